import { dayNumber } from '#kernel/calendar.ts'
import { cx } from '#ui/cx.ts'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import type { Rhythm } from '../../contract.ts'

/** A phase is never narrower than its name needs on a wide screen. */
const least = 10

/** The phases side by side in time, with today across them. The list below says the same in words. */
export function PhaseLine({ rhythm: { phases, today } }: { rhythm: Rhythm }) {
  const words = useMessages('management')
  const format = useFormat()
  const lengths = phases.map(({ startsOn, endsOn }) => dayNumber(endsOn) - dayNumber(startsOn) + 1)
  const total = lengths.reduce((sum, length) => sum + length, 0)
  const widths = lengths.map((length) => Math.max(least, (length / total) * 100))
  const at = phases.findIndex(({ state }) => state === 'now')
  const now = phases[at]
  const share = now ? (dayNumber(today) - dayNumber(now.startsOn) + 0.5) / (lengths[at] ?? 1) : null
  return (
    <section aria-label={words.cycle.timeline} className="pt-5">
      <ol className="flex h-3 gap-px sm:h-9">
        {phases.map((phase, index) => (
          <li
            key={phase.phase}
            aria-current={phase.state === 'now' ? 'step' : undefined}
            title={`${words.phases[phase.phase]}: ${format.dateRange(phase.startsOn, phase.endsOn)}`}
            style={{ flex: `${widths[index]} 1 0` }}
            className={cx(
              'relative flex min-w-0 items-center border-b-2 text-xs sm:px-2 first:rounded-l-s last:rounded-r-s lg:text-sm',
              phase.state === 'now' && 'border-accent bg-accent-soft font-medium text-accent',
              phase.state === 'over' && 'border-line-strong bg-sunken text-ink-faint',
              phase.state === 'ahead' && 'border-line bg-sunken text-ink-soft',
            )}
          >
            <span className="truncate max-sm:sr-only">{words.phases[phase.phase]}</span>
            {index === at && share !== null && (
              <span
                className="absolute -top-1 bottom-0 border-l-2 border-ink"
                style={{ left: `${share * 100}%` }}
              >
                <span className="absolute -top-4 -translate-x-1/2 text-xs font-medium whitespace-nowrap text-ink">
                  {words.cycle.today}
                </span>
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
