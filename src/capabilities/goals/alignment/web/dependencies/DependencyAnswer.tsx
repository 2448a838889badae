import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import type { answerDate, answerDependency, DependencyItem } from '../../../contract.ts'
import { mayMoveDependency } from '../../../rules/dependency.ts'
import { useAgreeing } from '../use-agreeing.ts'
import { OfferForm } from './OfferForm.tsx'

type DependencyAnswerProps = {
  dependency: DependencyItem
  /** The line above names what is needed. */
  isNamed?: boolean
}

/** The day of a dependency and what may be said about it: yes, no, done, or another day. */
export function DependencyAnswer({ dependency, isNamed = false }: DependencyAnswerProps) {
  const words = useMessages('alignment').page.dependencies
  const format = useFormat()
  const [offering, setOffering] = useState(false)
  const { link, asked, unit, may, offer, sides } = dependency
  const { status } = link
  const answer = useAgreeing<typeof answerDependency>('goals.answerDependency', {
    done: words.answered,
  })
  if (status === null) return null
  // Whoever asks could answer for the others as an administrator, and does not here.
  const answers = may.answer && (sides.includes('asked') || !sides.includes('asking'))
  const isLive = status === 'requested' || status === 'confirmed'
  const say = (next: typeof status) =>
    answer.run({ id: link.id, version: link.version, status: next })
  const steps = (['confirmed', 'delivered', 'declined', 'requested'] as const).filter(
    (next) => mayMoveDependency(status, next) && (next === 'requested' ? may.change : answers),
  )
  const labels = {
    confirmed: words.confirm,
    delivered: words.deliver,
    declined: words.decline,
    requested: words.askAgain,
  }
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
        <span className="min-w-0 flex-1 basis-48 text-ink-soft">
          {!isNamed && <span className="font-medium text-ink">{asked?.title ?? unit?.name} </span>}
          {link.dueOn ? words.by(format.date(link.dueOn)) : words.noDay}
          {link.note && ` · ${link.note}`}
        </span>
        <span className="flex flex-wrap gap-1.5">
          {steps.map((next, at) => (
            <Button
              key={next}
              size="s"
              kind={at === 0 ? 'secondary' : 'quiet'}
              busy={answer.busy}
              onClick={() => say(next)}
            >
              {labels[next]}
            </Button>
          ))}
          {isLive && (answers || may.change) && !offering && (
            <Button size="s" kind="quiet" onClick={() => setOffering(true)}>
              {words.offer}
            </Button>
          )}
        </span>
      </div>
      {offer && isLive && <Offered offer={offer} />}
      {offering && (
        <OfferForm linkId={link.id} day={link.dueOn ?? ''} onClose={() => setOffering(false)} />
      )}
    </div>
  )
}

function Offered({ offer }: { offer: NonNullable<DependencyItem['offer']> }) {
  const words = useMessages('alignment').page.dependencies
  const format = useFormat()
  const day = format.date(offer.dueOn)
  const said = { accept: words.agreed, decline: words.refused, withdraw: words.refused }
  const [chosen, setChosen] = useState<keyof typeof said>('accept')
  const answer = useAgreeing<typeof answerDate>('goals.answerDate', { done: said[chosen] })
  const reply = (how: keyof typeof said) => {
    setChosen(how)
    answer.run({ id: offer.id, version: offer.version, answer: how })
  }
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-l-2 border-accent-line pl-3 text-sm">
      <span className="min-w-0 flex-1 basis-48">
        {words.offered(offer.side, day)}
        {offer.note && <span className="text-ink-soft"> {offer.note}</span>}
      </span>
      {offer.may.answer && (
        <>
          <Button size="s" kind="primary" busy={answer.busy} onClick={() => reply('accept')}>
            {words.accept(day)}
          </Button>
          <Button size="s" kind="quiet" busy={answer.busy} onClick={() => reply('decline')}>
            {words.refuse}
          </Button>
        </>
      )}
      {!offer.may.answer && offer.may.withdraw && (
        <Button size="s" kind="quiet" busy={answer.busy} onClick={() => reply('withdraw')}>
          {words.takeBack}
        </Button>
      )}
    </div>
  )
}
