import ChevronDown from 'lucide-react/icons/chevron-down'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { useState } from 'react'
import { ownerDetail, ownerText } from '#capabilities/goals/web/goal/owner-text.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { Button } from '#ui/Button.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import type { compareScores, ScoreComparison } from '../../../contract.ts'
import { ComparedTable } from './ComparedTable.tsx'
import { FigureCell } from './FigureCell.tsx'
import type { Asked, Kind } from './figure.ts'

type Group = ScoreComparison['groups'][number]

type ByUnitProps = {
  found: ScoreComparison
  cycleId: string
  /** Given: the lines are those who carry its goals. */
  unitId: string | null
  kind: Kind
  onAsk: (asked: Asked) => void
}

/** Lines drawn at once; the rest follows when it is asked for. */
const drawn = 50

/** A line for each unit, which opens to those who carry its goals. */
export function ByUnit({ found, cycleId, unitId, kind, onAsk }: ByUnitProps) {
  const words = useMessages('management').closing.compared
  const { locale } = useFormat()
  const [most, setMost] = useState(drawn)
  const { cycles, groups } = found
  const nameOf = useNameOf(unitId !== null)
  const collator = new Intl.Collator(locale, { numeric: true })
  const all = groups
    .filter(({ reports }) => reports.some((report) => report[kind].objectives > 0))
    .sort((a, b) => collator.compare(nameOf(a), nameOf(b)))
  if (all.length === 0) return <p className="text-base text-ink-soft">{words.noneOfKind}</p>
  const head = unitId === null ? words.unit : words.owner
  return (
    <>
      <ComparedTable
        label={unitId === null ? words.byUnit : words.byOwner}
        head={head}
        cycles={cycles}
      >
        {all
          .slice(0, most)
          .map((group) =>
            unitId === null ? (
              <UnitLines key={group.unitId ?? ''} {...{ found, group, cycleId, kind, onAsk }} />
            ) : (
              <Line key={group.roleId ?? ''} isOwner {...{ found, group, kind, onAsk }} />
            ),
          )}
      </ComparedTable>
      {all.length > most && (
        <Button className="self-start" onClick={() => setMost(most + drawn)}>
          {words.more(all.length - most)}
        </Button>
      )}
      {unitId === null && <p className="text-sm text-ink-faint">{words.onlyThose}</p>}
    </>
  )
}

/** What a line is called: the unit, or who carries the goals in it. */
function useNameOf(isOwner: boolean) {
  const words = useMessages('management').closing.compared
  return ({ owner, roleId }: Group): string => {
    if (!isOwner) return owner.unit?.name ?? words.noUnit
    return roleId === null ? words.unitItself : (ownerText(owner) ?? words.nobody)
  }
}

type LineProps = {
  found: ScoreComparison
  group: Group
  kind: Kind
  onAsk: (asked: Asked) => void
}

function UnitLines({ cycleId, ...line }: LineProps & { cycleId: string }) {
  const [open, setOpen] = useState(false)
  const { unitId } = line.group
  const owners = useRead<typeof compareScores>(
    'management.compareScores',
    { cycleId, unitId },
    { enabled: open },
  ).data
  const shown = owners?.groups.filter(({ reports }) =>
    reports.some((report) => report[line.kind].objectives > 0),
  )
  return (
    <>
      <Line {...line} open={open} onToggle={() => setOpen(!open)} />
      {open &&
        shown?.map((group) => (
          <Line key={group.roleId ?? ''} {...line} group={group} isOwner isInside />
        ))}
    </>
  )
}

type Toggle = { isOwner?: boolean; isInside?: boolean; open?: boolean; onToggle?: () => void }

function Line({ found, group, kind, onAsk, ...toggle }: LineProps & Toggle) {
  const words = useMessages('management').closing.compared
  const { isOwner = false, isInside = false, open = false, onToggle } = toggle
  const name = useNameOf(isOwner)(group)
  const { unitId, roleId, owner, reports } = group
  const detail = isOwner && roleId !== null ? ownerDetail({ ...owner, unit: null }) : ''
  const scope = { unitId, ...(isOwner && { roleId }) }
  const Chevron = open ? ChevronDown : ChevronRight
  return (
    <tr className="border-b border-line">
      <th
        scope="row"
        className={`sticky left-0 bg-surface py-1.5 pr-3 font-normal ${isInside ? 'pl-6' : ''}`}
      >
        {onToggle ? (
          <button
            type="button"
            aria-expanded={open}
            aria-label={words.open(name)}
            onClick={onToggle}
            className="flex w-full items-start gap-1 rounded-s py-1 text-left font-medium hover:text-accent"
          >
            <Chevron size={16} aria-hidden="true" className="mt-0.5 shrink-0 text-ink-faint" />
            <span className="min-w-0 break-words">{name}</span>
          </button>
        ) : (
          <span className="break-words">{name}</span>
        )}
        {detail && <span className="block text-xs text-ink-faint">{detail}</span>}
      </th>
      {found.cycles.map((cycle, at) => {
        const figures = reports[at]?.[kind]
        if (!figures) return null
        const it = { cycle, kind, figures, whose: name, scope }
        return <FigureCell key={cycle.id} asked={it} isThis={at === 0} onAsk={onAsk} />
      })}
    </tr>
  )
}
