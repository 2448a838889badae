import { useState } from 'react'
import { PersonPicker, type PickedPerson } from '#capabilities/structure/web/PersonPicker.tsx'
import { Button } from '#ui/Button.tsx'
import { DateField } from '#ui/DateField.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { AgreedItem, agreeAction, changeAction, removeAction } from '../../contract.ts'
import { Refusal } from '../../web/cycle/Refusal.tsx'
import { useRhythmWrite } from '../../web/cycle/use-rhythm.ts'

type AgreeFormProps = {
  retrospectiveId: string
  action?: AgreedItem
  /** The card it is agreed on. */
  card?: { id: string; body: string }
  onDone: () => void
}

/** What is done differently, by whom, by when. */
export function AgreeForm({ retrospectiveId, action, card, onDone }: AgreeFormProps) {
  const words = useMessages('management').retrospective
  const [body, setBody] = useState(action?.body ?? card?.body ?? '')
  const [owner, setOwner] = useState<PickedPerson | null>(
    action ? { id: action.owner.id, label: action.owner.name ?? '' } : null,
  )
  const [dueOn, setDueOn] = useState(action?.dueOn ?? '')
  const [tried, setTried] = useState(false)
  const agree = useRhythmWrite<typeof agreeAction>('management.agreeAction', {
    inForm: true,
    said: () => words.agreed,
    onDone,
  })
  const change = useRhythmWrite<typeof changeAction>('management.changeAction', {
    inForm: true,
    onDone,
  })
  const bringBack = useRhythmWrite<typeof removeAction>('management.removeAction')
  const remove = useRhythmWrite<typeof removeAction>('management.removeAction', {
    inForm: true,
    said: () => words.actionRemoved,
    undo: (done) => bringBack.run({ ...done, back: true }),
    onDone,
  })
  const text = body.trim()
  const save = () => {
    setTried(true)
    if (text === '' || !owner) return
    const said = { body: text, ownerId: owner.id, dueOn: dueOn || null }
    if (action) change.run({ id: action.id, version: action.version, ...said })
    else agree.run({ retrospectiveId, cardId: card?.id ?? null, ...said })
  }
  return (
    <form
      aria-label={words.newAction}
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Field label={words.what} required error={tried && text === '' ? words.whatNeeded : null}>
        <TextField
          autoFocus
          value={body}
          maxLength={500}
          placeholder={words.whatPlaceholder}
          onChange={setBody}
        />
      </Field>
      <div className="flex flex-wrap gap-3">
        <Field
          label={words.who}
          required
          className="min-w-0 flex-1 basis-48"
          error={tried && !owner ? words.whoNeeded : null}
        >
          <PersonPicker value={owner} onChange={setOwner} />
        </Field>
        <Field label={words.byWhen} className="w-40">
          <DateField value={dueOn} onChange={setDueOn} />
        </Field>
      </div>
      <Refusal error={agree.error ?? change.error ?? remove.error} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind="primary" busy={agree.busy || change.busy}>
          {action ? words.saveAction : words.agree}
        </Button>
        <Button onClick={onDone}>{words.cancel}</Button>
        {action && (
          <Button
            kind="quiet"
            busy={remove.busy}
            onClick={() => remove.run({ id: action.id, version: action.version })}
          >
            {words.removeAction}
          </Button>
        )}
      </div>
    </form>
  )
}
