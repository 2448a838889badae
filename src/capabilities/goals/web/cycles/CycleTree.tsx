import Ellipsis from 'lucide-react/icons/ellipsis'
import { Link } from 'wouter'
import { cx } from '#ui/cx.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import { Menu } from '#ui/Menu.tsx'
import type { CycleItem } from '../../contract.ts'
import { nestedCycles } from './order.ts'

type CycleTreeProps = {
  cycles: readonly CycleItem[]
  currentId: string | null
  mayChange: boolean
  onEdit: (cycle: CycleItem) => void
  onRemove: (cycle: CycleItem) => void
}

/** Every cycle under the one it lies in, with what it holds. */
export function CycleTree({ cycles, ...rest }: CycleTreeProps) {
  return (
    <ul className="flex flex-col border-t border-line">
      {nestedCycles(cycles).map(({ cycle, depth }) => (
        <Line key={cycle.id} cycle={cycle} depth={depth} {...rest} />
      ))}
    </ul>
  )
}

type LineProps = Omit<CycleTreeProps, 'cycles'> & { cycle: CycleItem; depth: number }

function Line({ cycle, depth, currentId, mayChange, onEdit, onRemove }: LineProps) {
  const words = useMessages('goals').cycles
  const format = useFormat()
  const { elapsed, startsOn, endsOn } = cycle
  const state = elapsed === null ? null : elapsed >= 1 ? 'over' : elapsed > 0 ? 'running' : 'ahead'
  return (
    <li className="grid min-h-11 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 border-b border-line py-1.5 md:grid-cols-[minmax(0,1fr)_13rem_6rem_14rem_2rem]">
      <span
        className={cx('min-w-0', depth === 0 && 'font-semibold')}
        style={{ paddingLeft: depth * 20 }}
      >
        <Link href={`/cycles/${cycle.id}`} className={linkClass('quiet', 'break-words')}>
          {cycle.name}
        </Link>
      </span>
      <span className="tabular text-sm text-ink-soft max-md:row-start-2">
        {startsOn && endsOn ? format.dateRange(startsOn, endsOn) : words.noDates}
      </span>
      <span
        className={cx(
          'text-sm max-md:row-start-2 max-md:text-right',
          cycle.id === currentId ? 'font-medium text-accent' : 'text-ink-faint',
        )}
      >
        {cycle.closedAt !== null ? words.closed : state && words[state]}
      </span>
      <span className="tabular text-sm text-ink-soft max-md:row-start-3">
        <Link href={`/goals?cycle=${cycle.id}`} className={linkClass('quiet')}>
          {words.objectives(cycle.objectives)} · {words.keyResults(cycle.keyResults)}
        </Link>
      </span>
      <span className="flex justify-end max-md:col-start-2 max-md:row-start-1">
        {mayChange && (
          <Menu
            label={words.actions(cycle.name)}
            align="end"
            items={[
              { id: 'edit', label: words.edit, onSelect: () => onEdit(cycle) },
              { id: 'remove', label: words.remove, danger: true, onSelect: () => onRemove(cycle) },
            ]}
            trigger={
              <IconButton
                label={words.actions(cycle.name)}
                tooltip={false}
                size="s"
                icon={<Ellipsis size={15} aria-hidden="true" />}
              />
            }
          />
        )}
      </span>
    </li>
  )
}
