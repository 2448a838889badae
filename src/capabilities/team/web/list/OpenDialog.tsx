import { useState } from 'react'
import type { listCycles } from '#capabilities/goals/contract.ts'
import { type PickedUnit, UnitPicker } from '#capabilities/structure/web/UnitPicker.tsx'
import { useOrganisation } from '#capabilities/structure/web/use-structure.ts'
import type { OutputOf } from '#platform/contract/operation.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { Field } from '#ui/Field.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { NumberField } from '#ui/NumberField.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { Select } from '#ui/Select.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { listSpaces, openSpace, SpacesAnswer } from '../../contract.ts'
import { Refusal } from '../Refusal.tsx'
import { useTeamWrite } from '../use-team.ts'
import { type Invited, PeopleField } from './PeopleField.tsx'

type OpenDialogProps = {
  mayOpen: SpacesAnswer['mayOpen']
  cycles: OutputOf<typeof listCycles>['cycles']
  cycleId: string | null
  unitId: string | null
  onOpened: (id: string) => void
  onClose: () => void
}

/** The units one may open a space for, in the order of the organisation. */
function useUnits({ mayOpen }: Pick<OpenDialogProps, 'mayOpen'>): readonly PickedUnit[] {
  const { data } = useOrganisation(undefined, !mayOpen.everywhere || mayOpen.unitIds.length === 0)
  const all = (data?.units.id ?? []).map((id, at) => ({ id, label: data?.units.name[at] ?? '' }))
  return mayOpen.everywhere ? all : all.filter(({ id }) => mayOpen.unitIds.includes(id))
}

export function OpenDialog(props: OpenDialogProps) {
  const { mayOpen, cycles, onOpened, onClose } = props
  const words = useMessages('team')
  const own = useUnits(props)
  const [picked, setPicked] = useState<PickedUnit | null>(null)
  const unit =
    picked ??
    own.find(({ id }) => id === props.unitId) ??
    (mayOpen.everywhere ? null : own[0]) ??
    null
  const [cycleId, setCycleId] = useState(props.cycleId ?? cycles[0]?.id ?? '')
  const [name, setName] = useState('')
  const [question, setQuestion] = useState('')
  const [names, setNames] = useState<'named' | 'unnamed'>('named')
  const [chosen, setChosen] = useState<readonly Invited[] | null>(null)
  const [dots, setDots] = useState<number | null>(3)
  const [minutes, setMinutes] = useState<number | null>(null)
  const [tried, setTried] = useState(false)
  const asked = useRead<typeof listSpaces>(
    'team.listSpaces',
    { unitId: unit?.id ?? '' },
    { enabled: unit !== null },
  )
  const usual = (asked.data?.people ?? []).map(({ id, name }) => ({ id, name: name ?? '' }))
  const people = chosen ?? usual
  const open = useTeamWrite<typeof openSpace>('team.openSpace', {
    inForm: true,
    said: words.opening.opened,
    onDone: ({ id }) => onOpened(id),
  })
  const submit = () => {
    setTried(true)
    if (!unit || cycleId === '' || name.trim() === '') return
    open.run({
      cycleId,
      unitId: unit.id,
      name,
      question: question || null,
      namesShown: names === 'named',
      personIds: people.map(({ id }) => id),
      dots: dots ?? 0,
      ...(minutes !== null && { minutes }),
    })
  }
  const missing = (isMissing: boolean, text: string) => (tried && isMissing ? text : null)
  return (
    <FormDialog
      title={words.opening.title}
      onClose={onClose}
      onSubmit={submit}
      action={words.opening.action}
      busy={open.busy}
    >
      <Field
        label={words.opening.name}
        required
        error={missing(name.trim() === '', words.opening.needsName)}
      >
        <TextField
          value={name}
          maxLength={200}
          placeholder={words.opening.namePlaceholder}
          onChange={setName}
        />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={words.opening.unit} required error={missing(!unit, words.opening.needsUnit)}>
          {mayOpen.everywhere ? (
            <UnitPicker
              value={unit}
              clearable={false}
              placeholder={words.opening.unitPlaceholder}
              onChange={setPicked}
            />
          ) : (
            <Select
              value={unit?.id ?? ''}
              choices={own.map(({ id, label }) => ({ value: id, label }))}
              onChange={(id) => setPicked(own.find((one) => one.id === id) ?? null)}
            />
          )}
        </Field>
        <Field
          label={words.opening.cycle}
          required
          error={missing(cycleId === '', words.opening.needsCycle)}
        >
          <Select
            value={cycleId}
            choices={cycles.map((one) => ({ value: one.id, label: one.name }))}
            onChange={setCycleId}
          />
        </Field>
      </div>
      <Field label={words.opening.question} hint={words.opening.questionHint}>
        <TextArea
          value={question}
          maxLength={2000}
          placeholder={words.opening.questionPlaceholder}
          onChange={setQuestion}
        />
      </Field>
      <Field label={words.opening.names} group>
        <RadioGroup
          label={words.opening.names}
          value={names}
          onChange={setNames}
          options={[
            { value: 'named', label: words.opening.named, hint: words.opening.namedHint },
            { value: 'unnamed', label: words.opening.unnamed, hint: words.opening.unnamedHint },
          ]}
        />
      </Field>
      <PeopleField people={people} onChange={setChosen} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={words.opening.minutes} hint={words.opening.minutesHint}>
          <NumberField value={minutes} min={1} max={600} onChange={setMinutes} />
        </Field>
        <Field label={words.opening.dots}>
          <NumberField value={dots} min={0} max={20} onChange={setDots} />
        </Field>
      </div>
      <Refusal error={open.error} />
    </FormDialog>
  )
}
