import { useState } from 'react'
import { useOwnAsides } from '#capabilities/goals/writing/web/field/asides.ts'
import { CoachedField } from '#capabilities/goals/writing/web/field/CoachedField.tsx'
import { useDraft } from '#platform/web/use-draft.ts'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { TextArea } from '#ui/TextArea.tsx'

export type Saying = { text: string; why: string; ideas: string }

export const noSaying: Saying = { text: '', why: '', ideas: '' }

export const isSaying = (value: unknown): value is Saying =>
  typeof value === 'object' &&
  value !== null &&
  ['text', 'why', 'ideas'].every((name) => typeof Reflect.get(value, name) === 'string')

type CardFormProps = {
  /** Under which what is typed is kept in this browser. */
  place: string
  initial?: Saying
  action: string
  hint?: string | undefined
  onSave: (saying: Saying) => Promise<unknown>
  onCancel?: () => void
}

/** One sentence, and what may stand beside it. What is typed outlives a reload. */
export function CardForm({
  place,
  initial = noSaying,
  action,
  hint,
  onSave,
  onCancel,
}: CardFormProps) {
  const { write, refine } = useMessages('team')
  const asides = useOwnAsides()
  const draft = useDraft(place, initial, isSaying)
  const [busy, setBusy] = useState(false)
  const { value } = draft
  const [isMore, setMore] = useState(value.why !== '' || value.ideas !== '')
  const save = async () => {
    if (value.text.trim() === '' || busy) return
    setBusy(true)
    try {
      await onSave(value)
      draft.clear()
      // The next card is another sentence.
      for (const { rule } of asides.list) asides.takeBack(rule)
    } catch {
      // Said in a word of its own; what was typed stays.
    }
    setBusy(false)
  }
  const set = (part: Partial<Saying>) => draft.set({ ...value, ...part })
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {/* No model is asked here: a card stays with whoever writes it until all are shown. */}
      <CoachedField
        kind="objective"
        text={value.text}
        asides={asides}
        label={write.text}
        hint={hint ?? write.textHint}
      >
        <TextArea
          value={value.text}
          maxLength={500}
          placeholder={write.textPlaceholder}
          onChange={(text) => set({ text: text.replaceAll('\n', ' ') })}
          onSubmit={() => void save()}
        />
      </CoachedField>
      {!isMore && (
        <button
          type="button"
          onClick={() => setMore(true)}
          className="w-fit rounded-s text-sm text-accent hover:underline pointer-coarse:py-2"
        >
          {write.more}
        </button>
      )}
      {isMore && (
        <>
          <Field label={write.why}>
            <TextArea value={value.why} maxLength={2000} onChange={(why) => set({ why })} />
          </Field>
          <Field label={write.ideas} hint={write.ideasHint}>
            <TextArea value={value.ideas} maxLength={4000} onChange={(ideas) => set({ ideas })} />
          </Field>
        </>
      )}
      {draft.restored && value.text !== initial.text && (
        <p className="text-sm text-ink-faint">{write.kept}</p>
      )}
      <div className="flex gap-2">
        <Button
          type="submit"
          kind="primary"
          size="l"
          busy={busy}
          disabled={value.text.trim() === ''}
        >
          {action}
        </Button>
        {onCancel && (
          <Button
            size="l"
            onClick={() => {
              draft.clear()
              onCancel()
            }}
          >
            {refine.cancel}
          </Button>
        )}
      </div>
    </form>
  )
}
