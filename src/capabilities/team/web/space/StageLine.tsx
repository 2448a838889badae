import { cx } from '#ui/cx.ts'
import { useMessages } from '#ui/i18n.tsx'
import { STAGES, type Stage } from '../../rules/stages.ts'

/** Where the space stands. */
export function StageLine({ stage }: { stage: Stage }) {
  const words = useMessages('team')
  const at = STAGES.indexOf(stage)
  return (
    <ol aria-label={words.lead.stagesOf} className="-ml-2 flex flex-wrap gap-1 pt-1 text-sm">
      {STAGES.map((one, place) => (
        <li
          key={one}
          aria-current={one === stage ? 'step' : undefined}
          className={cx(
            'flex items-center gap-1 rounded-m px-2 py-0.5 tabular',
            one === stage && 'bg-accent-soft font-medium text-accent',
            place < at && 'text-ink-soft',
            place > at && 'text-ink-faint',
          )}
        >
          <span aria-hidden="true">{place + 1}</span>
          {words.stages[one]}
        </li>
      ))}
    </ol>
  )
}
