import ChevronRight from 'lucide-react/icons/chevron-right'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { useDraft } from '#platform/web/use-draft.ts'
import { Button } from '#ui/Button.tsx'
import { ConfidencePicker } from '#ui/ConfidencePicker.tsx'
import { cx } from '#ui/cx.ts'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { GoalRow } from '../../contract.ts'
import { CheckInMore } from './CheckInMore.tsx'
import {
  type CheckInDraft,
  type CheckInInput,
  emptyDraft,
  hasArrived,
  inputOf,
  isCheckInDraft,
  saysSomething,
} from './draft.ts'
import { FigureField } from './FigureField.tsx'

export type CheckInFormProps = {
  row: GoalRow
  onSave: (input: CheckInInput, clear: () => void) => void
  onLater?: (() => void) | undefined
  later?: string | undefined
  autoFocus?: boolean
  busy?: boolean
  offline?: boolean
  /** Comment, blockers and day stand open. */
  full?: boolean
}

/** Where a key result stands: figure, confidence, save. Everything else may be left out. */
export function CheckInForm(props: CheckInFormProps) {
  const { row, onSave, onLater, later, autoFocus = false, busy = false, full = false } = props
  const words = useMessages('goals').checkIn
  const fits = (found: unknown): found is CheckInDraft =>
    isCheckInDraft(found) && !hasArrived(found, row)
  const draft = useDraft(`check-in:${row.id}`, emptyDraft, fits)
  const [open, setOpen] = useState(full || draft.value.comment !== '' || draft.value.on !== '')
  const [problem, setProblem] = useState<string | null>(null)
  const set = (part: Partial<CheckInDraft>) => {
    setProblem(null)
    const { sentOver: _, ...value } = draft.value
    draft.set({ ...value, ...part })
  }
  const save = () => {
    if (!saysSomething(draft.value)) return setProblem(words.nothing)
    draft.set({ ...draft.value, sentOver: row.checkedInAt })
    onSave(inputOf(row, draft.value), draft.clear)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const onScale = event.target instanceof Element && event.target.role === 'radio'
    const all = event.metaKey || event.ctrlKey
    if (event.key !== 'Enter' || (!all && !(onScale && draft.value.confidence))) return
    event.preventDefault()
    save()
  }
  return (
    <form onSubmit={submit} onKeyDown={onKeyDown} noValidate className="flex flex-col gap-3">
      {draft.restored && <p className="text-xs text-ink-soft">{words.kept}</p>}
      <div className="flex flex-wrap items-start gap-x-5 gap-y-3">
        <FigureField
          row={row}
          value={draft.value.figure}
          onChange={(figure) => set({ figure })}
          autoFocus={autoFocus}
        />
        <Field
          label={words.confidence}
          group
          className="min-w-0 flex-1 basis-64"
          error={problem}
          hint={row.confidence ? words.wasConfidence(Math.round(row.confidence)) : undefined}
        >
          <ConfidencePicker
            label={words.confidence}
            value={draft.value.confidence}
            onChange={(confidence) => set({ confidence })}
          />
        </Field>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Button
          kind="quiet"
          size="s"
          aria-expanded={open}
          icon={<ChevronRight size={14} aria-hidden="true" className={cx(open && 'rotate-90')} />}
          onClick={() => setOpen(!open)}
          className="-ml-2"
        >
          {words.more}
        </Button>
        <div className="ml-auto flex gap-2">
          {onLater && <Button onClick={onLater}>{later}</Button>}
          <Button type="submit" kind="primary" busy={busy} title={words.saveKeys}>
            {words.save}
          </Button>
        </div>
      </div>
      {open && <CheckInMore draft={draft.value} onChange={set} onSubmit={save} />}
      {busy && props.offline && <p className="text-sm text-ink-soft">{words.waiting}</p>}
    </form>
  )
}
