import { useState } from 'react'
import { Link } from 'wouter'
import type { OutputOf } from '#platform/contract/operation.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { Button } from '#ui/Button.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import { Skeleton } from '#ui/Skeleton.tsx'
import { Failed } from '../../../web/goal/Failed.tsx'
import type { listHealth } from '../../contract.ts'
import { LastValue } from '../MetricFigures.tsx'
import { MetricMarks } from '../MetricMarks.tsx'
import { Part } from '../metric/Part.tsx'
import { boundsText } from '../metric-text.ts'
import { Sparkline } from '../Sparkline.tsx'
import { WatchDialog } from './WatchDialog.tsx'

type Watched = OutputOf<typeof listHealth>['watches'][number]

type HealthSectionProps = {
  cycleId: string
  /** Only what is watched for this unit. */
  unitId?: string | undefined
}

/** What must not suffer while we go for our goals: metrics with a floor or a ceiling. */
export function HealthSection({ cycleId, unitId }: HealthSectionProps) {
  const words = useMessages('metrics').health
  const [adding, setAdding] = useState(false)
  const [changing, setChanging] = useState<Watched | null>(null)
  const { data, error, refetch } = useRead<typeof listHealth>(
    'goals.listHealth',
    { cycleId, ...(unitId !== undefined && { unitId }) },
    { keep: true },
  )
  if (unitId !== undefined && !(data && (data.watches.length > 0 || data.mayAdd))) return null
  return (
    <Part title={words.title}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-ink-soft">
          {data?.watches.length !== 0 ? words.lead : unitId ? words.emptyUnit : words.empty}
        </p>
        {data?.mayAdd && (
          <Button size="s" onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        )}
      </div>
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {!error && !data && <Skeleton lines={2} />}
      <ul>
        {data?.watches.map((one) => (
          <WatchLine key={one.id} watch={one} onChange={() => setChanging(one)} />
        ))}
      </ul>
      {adding && <WatchDialog cycleId={cycleId} unitId={unitId} onClose={() => setAdding(false)} />}
      {changing && (
        <WatchDialog
          cycleId={cycleId}
          unitId={unitId}
          stored={changing}
          onClose={() => setChanging(null)}
        />
      )}
    </Part>
  )
}

function WatchLine({ watch, onChange }: { watch: Watched; onChange: () => void }) {
  const { health: words, ...all } = useMessages('metrics')
  const format = useFormat()
  const { metric, unit, alarm } = watch
  const isFine = alarm === null && metric.points.length > 0
  return (
    <li className="flex flex-wrap items-center gap-x-5 gap-y-1 border-b border-line py-2.5">
      <div className="min-w-0 flex-1 basis-52">
        <Link
          href={`/metrics/${metric.id}`}
          className={linkClass('quiet', 'font-medium break-words')}
        >
          {metric.name}
        </Link>
        <p className="tabular text-sm text-ink-faint">
          {[unit?.name ?? words.whole, boundsText(watch, metric.unitOfMeasure, words, format)].join(
            ' · ',
          )}
        </p>
      </div>
      {metric.points.length > 1 && (
        <Sparkline label={all.lineOf(metric.name, metric.points.length)} points={metric.points} />
      )}
      <LastValue metric={metric} />
      <span className="flex w-40 flex-wrap items-center gap-1.5">
        <MetricMarks metric={{ alarm: alarm?.side ?? null, isStale: metric.isStale }} />
        {isFine && !metric.isStale && <span className="text-sm text-on-track">{words.inside}</span>}
      </span>
      {watch.mayChange && (
        <Button kind="quiet" size="s" aria-label={words.edit(metric.name)} onClick={onChange}>
          {all.page.edit}
        </Button>
      )}
    </li>
  )
}
