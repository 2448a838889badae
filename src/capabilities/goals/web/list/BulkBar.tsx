import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Select } from '#ui/Select.tsx'
import type { CycleItem } from '../../contract.ts'
import { OwnerPicker } from '../form/OwnerPicker.tsx'
import type { OwnerChoice } from '../form/use-owner-choices.ts'
import type { Line } from './arrange.ts'
import { BeyondSight } from './BeyondSight.tsx'
import { useBulk } from './use-bulk.ts'
import type { useGoalRows } from './use-goal-rows.ts'

type BulkBarProps = {
  list: ReturnType<typeof useGoalRows>
  lines: readonly Line[]
  selected: ReadonlySet<string>
  cycles: readonly CycleItem[]
  onSelect: (selected: ReadonlySet<string>) => void
}

/** What can be done with the selected rows together. */
export default function BulkBar({ list, lines, selected, cycles, onSelect }: BulkBarProps) {
  const words = useMessages('goals').list
  const [asked, setAsked] = useState<'owner' | 'move' | null>(null)
  const chosen = list.rows.filter(({ id }) => selected.has(id))
  const onClear = () => onSelect(new Set())
  const bulk = useBulk(chosen, onClear)
  if (chosen.length === 0) return null
  return (
    <section
      aria-label={words.selected(chosen.length)}
      className="flex flex-wrap items-center gap-2 border-t border-line bg-canvas px-4 py-2 md:px-8"
    >
      <span role="status" className="tabular mr-2 text-sm font-medium">
        {bulk.progress
          ? words.bulk.progress(bulk.progress.done, bulk.progress.of)
          : words.selected(chosen.length)}
      </span>
      {!bulk.busy && <BeyondSight list={list} lines={lines} chosen={chosen} onSelect={onSelect} />}
      <Button size="s" disabled={bulk.busy} onClick={() => setAsked('owner')}>
        {words.bulk.owner}
      </Button>
      <Button size="s" disabled={bulk.busy} onClick={() => setAsked('move')}>
        {words.bulk.move}
      </Button>
      <Button size="s" busy={bulk.busy} className="text-danger" onClick={() => void bulk.remove()}>
        {words.bulk.remove}
      </Button>
      <Button size="s" kind="quiet" className="ml-auto" onClick={bulk.busy ? bulk.stop : onClear}>
        {bulk.busy ? words.bulk.stop : words.clearSelection}
      </Button>
      {asked === 'owner' && (
        <OwnerDialog
          onClose={() => setAsked(null)}
          onChoose={(owner) => {
            setAsked(null)
            void bulk.setOwner(owner)
          }}
        />
      )}
      {asked === 'move' && (
        <MoveDialog
          cycles={cycles}
          onClose={() => setAsked(null)}
          onChoose={(cycleId) => {
            setAsked(null)
            void bulk.moveTo(cycleId)
          }}
        />
      )}
    </section>
  )
}

type OwnerDialogProps = { onClose: () => void; onChoose: (owner: OwnerChoice) => void }

function OwnerDialog({ onClose, onChoose }: OwnerDialogProps) {
  const words = useMessages('goals')
  const [owner, setOwner] = useState<OwnerChoice | null>(null)
  return (
    <FormDialog
      size="s"
      title={words.list.bulk.owner}
      onClose={onClose}
      onSubmit={() => owner && onChoose(owner)}
      action={words.list.bulk.owner}
      disabled={!owner}
    >
      <Field label={words.form.owner}>
        <OwnerPicker value={owner} onChange={setOwner} />
      </Field>
    </FormDialog>
  )
}

type MoveDialogProps = {
  cycles: readonly CycleItem[]
  onClose: () => void
  onChoose: (cycleId: string) => void
}

function MoveDialog({ cycles, onClose, onChoose }: MoveDialogProps) {
  const words = useMessages('goals')
  const [cycleId, setCycleId] = useState('')
  return (
    <FormDialog
      size="s"
      title={words.list.bulk.move}
      onClose={onClose}
      onSubmit={() => cycleId && onChoose(cycleId)}
      action={words.list.bulk.move}
      disabled={cycleId === ''}
    >
      <Field label={words.list.moveTo} hint={words.list.onlyObjectives}>
        <Select
          value={cycleId}
          placeholder={words.cycles.chooseWhere}
          choices={cycles.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setCycleId}
        />
      </Field>
    </FormDialog>
  )
}
