import Plus from 'lucide-react/icons/plus'
import { useState } from 'react'
import { Link } from 'wouter'
import { IconButton } from '#ui/IconButton.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import { ownerText } from '../../../web/goal/owner-text.ts'
import type { MetricItem } from '../../contract.ts'
import { ValueDialog } from '../form/ValueDialog.tsx'
import { LastChange, LastValue } from '../MetricFigures.tsx'
import { MetricMarks } from '../MetricMarks.tsx'
import { standingOf } from '../metric-text.ts'
import { Sparkline } from '../Sparkline.tsx'

/** One metric in a line: its history, the last value, how it changed, as of when, and who keeps it. */
export function MetricRow({ metric }: { metric: MetricItem }) {
  const words = useMessages('metrics')
  const format = useFormat()
  const [entering, setEntering] = useState(false)
  const { last } = standingOf(metric)
  const owner = ownerText(metric.owner)
  return (
    <li className="flex flex-wrap items-center gap-x-5 gap-y-1 border-b border-line py-2.5">
      <div className="min-w-0 flex-1 basis-56 max-sm:basis-full">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Link
            href={`/metrics/${metric.id}`}
            className={linkClass('quiet', 'min-w-0 font-medium break-words')}
          >
            {metric.name}
          </Link>
          <MetricMarks metric={metric} />
        </p>
        {owner && <p className="text-sm text-ink-faint">{owner}</p>}
      </div>
      <span className="w-24">
        {metric.points.length > 1 && (
          <Sparkline
            label={words.lineOf(metric.name, metric.points.length)}
            points={metric.points}
          />
        )}
      </span>
      <span className="flex flex-col max-sm:flex-1 sm:contents">
        <span className="w-28 text-right max-sm:w-auto max-sm:text-left">
          <LastValue metric={metric} />
        </span>
        <span className="w-32 max-sm:w-auto">
          <LastChange metric={metric} />
        </span>
        <span className="w-24 text-sm text-ink-faint max-sm:w-auto">
          {last && format.date(last.day)}
        </span>
      </span>
      <span className="w-10">
        {metric.mayEnter && (
          <IconButton
            label={words.enterFor(metric.name)}
            icon={<Plus size={16} aria-hidden="true" />}
            onClick={() => setEntering(true)}
          />
        )}
      </span>
      {entering && <ValueDialog metric={metric} onClose={() => setEntering(false)} />}
    </li>
  )
}
