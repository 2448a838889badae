import Columns3 from 'lucide-react/icons/columns-3'
import Layers from 'lucide-react/icons/layers'
import PenLine from 'lucide-react/icons/pen-line'
import Search from 'lucide-react/icons/search'
import { type RefObject, useEffect, useState } from 'react'
import { Link } from 'wouter'
import { Button, buttonClass } from '#ui/Button.tsx'
import { cx } from '#ui/cx.ts'
import { useMessages } from '#ui/i18n.tsx'
import { Menu } from '#ui/Menu.tsx'
import { SegmentedControl } from '#ui/RadioGroup.tsx'
import { Select } from '#ui/Select.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { CycleItem } from '../../contract.ts'
import { columnIds, groupings, type View } from './address.ts'
import { Filters } from './Filters.tsx'
import { focusActiveRow } from './use-list-keys.ts'
import type { SetView } from './use-view.ts'

type ToolbarProps = {
  view: View
  setView: SetView
  cycle: CycleItem
  cycles: readonly CycleItem[]
  filter: RefObject<HTMLInputElement | null>
  onExpandAll: (on: boolean) => void
}

/** Which goals, in which shape. Everything here stands in the address. */
export function Toolbar({ view, setView, cycle, cycles, filter, onExpandAll }: ToolbarProps) {
  const words = useMessages('goals').list
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Select
        aria-label={words.cycle}
        className="w-44 max-sm:flex-1"
        value={cycle.id}
        choices={cycles.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id) => setView({ cycle: id })}
      />
      <TextFilter text={view.text} filter={filter} onChange={(text) => setView({ text })} />
      <Filters view={view} setView={setView} />
      <div className="flex items-center gap-2 xl:ml-auto">
        <SegmentedControl
          label={words.shape}
          value={view.shape}
          options={[
            { value: 'tree', label: words.tree },
            { value: 'flat', label: words.flat },
          ]}
          onChange={(shape) => setView({ shape })}
        />
        <Menu
          label={words.group}
          align="end"
          items={groupings.map((group) => ({
            id: group,
            label: words.groups[group],
            checked: view.group === group,
            onSelect: () => setView({ group }),
          }))}
          trigger={
            <Button kind="quiet" icon={<Layers size={15} aria-hidden="true" />}>
              {view.group === 'none' ? words.group : words.groups[view.group]}
            </Button>
          }
        />
        <Link
          href={`/writing?cycle=${cycle.id}`}
          className={cx(buttonClass('quiet'), 'max-sm:hidden')}
        >
          <PenLine size={15} aria-hidden="true" />
          {words.writing}
        </Link>
        <ColumnsMenu view={view} setView={setView} onExpandAll={onExpandAll} />
      </div>
    </div>
  )
}

function ColumnsMenu({
  view,
  setView,
  onExpandAll,
}: Omit<ToolbarProps, 'cycle' | 'cycles' | 'filter'>) {
  const words = useMessages('goals').list
  const toggled = (id: (typeof columnIds)[number]) =>
    columnIds.filter((one) => (one === id) !== view.columns.includes(one))
  return (
    <Menu
      label={words.columns}
      align="end"
      items={[
        ...columnIds.map((id) => ({
          id,
          label: words.column[id],
          checked: view.columns.includes(id),
          onSelect: () => setView({ columns: toggled(id) }),
        })),
        { kind: 'line' as const, id: 'line' },
        { id: 'expand', label: words.expandAll, onSelect: () => onExpandAll(true) },
        { id: 'collapse', label: words.collapseAll, onSelect: () => onExpandAll(false) },
      ]}
      trigger={
        <Button kind="quiet" icon={<Columns3 size={15} aria-hidden="true" />}>
          {words.columns}
        </Button>
      }
    />
  )
}

const pause = 160

type TextFilterProps = {
  text: string
  filter: RefObject<HTMLInputElement | null>
  onChange: (text: string) => void
}

/** Narrows the list while one types; Escape empties it, Enter goes to the first row. */
function TextFilter({ text, filter, onChange }: TextFilterProps) {
  const words = useMessages('goals').list
  const [typed, setTyped] = useState(text)
  useEffect(() => setTyped((now) => (now.trim() === text ? now : text)), [text])
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once one pauses
  useEffect(() => {
    if (typed.trim() === text) return
    const timer = setTimeout(() => onChange(typed.trim()), pause)
    return () => clearTimeout(timer)
  }, [typed])
  return (
    <div className="w-56 max-sm:w-full">
      <TextField
        ref={filter}
        type="search"
        aria-label={words.filter}
        placeholder={words.filter}
        aria-keyshortcuts="/"
        icon={<Search size={15} aria-hidden="true" />}
        value={typed}
        maxLength={200}
        onChange={setTyped}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setTyped('')
          else if (event.key === 'Enter') focusActiveRow()
        }}
      />
    </div>
  )
}
