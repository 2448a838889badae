import { Badge } from '#ui/Badge.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import type { MetricAnswer } from './answer.ts'
import { Part } from './Part.tsx'

/** Every alarm there was: what set it off, who watched, and when it was over. */
export function AlarmList({ answer }: { answer: MetricAnswer }) {
  const { page: words, health } = useMessages('metrics')
  const format = useFormat()
  const { alarms, metric } = answer
  if (alarms.length === 0) return null
  const say = (value: number) => format.measure(value, metric.unitOfMeasure)
  return (
    <Part title={words.alarms}>
      <ul className="max-w-3xl">
        {alarms.map((one) => (
          <li
            key={one.id}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2"
          >
            <p className="min-w-0 flex-1 basis-60">
              {words.alarmLine(say(one.value), format.date(one.day), say(one.bound), one.side)}
              <span className="block text-sm text-ink-faint">
                {[one.cycle, one.unit?.name ?? health.whole].filter(Boolean).join(' · ')}
              </span>
            </p>
            {one.clearedAt === null ? (
              <Badge tone="bad">{words.stands}</Badge>
            ) : (
              <Badge>
                {words.cleared(format.date(one.clearedOn ?? one.clearedAt.slice(0, 10)))}
              </Badge>
            )}
          </li>
        ))}
      </ul>
    </Part>
  )
}
