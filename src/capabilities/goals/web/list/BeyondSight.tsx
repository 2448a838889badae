import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { type Line, matching, takesAllInSight } from './arrange.ts'
import type { ListRow } from './rows.ts'
import type { useGoalRows } from './use-goal-rows.ts'

type BeyondSightProps = {
  list: ReturnType<typeof useGoalRows>
  lines: readonly Line[]
  chosen: readonly ListRow[]
  onSelect: (selected: ReadonlySet<string>) => void
}

/** Each is a write of its own: more would keep one waiting too long. */
const most = 1000

/** Everything in sight is selected, and the filter finds more: folded away, or still under way. */
export function BeyondSight({ list, lines, chosen, onSelect }: BeyondSightProps) {
  const words = useMessages('goals').list.bulk
  const { rows, total, matching: found } = list
  const ids = new Set(chosen.map(({ id }) => id))
  if (chosen.length >= found || !takesAllInSight(lines, ids)) return null
  return (
    <>
      <span className="text-sm text-ink-soft">
        {words.beyond(found - chosen.length)} {found > most && words.tooMany(most)}
      </span>
      {found <= most && (
        <Button
          size="s"
          disabled={rows.length < total}
          onClick={() => onSelect(new Set(matching(rows).map(({ id }) => id)))}
        >
          {words.all(found)}
        </Button>
      )}
    </>
  )
}
