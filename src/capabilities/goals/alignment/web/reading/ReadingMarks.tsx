import { useState } from 'react'
import { useWrite } from '#platform/web/use-write.ts'
import { Button } from '#ui/Button.tsx'
import { Checkbox } from '#ui/Checkbox.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { useToast } from '#ui/Toasts.tsx'
import type { addComment, listReading, markReading, ReadingStep } from '../../../contract.ts'
import { useMe } from '../../../web/goal/use-members.ts'

/** What one says of the objective that is being read. */
export function ReadingMarks({ step }: { step: ReadingStep }) {
  const words = useMessages('alignment').reading
  const me = useMe()?.me.memberId ?? ''
  const [remarking, setRemarking] = useState(false)
  const { objectiveId } = step
  const mark = useWrite<typeof markReading>('goals.markReading', {
    optimistic: (cache, { kind, isSet }) =>
      cache.update<typeof listReading>('goals.listReading', (answer) => ({
        ...answer,
        units: answer.units.map((unit) => ({
          ...unit,
          steps: unit.steps.map((one) => {
            if (one.objectiveId !== objectiveId) return one
            const field = kind === 'read' ? 'readBy' : 'readyBy'
            const others = kind === 'read' ? one[field].filter((id) => id !== me) : []
            return { ...one, [field]: isSet ? [...others, me] : others }
          }),
        })),
      })),
    invalidates: ['goals.listReading'],
  })
  return (
    <>
      <Checkbox
        label={words.markRead}
        checked={step.readBy.includes(me)}
        onChange={(isSet) => mark.run({ objectiveId, kind: 'read', isSet })}
      />
      {step.mayPublish && (
        <Checkbox
          label={words.markReady}
          checked={step.readyBy.length > 0}
          onChange={(isSet) => mark.run({ objectiveId, kind: 'ready', isSet })}
        />
      )}
      {!step.mayPublish && step.readyBy.length > 0 && (
        <span className="text-sm font-medium">{words.ready}</span>
      )}
      <span className="tabular text-sm text-ink-faint max-sm:hidden">
        {step.readBy.length > 0 && words.readBy(step.readBy.length)}
      </span>
      <Button
        size="s"
        kind="quiet"
        aria-expanded={remarking}
        onClick={() => setRemarking(!remarking)}
      >
        {words.remark}
      </Button>
      {remarking && (
        <RemarkForm
          key={objectiveId}
          objectiveId={objectiveId}
          onClose={() => setRemarking(false)}
        />
      )}
    </>
  )
}

/** A remark is a comment on the objective: whoever carries it finds it there. */
function RemarkForm({ objectiveId, onClose }: { objectiveId: string; onClose: () => void }) {
  const words = useMessages('alignment').reading
  const toast = useToast()
  const [body, setBody] = useState('')
  const say = useWrite<typeof addComment>('goals.addComment', {
    invalidates: ['goals.'],
    onDone: () => {
      toast({ text: words.remarkSaved })
      onClose()
    },
  })
  const send = () =>
    body.trim() && say.run({ subjectKind: 'objective', subjectId: objectiveId, body: body.trim() })
  return (
    <form
      className="order-first flex w-full flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Field label={words.remark} className="min-w-0 flex-1 basis-60">
        <TextArea
          autoFocus
          value={body}
          onChange={setBody}
          rows={2}
          maxLength={5000}
          onSubmit={send}
        />
      </Field>
      <Button type="submit" kind="primary" busy={say.busy} disabled={!body.trim()}>
        {words.save}
      </Button>
      <Button kind="quiet" onClick={onClose}>
        {words.cancel}
      </Button>
    </form>
  )
}
