import { Link } from 'wouter'
import { dateIn, dayNumber } from '#kernel/calendar.ts'
import { cx } from '#ui/cx.ts'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import type { CycleItem } from '../../contract.ts'
import { nestedCycles } from './order.ts'

type TimelineProps = { cycles: readonly CycleItem[]; currentId: string | null }
type Dated = CycleItem & { startsOn: string; endsOn: string }

const isDated = (cycle: CycleItem): cycle is Dated =>
  cycle.startsOn !== null && cycle.endsOn !== null

/** Days shown before and after today at most: about two years in all. */
const reach = 400

/** Rows such that cycles in one row do not overlap; outer ones above inner ones. */
const lanesOf = (cycles: readonly Dated[]): Dated[][] => {
  const lanes: Dated[][] = []
  for (const cycle of cycles) {
    const free = lanes.find((lane) =>
      lane.every((other) => cycle.startsOn > other.endsOn || cycle.endsOn < other.startsOn),
    )
    if (free) free.push(cycle)
    else lanes.push([cycle])
  }
  return lanes
}

/** Cycles side by side in time, with today across them. */
export function Timeline({ cycles, currentId }: TimelineProps) {
  const words = useMessages('goals').cycles
  const format = useFormat()
  const today = dayNumber(dateIn(format.timeZone, new Date()))
  const near = nestedCycles(cycles)
    .map(({ cycle }) => cycle)
    .filter(isDated)
    .filter(
      (one) => dayNumber(one.endsOn) > today - reach && dayNumber(one.startsOn) < today + reach,
    )
  if (near.length < 2) return null
  const from = Math.max(today - reach, Math.min(...near.map((one) => dayNumber(one.startsOn))))
  const to = Math.min(today + reach, Math.max(...near.map((one) => dayNumber(one.endsOn)))) + 1
  const place = (day: number): number =>
    (Math.min(1, Math.max(0, (day - from) / (to - from))) * 10_000) / 100
  return (
    <section
      aria-label={words.timeline}
      className="overflow-x-auto"
      ref={(box) => {
        if (box) box.scrollLeft = (place(today) / 100) * box.scrollWidth - box.clientWidth / 2
      }}
    >
      <div className="relative flex min-w-140 flex-col gap-1 pt-5">
        {today >= from && today <= to && (
          <span
            className="pointer-events-none absolute top-0 bottom-0 z-10 border-l-2 border-ink"
            style={{ left: `${place(today)}%` }}
          >
            <span className="absolute -top-0.5 left-1 text-xs font-medium whitespace-nowrap">
              {words.today}
            </span>
          </span>
        )}
        {lanesOf(near).map((lane) => (
          <ul key={lane[0]?.id} className="relative h-8">
            {lane.map((cycle) => {
              const left = place(dayNumber(cycle.startsOn))
              return (
                <li
                  key={cycle.id}
                  className="absolute inset-y-0 px-px"
                  style={{
                    left: `${left}%`,
                    width: `${place(dayNumber(cycle.endsOn) + 1) - left}%`,
                  }}
                >
                  <Link
                    href={`/cycles/${cycle.id}`}
                    title={`${cycle.name}: ${format.dateRange(cycle.startsOn, cycle.endsOn)}`}
                    className={cx(
                      'flex h-full items-center truncate rounded-s border px-2 text-sm',
                      cycle.id === currentId
                        ? 'border-accent-line bg-accent-soft font-medium text-accent'
                        : 'border-line-strong bg-sunken text-ink-soft hover:bg-hover hover:text-ink',
                    )}
                  >
                    <span className="truncate">{cycle.name}</span>
                  </Link>
                </li>
              )
            })}
          </ul>
        ))}
      </div>
    </section>
  )
}
