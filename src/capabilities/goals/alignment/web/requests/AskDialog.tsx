import { useState } from 'react'
import { Field } from '#ui/Field.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import type { GoalBeside, requestAlignment } from '../../../contract.ts'
import { GoalPicker } from '../../../web/form/GoalPicker.tsx'
import { Refusal } from '../../../web/form/ObjectiveDialog.tsx'
import { OwnerPicker } from '../../../web/form/OwnerPicker.tsx'
import type { OwnerChoice } from '../../../web/form/use-owner-choices.ts'
import type { RequestKind } from '../../contract/words.ts'
import { mayAsk } from '../../rules/asked-link.ts'
import { useAgreeing } from '../use-agreeing.ts'

type From = Pick<GoalBeside, 'id' | 'title' | 'kind' | 'objectiveId'>

type AskDialogProps = {
  cycleId?: string | null
  /** The goal that asks, when it is known. */
  from?: From | null
  onClose: () => void
}

const KINDS = ['serve', 'be-served', 'take-up', 'share'] as const
const asksUnit = (kind: RequestKind): boolean => kind === 'take-up' || kind === 'share'

/** What is asked, of whom, and why. */
export function AskDialog({ cycleId, from: given = null, onClose }: AskDialogProps) {
  const words = useMessages('alignment').requests.dialog
  const [from, setFrom] = useState<From | null>(given)
  const [kind, setKind] = useState<RequestKind>('serve')
  const [goal, setGoal] = useState<GoalBeside | null>(null)
  const [unit, setUnit] = useState<OwnerChoice | null>(null)
  const [note, setNote] = useState('')
  const ask = useAgreeing<typeof requestAlignment>('goals.requestAlignment', {
    done: words.sent,
    onDone: onClose,
    shown: true,
  })
  const isPart = from?.kind === 'key-result'
  const to = asksUnit(kind)
    ? unit?.unitId && { toKind: 'unit' as const, toId: unit.unitId }
    : goal && { toKind: goal.kind, toId: goal.id }
  const fits = from !== null && to && mayAsk(kind, from.kind, to.toKind)
  const send = () => {
    if (from && to && fits) ask.run({ kind, fromId: from.id, ...to, note: note.trim() || null })
  }
  return (
    <FormDialog
      title={words.title}
      onClose={onClose}
      onSubmit={send}
      action={words.send}
      busy={ask.busy}
      disabled={!fits}
    >
      {given ? (
        <p className="font-medium break-words">{given.title}</p>
      ) : (
        <Field label={words.from}>
          <GoalPicker
            value={from}
            kinds={['objective', 'key-result']}
            cycleId={cycleId ?? undefined}
            onChange={setFrom}
          />
        </Field>
      )}
      <Field label={words.what} group>
        <RadioGroup
          label={words.what}
          value={kind}
          options={KINDS.map((value) => ({
            value,
            label: words.kinds[value],
            disabled: isPart && (value === 'serve' || value === 'share'),
          }))}
          onChange={setKind}
        />
      </Field>
      {isPart && <p className="text-sm text-ink-soft">{words.onlyObjective}</p>}
      {asksUnit(kind) ? (
        <Field label={words.toUnit}>
          <OwnerPicker unitsOnly value={unit} onChange={setUnit} />
        </Field>
      ) : (
        <Field label={words.toGoal}>
          <GoalPicker
            key={kind}
            value={goal}
            kinds={kind === 'serve' ? ['objective', 'key-result'] : ['objective']}
            except={from?.objectiveId}
            onChange={setGoal}
          />
        </Field>
      )}
      <Field label={words.note}>
        <TextArea value={note} onChange={setNote} rows={2} maxLength={2000} onSubmit={send} />
      </Field>
      {ask.refusal && <Refusal>{ask.refusal}</Refusal>}
    </FormDialog>
  )
}
