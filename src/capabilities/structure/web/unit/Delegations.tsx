import Pencil from 'lucide-react/icons/pencil'
import { useState } from 'react'
import type { CalendarDate } from '#kernel/calendar.ts'
import { Button } from '#ui/Button.tsx'
import { cx } from '#ui/cx.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { UnitPage } from '../../contract.ts'
import { Block } from '../Block.tsx'
import { DelegationDialog } from '../forms/DelegationDialog.tsx'
import { levelIn, levels } from '../levels.ts'

type Delegation = UnitPage['delegations'][number]

/** How far each kind of decision is handed to the team. */
export function Delegations({ page, day }: { page: UnitPage; day: CalendarDate }) {
  const { unit } = useMessages('structure')
  const may = page.abilities.changeStructure
  const [open, setOpen] = useState<Delegation | 'new' | null>(null)
  const shared = { day, unitId: page.id, onClose: () => setOpen(null) }
  return (
    <Block
      title={unit.delegation}
      lead={unit.delegationWhy}
      actions={
        may && (
          <Button size="s" onClick={() => setOpen('new')}>
            {unit.addArea}
          </Button>
        )
      }
    >
      {page.delegations.length === 0 && <p className="text-ink-soft">{unit.noDelegation}</p>}
      <ul className="flex flex-col gap-3">
        {page.delegations.map((one) => (
          <AreaLine key={one.id} delegation={one} onEdit={may ? () => setOpen(one) : undefined} />
        ))}
      </ul>
      {open === 'new' && <DelegationDialog {...shared} />}
      {open && open !== 'new' && <DelegationDialog {...shared} delegation={open} />}
    </Block>
  )
}

type AreaLineProps = { delegation: Delegation; onEdit: (() => void) | undefined }

function AreaLine({ delegation, onEdit }: AreaLineProps) {
  const { unit, words } = useMessages('structure')
  const level = levelIn(delegation.level)
  return (
    <li className="flex flex-col gap-1">
      <div className="flex min-h-6 items-center gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{delegation.area}</span>
        <span className="tabular text-sm">{`${level} · ${words.levels[level]}`}</span>
        {onEdit && (
          <IconButton
            size="s"
            label={unit.changeLevel(delegation.area)}
            icon={<Pencil size={13} aria-hidden="true" />}
            onClick={onEdit}
          />
        )}
      </div>
      <span aria-hidden="true" className="flex gap-0.5">
        {levels.map((one) => (
          <span
            key={one}
            className={cx(
              'h-1 flex-1 rounded-full',
              one <= level ? 'bg-accent-solid' : 'bg-pressed',
            )}
          />
        ))}
      </span>
      <span className="text-xs text-ink-faint">{words.levelHint[level]}</span>
    </li>
  )
}
