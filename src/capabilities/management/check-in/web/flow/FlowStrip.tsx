import { cx } from '#ui/cx.ts'
import { useMessages } from '#ui/i18n.tsx'
import type { FlowState } from './use-flow.ts'

const tones = {
  open: 'bg-pressed',
  saving: 'bg-accent-line',
  saved: 'bg-accent-solid',
  refused: 'bg-off-track-fill',
  skipped: 'bg-line-strong',
}

/** Every step as a mark that leads to it; of very many only how far one has come. */
export function FlowStrip({ flow }: { flow: FlowState }) {
  const words = useMessages('checkIn').flow
  const { steps, outcomes, at, go } = flow
  if (steps.length === 0) return null
  if (steps.length > 24) {
    return (
      <div aria-hidden="true" className="h-1.5 max-w-3xl overflow-hidden rounded-full bg-pressed">
        <div
          className="h-full bg-accent-solid"
          style={{ width: `${(Math.min(at, steps.length) / steps.length) * 100}%` }}
        />
      </div>
    )
  }
  return (
    <nav aria-label={words.progressList} className="max-w-3xl">
      <ol className="flex gap-1">
        {steps.map(({ row }, place) => {
          const state = outcomes.get(row.id)?.state ?? 'open'
          return (
            <li key={row.id} className="min-w-0 flex-1">
              <button
                type="button"
                title={row.title}
                aria-label={words.stepOf(row.title, words.states[state])}
                aria-current={place === at ? 'step' : undefined}
                onClick={() => go(place)}
                className="block w-full rounded-s py-2"
              >
                <span
                  className={cx(
                    'block rounded-full',
                    tones[state],
                    place === at
                      ? 'h-2.5 outline-2 outline-offset-1 outline-accent-solid'
                      : 'h-1.5',
                  )}
                />
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
