import { useState } from 'react'
import { Badge } from '#ui/Badge.tsx'
import { Button } from '#ui/Button.tsx'
import { cx } from '#ui/cx.ts'
import { useMessages } from '#ui/i18n.tsx'
import { RelativeTime } from '#ui/RelativeTime.tsx'
import type { answerAlignment, RequestItem, withdrawAlignment } from '../../../contract.ts'
import { useMemberName } from '../../../web/goal/use-members.ts'
import { GoalLine } from '../GoalLine.tsx'
import { useAgreeing } from '../use-agreeing.ts'
import { DeclineForm } from './DeclineForm.tsx'
import { statusTone } from './status-tone.ts'
import { TakeUpForm } from './TakeUpForm.tsx'
import { RequestThread } from './Thread.tsx'

type Opened = 'decline' | 'take-up' | 'talk' | null

type RequestCardProps = {
  request: RequestItem
  /** Beside something wider: one below the other. */
  isNarrow?: boolean
}

/** One request: who asks what of whom, and the answer. */
export function RequestCard({ request, isNarrow = false }: RequestCardProps) {
  const words = useMessages('alignment').requests
  const nameOf = useMemberName()
  const [opened, setOpened] = useState<Opened>(null)
  const { may, from, to, unit, note, status } = request
  const seen = { id: request.id, version: request.version }
  const answer = useAgreeing<typeof answerAlignment>('goals.answerAlignment', {
    done: words.accepted,
  })
  const withdraw = useAgreeing<typeof withdrawAlignment>('goals.withdrawAlignment', {
    done: words.withdrawn,
  })
  const accept = () =>
    request.kind === 'take-up' ? setOpened('take-up') : answer.run({ ...seen, answer: 'accept' })
  return (
    <li className="flex flex-col gap-2 border-b border-line py-4 last:border-b-0">
      <div
        className={cx(
          'grid items-start gap-x-4 gap-y-1',
          !isNarrow && 'md:grid-cols-[minmax(0,1fr)_9rem_minmax(0,1fr)]',
        )}
      >
        <GoalLine goal={from} />
        <span className={cx('text-sm text-ink-soft', !isNarrow && 'md:text-center')}>
          {words.says[request.kind]}
          <span className={cx('text-xs text-ink-faint', !isNarrow && 'md:block')}>
            {' '}
            {words.direction[request.direction]}
          </span>
        </span>
        {to ? <GoalLine goal={to} /> : <span className="font-medium">{unit?.name}</span>}
      </div>
      {note && (
        <p className="max-w-[70ch] text-base break-words text-ink-soft">{words.because(note)}</p>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm text-ink-faint">
        {status !== 'open' && <Badge tone={statusTone[status]}>{words.status[status]}</Badge>}
        {status !== 'open' && request.answer && (
          <span className="text-ink-soft">{words.because(request.answer)}</span>
        )}
        <span>
          {request.createdBy && `${nameOf(request.createdBy)} · `}
          <RelativeTime at={request.answeredAt ?? request.createdAt} />
        </span>
        <span className="ml-auto flex flex-wrap gap-1.5">
          <Button
            size="s"
            kind="quiet"
            aria-expanded={opened === 'talk'}
            onClick={() => setOpened(opened === 'talk' ? null : 'talk')}
          >
            {words.discuss(request.remarks)}
          </Button>
          {may.withdraw && !may.answer && (
            <Button size="s" kind="quiet" busy={withdraw.busy} onClick={() => withdraw.run(seen)}>
              {words.withdraw}
            </Button>
          )}
          {may.answer && (
            <>
              <Button size="s" kind="quiet" onClick={() => setOpened('decline')}>
                {words.decline}
              </Button>
              <Button size="s" kind="primary" busy={answer.busy} onClick={accept}>
                {request.kind === 'take-up' ? words.acceptTakeUp : words.accept}
              </Button>
            </>
          )}
        </span>
      </div>
      {opened === 'decline' && (
        <DeclineForm of="request" seen={seen} onClose={() => setOpened(null)} />
      )}
      {opened === 'take-up' && <TakeUpForm request={request} onClose={() => setOpened(null)} />}
      {opened === 'talk' && <RequestThread id={request.id} />}
    </li>
  )
}
