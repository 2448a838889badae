import Minus from 'lucide-react/icons/list-chevrons-down-up'
import Plus from 'lucide-react/icons/list-chevrons-up-down'
import { useMemo } from 'react'
import { Checkbox } from '#ui/Checkbox.tsx'
import { Combobox } from '#ui/Combobox.tsx'
import { useCommands } from '#ui/commands.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { SegmentedControl } from '#ui/RadioGroup.tsx'
import { AsOfField } from '../AsOfField.tsx'
import type { AsOf } from '../as-of.ts'
import { deepest, type Expansion, expandedTo, openDepth } from './expansion.ts'
import { findable } from './findable.ts'
import type { OrgTree } from './org-tree.ts'
import type { ChartView } from './use-chart-state.ts'

type ChartBarProps = {
  tree: OrgTree
  open: Expansion
  setOpen: (open: Expansion) => void
  seek: (id: string) => void
  view: ChartView
  onView: (view: ChartView) => void
  withPeople: boolean
  onPeople: (on: boolean) => void
  asOf: AsOf
}

/** How the organisation is looked at: as chart or list, how deep, with or without people, on which day. */
export function ChartBar(props: ChartBarProps) {
  const { tree, open, setOpen, seek, view, asOf } = props
  const { chart, words } = useMessages('structure')
  const found = useMemo(() => findable(tree, words), [tree, words])
  const depth = openDepth(tree, open)
  const last = deepest(tree)
  const find = () =>
    document.querySelector<HTMLElement>(`input[aria-label="${CSS.escape(chart.find)}"]`)?.focus()
  useCommands([
    { id: 'chart-find', label: chart.find, group: words.organisation, keys: '/', run: find },
    {
      id: 'chart-deeper',
      label: chart.deeper,
      group: words.organisation,
      keys: ']',
      run: () => setOpen(expandedTo(tree, Math.min(last, depth + 1))),
    },
    {
      id: 'chart-shallower',
      label: chart.shallower,
      group: words.organisation,
      keys: '[',
      run: () => setOpen(expandedTo(tree, Math.max(0, depth - 1))),
    },
  ])
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pt-1 max-sm:gap-x-3">
      <span className="order-first min-w-36 flex-1 md:max-w-64">
        <Combobox
          label={chart.find}
          placeholder={chart.find}
          value={null}
          choices={found}
          onChange={(choice) => choice && seek(choice.id.split(' ')[0] ?? '')}
        />
      </span>
      <SegmentedControl
        size="s"
        label={chart.view}
        value={view}
        options={(['chart', 'list'] as const).map((value) => ({ value, label: chart[value] }))}
        onChange={props.onView}
      />
      <span className="flex items-center">
        <IconButton
          label={chart.shallower}
          keys="["
          disabled={depth === 0}
          icon={<Minus size={16} aria-hidden="true" />}
          onClick={() => setOpen(expandedTo(tree, depth - 1))}
        />
        <IconButton
          label={chart.deeper}
          keys="]"
          disabled={depth >= last}
          icon={<Plus size={16} aria-hidden="true" />}
          onClick={() => setOpen(expandedTo(tree, depth + 1))}
        />
      </span>
      <Checkbox label={chart.people} checked={props.withPeople} onChange={props.onPeople} />
      <span className="max-md:order-first md:ml-auto">
        <AsOfField asOf={asOf} />
      </span>
    </div>
  )
}
