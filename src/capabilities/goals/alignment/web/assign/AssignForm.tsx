import { useState } from 'react'
import { useLocation } from 'wouter'
import type { OutputOf } from '#platform/contract/operation.ts'
import { Button } from '#ui/Button.tsx'
import { Checkbox } from '#ui/Checkbox.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Select } from '#ui/Select.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { assignGoal, CycleItem, getObjective } from '../../../contract.ts'
import { GoalPicker } from '../../../web/form/GoalPicker.tsx'
import { Refusal } from '../../../web/form/ObjectiveDialog.tsx'
import { OwnerPicker } from '../../../web/form/OwnerPicker.tsx'
import { useAgreeing } from '../use-agreeing.ts'
import { ownersOf, type Part, partOf, type Row } from './assignment.ts'
import { OwnerTable } from './OwnerTable.tsx'
import { PartList } from './PartList.tsx'

type AssignFormProps = {
  cycles: readonly CycleItem[]
  cycleId: string
  template: OutputOf<typeof getObjective> | null
  onTemplate: (id: string | null) => void
}

/** What is given, to whom, and with which figures. */
export function AssignForm({ cycles, cycleId, template, onTemplate }: AssignFormProps) {
  const words = useMessages('alignment').assign
  const [, navigate] = useLocation()
  const [cycle, setCycle] = useState(cycleId)
  const [title, setTitle] = useState(template?.row.title ?? '')
  const [parts, setParts] = useState<readonly Part[]>(template?.keyResults.map(partOf) ?? [])
  const [serves, setServes] = useState(true)
  const [rollsUp, setRollsUp] = useState(false)
  const [rows, setRows] = useState<readonly Row[]>([])
  const assign = useAgreeing<typeof assignGoal>('goals.assignGoal', {
    done: ({ objectiveIds }) => words.done(objectiveIds.length),
    onDone: () => navigate(template ? `/goals/${template.row.id}` : `/goals?cycle=${cycle}`),
    shown: true,
  })
  const send = () =>
    assign.run({
      cycleId: cycle,
      ...(template && { templateId: template.row.id }),
      title: title.trim(),
      nature: template?.row.nature ?? null,
      category: template?.row.category ?? null,
      commitment: template?.row.commitment ?? null,
      keyResults: [...parts],
      servesTemplate: template !== null && serves,
      rollsUp: serves && rollsUp,
      owners: ownersOf(rows, parts),
    })
  return (
    <form
      className="flex max-w-6xl flex-col gap-8 px-4 pt-2 pb-24 md:px-8"
      onSubmit={(event) => {
        event.preventDefault()
        if (title.trim() && rows.length > 0) send()
      }}
    >
      <div className="grid max-w-3xl gap-4 sm:grid-cols-[minmax(0,1fr)_12rem]">
        <Field label={words.template} hint={words.templateHint}>
          <GoalPicker
            value={template && { id: template.row.id, title: template.row.title }}
            kinds={['objective']}
            onChange={(goal) => onTemplate(goal?.id ?? null)}
          />
        </Field>
        <Field label={words.cycle}>
          <Select
            value={cycle}
            choices={cycles.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setCycle}
          />
        </Field>
        <Field label={words.goal} required className="sm:col-span-2">
          <TextField value={title} onChange={setTitle} maxLength={500} />
        </Field>
        {template && (
          <div className="flex flex-wrap gap-x-5 gap-y-1 sm:col-span-2">
            <Checkbox label={words.serves} checked={serves} onChange={setServes} />
            {serves && <Checkbox label={words.rollsUp} checked={rollsUp} onChange={setRollsUp} />}
          </div>
        )}
      </div>
      <PartList parts={parts} onChange={setParts} />
      <section className="flex flex-col gap-3">
        <h2 className="text-lg font-semibold">{words.owners}</h2>
        <div className="max-w-md">
          <OwnerPicker
            key={rows.length}
            label={words.addOwner}
            value={null}
            onChange={(owner) => {
              const isThere = rows.some((row) => row.owner.id === owner?.id)
              if (owner && !isThere) setRows([...rows, { owner, title: '', figures: [] }])
            }}
          />
        </div>
        {rows.length === 0 ? (
          <p className="text-sm text-ink-soft">{words.noOwners}</p>
        ) : (
          <OwnerTable rows={rows} parts={parts} title={title} onChange={setRows} />
        )}
      </section>
      {assign.refusal && <Refusal>{assign.refusal}</Refusal>}
      <Button
        type="submit"
        kind="primary"
        size="l"
        className="self-start"
        busy={assign.busy}
        disabled={!title.trim() || rows.length === 0}
      >
        {words.submit(rows.length)}
      </Button>
    </form>
  )
}
