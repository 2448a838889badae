import { useState } from 'react'
import { Link } from 'wouter'
import { useRead } from '#platform/web/use-api.tsx'
import { Badge } from '#ui/Badge.tsx'
import { Button } from '#ui/Button.tsx'
import { cx } from '#ui/cx.ts'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import { RelativeTime } from '#ui/RelativeTime.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import type { CheckInItem, KeyResultDetail, listCheckIns } from '../../contract.ts'
import { useMe, useMemberName } from '../goal/use-members.ts'
import { CorrectDialog } from './CorrectDialog.tsx'

const step = 8

/** Every check-in of a key result, the latest first; corrected ones stay readable. */
export function CheckIns({ detail }: { detail: KeyResultDetail }) {
  const words = useMessages('goals')
  const [limit, setLimit] = useState(step)
  const [correcting, setCorrecting] = useState<CheckInItem | null>(null)
  const { data } = useRead<typeof listCheckIns>(
    'goals.listCheckIns',
    { keyResultId: detail.row.id, limit },
    { keep: true },
  )
  const me = useMe()?.me.memberId
  if (!data) return <Skeleton lines={2} />
  return (
    <div>
      <h3 className="text-sm font-semibold">{words.checkIn.history}</h3>
      {data.checkIns.length === 0 && (
        <p className="mt-1 text-sm text-ink-soft">{words.checkIn.none}</p>
      )}
      <ul>
        {data.checkIns.map((one) => (
          <Line
            key={one.id}
            item={one}
            unit={detail.row.figures?.unitOfMeasure ?? null}
            onCorrect={
              detail.may.checkIn &&
              one.correctedById === null &&
              one.drawn === null &&
              (one.authorId === me || detail.may.change)
                ? () => setCorrecting(one)
                : undefined
            }
          />
        ))}
      </ul>
      {data.nextCursor && (
        <Button kind="quiet" size="s" className="-ml-2" onClick={() => setLimit(limit + step * 3)}>
          {words.goal.more}
        </Button>
      )}
      {correcting && (
        <CorrectDialog item={correcting} row={detail.row} onClose={() => setCorrecting(null)} />
      )}
    </div>
  )
}

type LineProps = { item: CheckInItem; unit: string | null; onCorrect: (() => void) | undefined }

function Line({ item, unit, onCorrect }: LineProps) {
  const words = useMessages('goals')
  const format = useFormat()
  const nameOf = useMemberName()
  const figures = [
    item.value !== null && format.measure(item.value, unit),
    item.progress !== null && format.percent(item.progress),
    item.confidence !== null && `${words.goal.confidence} ${item.confidence}`,
  ].filter((one) => typeof one === 'string')
  const gone = item.correctedById !== null
  const author = item.authorName ?? nameOf(item.authorId)
  return (
    <li className="group flex items-start gap-3 border-b border-line py-2 text-sm last:border-b-0">
      <div className={cx('min-w-0 flex-1', gone && 'text-ink-faint')}>
        <p className="flex flex-wrap items-center gap-x-2">
          <span className={cx('tabular font-medium', gone && 'line-through')}>
            {figures.join(' · ') || words.checkIn.comment}
          </span>
          <span className="text-ink-soft">
            {item.forPerson ? words.checkIn.inPlaceOf(author, item.forPerson.name ?? '–') : author}
          </span>
          {gone && <Badge>{words.checkIn.corrected}</Badge>}
          {item.correctsId && <Badge tone="accent">{words.checkIn.corrects}</Badge>}
          {item.isSimulated && <Badge tone="outline">{words.goal.simulated}</Badge>}
        </p>
        {item.drawn && (
          <p className="text-ink-faint">
            <Drawn {...item.drawn} />
          </p>
        )}
        {item.comment && (
          <p className="max-w-[70ch] break-words whitespace-pre-line text-ink-soft">
            {item.comment}
          </p>
        )}
        {item.blockers.length > 0 && (
          <p className="break-words text-at-risk">
            {words.checkIn.blockers}: {format.list(item.blockers)}
          </p>
        )}
      </div>
      {onCorrect && (
        <Button
          kind="quiet"
          size="s"
          className="-my-1 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100"
          onClick={onCorrect}
        >
          {words.checkIn.correct}
        </Button>
      )}
      <RelativeTime at={item.at} className="shrink-0 pt-px text-xs text-ink-faint" />
    </li>
  )
}

/** Where the figure came from; the metric is named where the reader may see it. */
function Drawn({ metricId, name, day }: NonNullable<CheckInItem['drawn']>) {
  const words = useMessages('goals').checkIn
  const format = useFormat()
  const said = words.drawnFrom(name ?? words.aMetric, format.date(day))
  if (metricId === null) return said
  return (
    <Link href={`/metrics/${metricId}`} className={linkClass('quiet')}>
      {said}
    </Link>
  )
}
