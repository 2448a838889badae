import { useState } from 'react'
import type { GoalRow } from '#capabilities/goals/contract.ts'
import { CheckInSheet } from '#capabilities/goals/web/check-in/CheckInSheet.tsx'
import { ExplainedProgress } from '#capabilities/goals/web/goal/ExplainedProgress.tsx'
import { ExplainedStatus } from '#capabilities/goals/web/goal/ExplainedStatus.tsx'
import { ownerText } from '#capabilities/goals/web/goal/owner-text.ts'
import { Button } from '#ui/Button.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { RelativeTime } from '#ui/RelativeTime.tsx'
import type { AgendaItem, MeetingKeyResult } from '../../contract.ts'

type AgendaGoalProps = {
  goal: AgendaItem['goals'][number]
  /** Stands below the name of a person. */
  isPart: boolean
  isOpen: boolean
}

/** An objective, its key results, and what moved since the last meeting. */
export function AgendaGoal({ goal, isPart, isOpen }: AgendaGoalProps) {
  const words = useMessages('checkIn').meeting
  const [checking, setChecking] = useState<GoalRow | null>(null)
  const { row, keyResults } = goal
  const Heading = isPart ? 'h3' : 'h2'
  const owner = ownerText(row.owner)
  return (
    <section className="flex flex-col gap-3">
      <div>
        <Heading
          className={
            isPart
              ? 'text-lg font-semibold break-words'
              : 'text-xl font-semibold break-words text-balance md:text-2xl'
          }
        >
          {row.title}
        </Heading>
        <p className="mt-1 flex flex-wrap items-center gap-x-3 text-md text-ink-soft">
          <ExplainedStatus goal={row} kind="pill" />
          {!isPart && owner && <span>{owner}</span>}
        </p>
      </div>
      <ExplainedProgress goal={row} pace={row.pace} />
      <ol>
        {keyResults.map((one) => (
          <KeyResult
            key={one.row.id}
            detail={one}
            onCheckIn={isOpen && one.mayCheckIn ? () => setChecking(one.row) : undefined}
          />
        ))}
      </ol>
      {keyResults.length === 0 && <p className="text-md text-ink-soft">{words.noNews}</p>}
      {checking && <CheckInSheet row={checking} onClose={() => setChecking(null)} />}
    </section>
  )
}

type KeyResultProps = { detail: MeetingKeyResult; onCheckIn: (() => void) | undefined }

function KeyResult({ detail, onCheckIn }: KeyResultProps) {
  const words = useMessages('checkIn').meeting
  const format = useFormat()
  const { row, since } = detail
  return (
    <li className="grid items-center gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[minmax(0,1fr)_14rem_auto]">
      <div className="min-w-0">
        <p className="text-md break-words md:text-lg">{row.title}</p>
        <p className="flex flex-wrap gap-x-2 text-sm text-ink-soft">
          {since ? (
            <>
              <RelativeTime at={since.at} />
              {since.from !== null && <span>{words.wasAt(format.percent(since.from))}</span>}
              {since.comment && (
                <span className="line-clamp-2 min-w-0 break-words">{since.comment}</span>
              )}
            </>
          ) : (
            <span>{words.noNews}</span>
          )}
        </p>
      </div>
      <ExplainedProgress goal={row} pace={row.pace} confidence={row.confidence} />
      {onCheckIn && (
        <Button size="s" onClick={onCheckIn} className="justify-self-start">
          {words.checkIn}
        </Button>
      )}
    </li>
  )
}
