import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useWrite } from '#platform/web/use-write.ts'
import { Button, buttonClass } from '#ui/Button.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { answerAlignment, answerDate } from '../../contract.ts'
import { goalHref } from '../goal/goal-href.ts'
import type { HomeAnswer } from './answer.ts'

type Asked = HomeAnswer['owed']['alignment']

/** What others asked and wait for: a link, a key result they propose, another day. */
export function OwedAlignment({ asked }: { asked: Asked }) {
  const { requests, proposals, offers } = asked
  if (requests.length + proposals.length + offers.length === 0) return null
  return (
    <ul className="flex flex-col">
      {requests.map((one) => (
        <Request key={one.id} request={one} />
      ))}
      {proposals.map((one) => (
        <Proposal key={one.id} proposal={one} />
      ))}
      {offers.map((one) => (
        <Offer key={one.link.id} dependency={one} />
      ))}
    </ul>
  )
}

type LineProps = { goal: Parameters<typeof goalHref>[0] & { title: string }; children: ReactNode }

function Line({ goal, children }: LineProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2 last:border-b-0">
      <Link href={goalHref(goal)} className={linkClass('quiet', 'min-w-0 basis-full font-medium')}>
        {goal.title}
      </Link>
      {children}
    </li>
  )
}

const said = 'min-w-0 flex-1 basis-60 text-sm break-words text-ink-soft'

function ToAnswer({ label }: { label: string }) {
  const words = useMessages('goals').home
  return (
    <Link
      href="/alignment?tab=requests"
      aria-label={`${words.answer}: ${label}`}
      className={buttonClass('quiet', 's')}
    >
      {words.answer}
    </Link>
  )
}

function Request({ request }: { request: Asked['requests'][number] }) {
  const words = useMessages('goals').home
  const { from, to, unit, note, kind } = request
  const answer = useWrite<typeof answerAlignment>('goals.answerAlignment', {
    invalidates: ['goals.'],
  })
  return (
    <Line goal={from}>
      <p className={said}>
        {words.requests[kind]} {to?.title ?? unit?.name}
        {note && ` · ${note}`}
      </p>
      {kind !== 'take-up' && (
        <Button
          size="s"
          busy={answer.busy}
          aria-label={`${words.accept}: ${from.title}`}
          onClick={() => answer.run({ id: request.id, version: request.version, answer: 'accept' })}
        >
          {words.accept}
        </Button>
      )}
      <ToAnswer label={from.title} />
    </Line>
  )
}

function Proposal({ proposal }: { proposal: Asked['proposals'][number] }) {
  const words = useMessages('goals').home
  return (
    <Line goal={proposal.objective}>
      <p className={said}>{words.proposed(proposal.title)}</p>
      <ToAnswer label={proposal.title} />
    </Line>
  )
}

function Offer({ dependency }: { dependency: Asked['offers'][number] }) {
  const words = useMessages('goals').home
  const format = useFormat()
  const { asks, asked, unit, offer } = dependency
  const answer = useWrite<typeof answerDate>('goals.answerDate', { invalidates: ['goals.'] })
  if (!offer) return null
  const day = format.date(offer.dueOn)
  const agree = () => answer.run({ id: offer.id, version: offer.version, answer: 'accept' })
  return (
    <Line goal={asks}>
      <p className={said}>
        {words.offersDay(asked?.title ?? unit?.name ?? '', day)}
        {offer.note && ` · ${offer.note}`}
      </p>
      <Button size="s" busy={answer.busy} onClick={agree}>
        {words.agree(day)}
      </Button>
      <Link href="/alignment?tab=dependencies" className={buttonClass('quiet', 's')}>
        {words.answer}
      </Link>
    </Line>
  )
}
