import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { SegmentedControl } from '#ui/RadioGroup.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { answerAlignment, GoalBeside, RequestItem } from '../../../contract.ts'
import { GoalPicker } from '../../../web/form/GoalPicker.tsx'
import { Refusal } from '../../../web/form/ObjectiveDialog.tsx'
import { OwnerPicker } from '../../../web/form/OwnerPicker.tsx'
import type { OwnerChoice } from '../../../web/form/use-owner-choices.ts'
import { useAgreeing } from '../use-agreeing.ts'

/** What the unit makes of the goal: a new objective in its own words, or one it has. */
export function TakeUpForm({ request, onClose }: { request: RequestItem; onClose: () => void }) {
  const words = useMessages('alignment').requests
  const cancel = useMessages('goals').goal.cancel
  const [how, setHow] = useState<'new' | 'old'>('new')
  const [title, setTitle] = useState(request.from.title)
  const [owner, setOwner] = useState<OwnerChoice | null>(null)
  const [goal, setGoal] = useState<GoalBeside | null>(null)
  const answer = useAgreeing<typeof answerAlignment>('goals.answerAlignment', {
    done: words.accepted,
    onDone: onClose,
    shown: true,
  })
  const said = { id: request.id, version: request.version, answer: 'accept' as const }
  const send = () => {
    if (how === 'old') return goal && answer.run({ ...said, objectiveId: goal.id })
    const roleId = owner?.roleId
    return answer.run({ ...said, title: title.trim(), ...(roleId && { roleId }) })
  }
  return (
    <form
      className="flex flex-col items-start gap-3 rounded-m bg-sunken px-3 py-3"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <SegmentedControl
        label={words.takeUpWith}
        value={how}
        options={[
          { value: 'new', label: words.takeUpNew },
          { value: 'old', label: words.takeUpOld },
        ]}
        onChange={setHow}
      />
      {how === 'new' ? (
        <div className="grid w-full max-w-2xl gap-3 sm:grid-cols-2">
          <Field label={words.newTitle} className="sm:col-span-2">
            <TextField autoFocus value={title} onChange={setTitle} maxLength={500} />
          </Field>
          <Field label={words.carrier}>
            <OwnerPicker value={owner} onChange={setOwner} />
          </Field>
        </div>
      ) : (
        <Field label={words.takeUpOld} className="w-full max-w-2xl">
          <GoalPicker value={goal} kinds={['objective']} onChange={setGoal} />
        </Field>
      )}
      <div className="flex gap-2">
        <Button
          type="submit"
          kind="primary"
          busy={answer.busy}
          disabled={how === 'new' ? !title.trim() : !goal}
        >
          {words.acceptTakeUp}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {cancel}
        </Button>
      </div>
      {answer.refusal && <Refusal>{answer.refusal}</Refusal>}
    </form>
  )
}
