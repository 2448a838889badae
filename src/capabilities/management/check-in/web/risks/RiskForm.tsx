import { type FormEvent, useState } from 'react'
import { PersonPicker } from '#capabilities/structure/web/PersonPicker.tsx'
import { Button } from '#ui/Button.tsx'
import { Combobox } from '#ui/Combobox.tsx'
import { DateField } from '#ui/DateField.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { Refusal } from '../../../web/cycle/Refusal.tsx'
import { useRhythmWrite } from '../../../web/cycle/use-rhythm.ts'
import type { raiseRisk } from '../../contract.ts'
import type { RiskGoal } from './risk-goal.ts'

type RiskFormProps = {
  goals: readonly RiskGoal[]
  me: { id: string; name: string | null } | null
  ofOne: boolean
  onClose: () => void
}

type Picked = { id: string; label: string } | null

/** A new risk: what, for which goal, who sees to it, by when. */
export function RiskForm({ goals, me, ofOne, onClose }: RiskFormProps) {
  const words = useMessages('checkIn').risk
  const choices = goals.map(({ id, title }) => ({ id, label: title }))
  const [title, setTitle] = useState('')
  const [goal, setGoal] = useState<Picked>(choices.length === 1 ? (choices[0] ?? null) : null)
  const [owner, setOwner] = useState<Picked>(me && { id: me.id, label: me.name ?? '' })
  const [dueOn, setDueOn] = useState('')
  const [tried, setTried] = useState(false)
  const raise = useRhythmWrite<typeof raiseRisk>('management.raiseRisk', {
    inForm: true,
    said: () => words.raised,
    onDone: onClose,
  })
  const save = () => {
    setTried(true)
    const line = title.replaceAll(/\s+/g, ' ').trim()
    if (!line || !goal || !owner) return
    raise.run({ objectiveId: goal.id, title: line, ownerId: owner.id, dueOn: dueOn || null })
  }
  return (
    <form
      noValidate
      className="flex flex-col gap-3 rounded-l border border-line-strong bg-raised px-4 py-4"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        save()
      }}
    >
      <Field
        label={words.what}
        required
        hint={words.whatHint}
        error={tried && !title.trim() ? words.titleNeeded : null}
      >
        <TextArea
          autoFocus
          rows={1}
          value={title}
          onChange={setTitle}
          maxLength={500}
          onSubmit={save}
        />
      </Field>
      <div className="grid gap-3 sm:grid-cols-2">
        {!ofOne && (
          <Field
            label={words.goal}
            required
            className="sm:col-span-2"
            error={tried && !goal ? words.goalNeeded : null}
          >
            <Combobox value={goal} choices={choices} onChange={setGoal} />
          </Field>
        )}
        <Field label={words.owner} required error={tried && !owner ? words.ownerNeeded : null}>
          <PersonPicker value={owner} onChange={setOwner} />
        </Field>
        <Field label={words.due}>
          <DateField value={dueOn} onChange={setDueOn} />
        </Field>
      </div>
      <Refusal error={raise.error} />
      <div className="flex gap-2">
        <Button type="submit" kind="primary" busy={raise.busy}>
          {words.add}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}
