import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { Link } from 'wouter'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { HomeAnswer } from '../../web/home/answer.ts'

/** Alarms that stand on metrics of mine: they stay until a value lies inside again. */
export default function OwedAlarms({ alarms }: { alarms: HomeAnswer['owed']['alarms'] }) {
  const words = useMessages('metrics').page
  const format = useFormat()
  return (
    <ul className="flex flex-col">
      {alarms.map(({ id, metricId, name, unitOfMeasure, value, day, bound, side }) => (
        <li key={id} className="flex items-start gap-2.5 border-b border-line py-2 last:border-b-0">
          <TriangleAlert size={16} aria-hidden="true" className="mt-0.5 shrink-0 text-off-track" />
          <div className="min-w-0 flex-1">
            <Link
              href={`/metrics/${metricId}`}
              className={linkClass('quiet', 'font-medium break-words')}
            >
              {name}
            </Link>
            <p className="tabular text-sm text-ink-soft">
              {words.alarmLine(
                format.measure(value, unitOfMeasure),
                format.date(day),
                format.measure(bound, unitOfMeasure),
                side,
              )}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
