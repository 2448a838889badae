import type { OutputOf } from '#platform/contract/operation.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { StatusMark } from '#ui/StatusMark.tsx'
import type { explainStatus } from '../../contract.ts'
import { Failed } from '../goal/Failed.tsx'
import { usePastDay } from '../goal/past-day.ts'
import { useMemberName } from '../goal/use-members.ts'
import { useReason } from './use-reason.ts'

type Explanation = OutputOf<typeof explainStatus>

/** Why a goal has its status: reasons with their figures, pace, silence, and who set it by hand. */
export default function StatusExplanation({ id }: { id: string }) {
  const day = usePastDay()
  const { data, error, refetch } = useRead<typeof explainStatus>('goals.explainStatus', {
    id,
    ...day,
  })
  if (error) return <Failed error={error} again={() => void refetch()} />
  if (!data) return <Skeleton lines={3} />
  return (
    <div className="flex flex-col gap-3 text-sm">
      <p className="font-semibold wrap-anywhere">{data.goal.title}</p>
      {data.status.override && <ByHand override={data.status.override} setBy={data.setBy} />}
      <Computed explanation={data} />
      <Facts explanation={data} />
    </div>
  )
}

type ByHandProps = {
  override: NonNullable<Explanation['status']['override']>
  setBy: Explanation['setBy']
}

function ByHand({ override, setBy }: ByHandProps) {
  const words = useMessages('explanation')
  const states = useMessages('ui').status
  const format = useFormat()
  const nameOf = useMemberName()
  const said = [setBy && nameOf(setBy), override.at && format.instant(override.at)].filter(Boolean)
  return (
    <div className="rounded-m bg-sunken px-3 py-2">
      <p>
        {words.override(states[override.status])} {words.until[override.until]}
      </p>
      {override.reason && <p className="mt-1 break-words">{override.reason}</p>}
      {said.length > 0 && <p className="mt-1 text-xs text-ink-soft">{said.join(', ')}</p>}
    </div>
  )
}

function Computed({ explanation }: { explanation: Explanation }) {
  const words = useMessages('explanation')
  const reasonText = useReason()
  return (
    <div>
      <p className="flex items-center gap-2">
        <span className="text-ink-soft">{words.computed}</span>
        <StatusMark status={explanation.status.computed} />
      </p>
      <ul className="mt-2 flex flex-col gap-1">
        {explanation.reasons.map((reason) => (
          <li key={reason.code}>{reasonText(reason)}</li>
        ))}
      </ul>
    </div>
  )
}

function Facts({ explanation }: { explanation: Explanation }) {
  const words = useMessages('explanation')
  const { elapsedDays, totalDays, daysSilent, status, thresholds } = explanation
  return (
    <div className="border-t border-line pt-2 text-xs text-ink-soft">
      {elapsedDays !== null && totalDays !== null && <p>{words.days(elapsedDays, totalDays)}</p>}
      {daysSilent !== null && <p>{words.silent(daysSilent)}</p>}
      {status.stale && <p>{words.stale(thresholds.staleDays)}</p>}
    </div>
  )
}
