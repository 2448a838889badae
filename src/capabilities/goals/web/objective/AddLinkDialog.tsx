import { useState } from 'react'
import type { InputOf } from '#platform/contract/operation.ts'
import { useWrite } from '#platform/web/use-write.ts'
import { DateField } from '#ui/DateField.tsx'
import { Field } from '#ui/Field.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { addLink, GoalBeside, GoalKind } from '../../contract.ts'
import { GoalPicker } from '../form/GoalPicker.tsx'
import { Refusal } from '../form/ObjectiveDialog.tsx'
import { OwnerPicker } from '../form/OwnerPicker.tsx'
import { refusalText } from '../form/refusal.ts'
import type { OwnerChoice } from '../form/use-owner-choices.ts'
import type { ObjectiveAnswer } from './types.ts'

type What = 'serve' | 'share' | 'need'

type AddLinkDialogProps = {
  what: What
  answer: ObjectiveAnswer
  /** The objective, or the key result that needs something. */
  fromId: string
  onClose: () => void
}

const kindsFor: Record<What, readonly GoalKind[]> = {
  serve: ['objective', 'key-result'],
  share: [],
  need: ['key-result'],
}

type Chosen = { goal: GoalBeside | null; unit: OwnerChoice | null }
type LinkInput = InputOf<typeof addLink>

/** The link that follows from what was chosen: serving a key result derives from it. */
const linkOf = (what: What, fromId: string, { goal, unit }: Chosen): LinkInput | null => {
  if (goal) {
    const end = { fromId, toId: goal.id, toKind: goal.kind }
    if (what === 'need') return { ...end, kind: 'depends-on' }
    return { ...end, kind: goal.kind === 'key-result' ? 'derives' : 'contributes' }
  }
  if (!unit?.unitId) return null
  const kind = what === 'need' ? 'depends-on' : 'shared'
  return { kind, fromId, toId: unit.unitId, toKind: 'unit' }
}

/** Serves a goal, shares with a unit, or asks for something that is needed. */
export function AddLinkDialog({ what, answer, fromId, onClose }: AddLinkDialogProps) {
  const words = useMessages('goals')
  const titles = {
    serve: words.objective.addParent,
    share: words.objective.addShare,
    need: words.objective.addNeed,
  }
  const [chosen, setChosen] = useState<Chosen>({ goal: null, unit: null })
  const [due, setDue] = useState('')
  const [note, setNote] = useState('')
  const add = useWrite<typeof addLink>('goals.addLink', {
    invalidates: ['goals.'],
    onDone: onClose,
    onRefused: (error) => refusalText(error, words.form) !== null,
  })
  const refusal = refusalText(add.error, words.form)
  const link = linkOf(what, fromId, chosen)
  const save = () =>
    link &&
    add.run({
      ...link,
      ...(due ? { dueOn: due } : {}),
      ...(note.trim() ? { note: note.trim() } : {}),
    })
  return (
    <FormDialog
      title={titles[what]}
      onClose={onClose}
      onSubmit={save}
      action={titles[what]}
      busy={add.busy}
      disabled={!link}
    >
      {what !== 'share' && (
        <Field label={words.objective.findGoal}>
          <GoalPicker
            value={chosen.goal}
            kinds={kindsFor[what]}
            except={answer.row.id}
            onChange={(goal) => setChosen({ goal, unit: null })}
          />
        </Field>
      )}
      {what !== 'serve' && (
        <Field label={words.objective.findUnit}>
          <OwnerPicker
            unitsOnly
            value={chosen.unit}
            onChange={(unit) => setChosen({ goal: null, unit })}
          />
        </Field>
      )}
      {what === 'need' && (
        <>
          <Field label={words.objective.neededOn} className="w-48">
            <DateField value={due} onChange={setDue} />
          </Field>
          <Field label={words.objective.note}>
            <TextField
              value={note}
              maxLength={2000}
              placeholder={words.objective.whatFor}
              onChange={setNote}
            />
          </Field>
        </>
      )}
      {refusal && <Refusal>{refusal}</Refusal>}
    </FormDialog>
  )
}
