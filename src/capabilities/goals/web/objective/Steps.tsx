import X from 'lucide-react/icons/x'
import { type FormEvent, useState } from 'react'
import { dateIn } from '#kernel/calendar.ts'
import { useWrite } from '#platform/web/use-write.ts'
import { Button } from '#ui/Button.tsx'
import { Checkbox } from '#ui/Checkbox.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { TextField } from '#ui/TextField.tsx'
import type {
  addMilestone,
  completeMilestone,
  getObjective,
  KeyResultDetail,
} from '../../contract.ts'

type StepsProps = {
  detail: KeyResultDetail
  onRemove: (seen: { id: string; version: number }) => void
}

/** The steps of a milestone, ticked where they stand. */
export function Steps({ detail, onRemove }: StepsProps) {
  const words = useMessages('goals').objective
  const format = useFormat()
  const complete = useWrite<typeof completeMilestone>('goals.completeMilestone', {
    optimistic: (cache, input) =>
      cache.update<typeof getObjective>('goals.getObjective', (answer) => ({
        ...answer,
        keyResults: answer.keyResults.map((one) => ({
          ...one,
          milestones: one.milestones.map((step) =>
            step.id === input.id ? { ...step, doneOn: input.doneOn } : step,
          ),
        })),
      })),
    invalidates: ['goals.'],
  })
  const mayTick = detail.may.checkIn || detail.may.change
  return (
    <div>
      <h3 className="text-sm font-semibold">{words.steps}</h3>
      <ul className="mt-1 flex flex-col">
        {detail.milestones.map((step) => (
          <li key={step.id} className="group flex min-h-8 items-center gap-2">
            <Checkbox
              label={step.title}
              checked={step.doneOn !== null}
              disabled={!mayTick}
              hint={
                step.doneOn
                  ? words.stepDone(format.date(step.doneOn))
                  : step.dueOn
                    ? format.date(step.dueOn)
                    : undefined
              }
              onChange={(on) =>
                complete.run({
                  id: step.id,
                  version: step.version,
                  doneOn: on ? dateIn(format.timeZone, new Date()) : null,
                })
              }
            />
            {detail.may.change && (
              <IconButton
                label={`${words.remove}: ${step.title}`}
                size="s"
                icon={<X size={13} aria-hidden="true" />}
                className="opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100"
                onClick={() => onRemove({ id: step.id, version: step.version })}
              />
            )}
          </li>
        ))}
      </ul>
      {detail.may.change && <AddStep keyResultId={detail.row.id} />}
    </div>
  )
}

function AddStep({ keyResultId }: { keyResultId: string }) {
  const words = useMessages('goals').objective
  const [title, setTitle] = useState('')
  const add = useWrite<typeof addMilestone>('goals.addMilestone', {
    invalidates: ['goals.'],
    onDone: () => setTitle(''),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (title.trim()) add.run({ keyResultId, title: title.trim() })
  }
  return (
    <form onSubmit={submit} className="mt-1 flex max-w-md gap-2">
      <TextField
        aria-label={words.addStep}
        placeholder={words.stepTitle}
        value={title}
        maxLength={500}
        onChange={setTitle}
      />
      <Button type="submit" busy={add.busy} disabled={title.trim() === ''}>
        {words.addStep}
      </Button>
    </form>
  )
}
