import { useState } from 'react'
import { useWrite } from '#platform/web/use-write.ts'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { Select } from '#ui/Select.tsx'
import { StatusMark, statuses } from '#ui/StatusMark.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import type { GoalKind, liftStatusOverride, OverrideUntil, overrideStatus } from '../../contract.ts'
import { Refusal } from '../form/ObjectiveDialog.tsx'
import { refusalText } from '../form/refusal.ts'
import { useUndo } from '../goal/use-undo.ts'
import { rowOf } from './row-of.ts'
import type { ObjectiveAnswer } from './types.ts'

type StatusDialogProps = {
  answer: ObjectiveAnswer
  kind: GoalKind
  id: string
  onClose: () => void
}

const untils: readonly OverrideUntil[] = ['next-check-in', 'lifted']

/** A status by a person's judgement, for once or until lifted; the computed one stays in sight. */
export function StatusDialog({ answer, kind, id, onClose }: StatusDialogProps) {
  const words = useMessages('goals')
  const states = useMessages('ui').status
  const row = rowOf(answer, id)
  const [status, setStatus] = useState(row.status.override?.status ?? row.status.computed)
  const [until, setUntil] = useState<OverrideUntil>(row.status.override?.until ?? 'next-check-in')
  const [reason, setReason] = useState(row.status.override?.reason ?? '')
  const { offerUndo } = useUndo()
  const options = {
    invalidates: ['goals.'],
    onDone: onClose,
    onRefused: (error: unknown) => refusalText(error, words.form) !== null,
  }
  const set = useWrite<typeof overrideStatus>('goals.overrideStatus', options)
  const lift = useWrite<typeof liftStatusOverride>('goals.liftStatusOverride', {
    ...options,
    onDone: ({ feedId }) => {
      onClose()
      offerUndo(words.objective.lifted, [feedId])
    },
  })
  const refusal = refusalText(set.error ?? lift.error, words.form)
  const seen = { kind, id, version: row.version }
  return (
    <FormDialog
      title={words.objective.setStatus}
      onClose={onClose}
      onSubmit={() => reason.trim() && set.run({ ...seen, status, until, reason: reason.trim() })}
      action={words.goal.save}
      busy={set.busy}
      disabled={reason.trim() === ''}
      beside={
        row.status.override && (
          <Button busy={lift.busy} onClick={() => lift.run(seen)}>
            {words.objective.lift}
          </Button>
        )
      }
    >
      <p className="flex items-center gap-2 text-sm text-ink-soft">
        {words.explain.computed} <StatusMark status={row.status.computed} />
      </p>
      <Field label={words.goal.status}>
        <Select
          value={status}
          choices={statuses.map((value) => ({ value, label: states[value] }))}
          onChange={setStatus}
        />
      </Field>
      <Field label={words.objective.statusUntil} group>
        <RadioGroup
          label={words.objective.statusUntil}
          value={until}
          options={untils.map((value) => ({ value, label: words.objective.until[value] }))}
          onChange={setUntil}
        />
      </Field>
      <Field label={words.objective.statusReason} hint={words.objective.statusReasonHint} required>
        <TextArea
          value={reason}
          maxLength={2000}
          onChange={(text) => setReason(text.replaceAll('\n', ' '))}
        />
      </Field>
      {refusal && <Refusal>{refusal}</Refusal>}
    </FormDialog>
  )
}
