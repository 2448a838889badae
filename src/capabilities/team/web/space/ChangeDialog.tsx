import { useState } from 'react'
import { useMembers } from '#capabilities/goals/web/goal/use-members.ts'
import { Field } from '#ui/Field.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { NumberField } from '#ui/NumberField.tsx'
import { Select } from '#ui/Select.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { changeSpace, SpacePage } from '../../contract.ts'
import { type Invited, PeopleField } from '../list/PeopleField.tsx'
import { Refusal } from '../Refusal.tsx'
import { useTeamWrite } from '../use-team.ts'

/** The name, the question, who takes part and leads, the time and the dots. */
export function ChangeDialog({ page, onClose }: { page: SpacePage; onClose: () => void }) {
  const words = useMessages('team')
  const { space } = page
  const members = useMembers() ?? []
  const [name, setName] = useState(space.name)
  const [question, setQuestion] = useState(space.question ?? '')
  const [facilitatorId, setFacilitator] = useState(space.facilitatorId ?? '')
  const [people, setPeople] = useState<readonly Invited[]>(
    space.people.map((one) => ({ id: one.id, name: one.name ?? '' })),
  )
  const [dots, setDots] = useState<number | null>(space.dots)
  const [minutes, setMinutes] = useState<number | null>(null)
  const change = useTeamWrite<typeof changeSpace>('team.changeSpace', {
    inForm: true,
    said: words.lead.changed,
    onDone: onClose,
  })
  const submit = () =>
    change.run({
      id: space.id,
      version: space.version,
      name,
      question: question || null,
      ...(facilitatorId !== '' && { facilitatorId }),
      personIds: people.map(({ id }) => id),
      dots: dots ?? 0,
      ...(minutes !== null && { minutes }),
    })
  return (
    <FormDialog
      title={words.lead.change}
      onClose={onClose}
      onSubmit={submit}
      action={words.lead.save}
      busy={change.busy}
      disabled={name.trim() === ''}
    >
      <Field label={words.opening.name} required>
        <TextField value={name} maxLength={200} onChange={setName} />
      </Field>
      <Field label={words.opening.question} hint={words.opening.questionHint}>
        <TextArea value={question} maxLength={2000} onChange={setQuestion} />
      </Field>
      <Field label={words.lead.lead}>
        <Select
          value={facilitatorId}
          choices={members.map((one) => ({ value: one.id, label: one.name }))}
          onChange={setFacilitator}
        />
      </Field>
      <PeopleField people={people} onChange={setPeople} />
      <div className="grid gap-4 sm:grid-cols-2">
        {space.stage === 'write' && (
          <Field label={words.opening.minutes} hint={words.opening.minutesHint}>
            <NumberField value={minutes} min={1} max={600} onChange={setMinutes} />
          </Field>
        )}
        <Field label={words.opening.dots}>
          <NumberField value={dots} min={0} max={20} onChange={setDots} />
        </Field>
      </div>
      <Refusal error={change.error} />
    </FormDialog>
  )
}
