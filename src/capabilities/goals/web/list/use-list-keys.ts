import type { RefObject } from 'react'
import { useCommands } from '#ui/commands.tsx'
import { useMessages } from '#ui/i18n.tsx'

type ListKeys = {
  /** Null where nothing may be added. */
  add: (() => void) | null
  filter: RefObject<HTMLInputElement | null>
  expandAll: (on: boolean) => void
}

/** The row that has the keyboard takes the focus, from wherever it is. */
export const focusActiveRow = (): void =>
  document.querySelector<HTMLElement>('[role=row][tabindex="0"]')?.focus()

/** What the list can do by key and from the palette. Keys of a row work on the row itself. */
export const useListKeys = ({ add, filter, expandAll }: ListKeys): void => {
  const words = useMessages('goals')
  const list = words.list
  const group = list.title
  const onRow = (id: string, label: string, keys: string) => ({
    id: `goals-row-${id}`,
    label,
    group,
    keys,
    hidden: true,
    run: focusActiveRow,
  })
  useCommands([
    ...(add ? [{ id: 'goals-add', label: list.add, group, keys: 'N', run: add }] : []),
    {
      id: 'goals-filter',
      label: list.filter,
      group,
      keys: '/',
      run: () => filter.current?.focus(),
    },
    { id: 'goals-expand', label: list.expandAll, group, run: () => expandAll(true) },
    { id: 'goals-collapse', label: list.collapseAll, group, run: () => expandAll(false) },
    onRow('next', group, 'J'),
    ...(add
      ? [
          onRow('check-in', words.checkIn.title, 'C'),
          onRow('edit', list.edit, 'E'),
          onRow('owner', list.bulk.owner, 'O'),
          onRow('due', list.column.dueOn, 'D'),
          onRow('target', list.target, 'T'),
        ]
      : []),
  ])
}
