import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { CheckInMore } from '#capabilities/goals/web/check-in/CheckInMore.tsx'
import {
  askedReading,
  type CheckInInput,
  emptyDraft,
  inputOf,
  isCheckInDraft,
} from '#capabilities/goals/web/check-in/draft.ts'
import { FigureField } from '#capabilities/goals/web/check-in/FigureField.tsx'
import { aimText } from '#capabilities/goals/web/goal/figure-text.ts'
import { goalHref } from '#capabilities/goals/web/goal/goal-href.ts'
import { useOffline } from '#platform/web/connection.ts'
import { useDraft } from '#platform/web/use-draft.ts'
import { Badge } from '#ui/Badge.tsx'
import { Button } from '#ui/Button.tsx'
import { ConfidencePicker } from '#ui/ConfidencePicker.tsx'
import { Field } from '#ui/Field.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import { FlowOutcome } from './FlowOutcome.tsx'
import { LastCheckIn } from './LastCheckIn.tsx'
import type { FlowStep } from './steps.ts'
import type { FlowState } from './use-flow.ts'

type FlowFormProps = { step: FlowStep; flow: FlowState }

const isWords = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('textarea, input[type=date]') !== null

/** One key result: figure, confidence as last time, on to the next. */
export function FlowForm({ step, flow }: FlowFormProps) {
  const all = useMessages('goals')
  const words = useMessages('checkIn').flow
  const format = useFormat()
  const offline = useOffline()
  const { row, forPerson } = step
  const lastConfidence = row.confidence === null ? null : Math.round(row.confidence)
  const [initial] = useState({ ...emptyDraft, confidence: lastConfidence })
  const draft = useDraft(`check-in:${row.id}`, initial, isCheckInDraft)
  const [open, setOpen] = useState(draft.value.comment !== '' || draft.value.blockers !== '')
  const [problem, setProblem] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  // After the heading of the page, which takes the focus when one comes to it.
  useEffect(() => {
    const first = 'input[inputmode=decimal], [role=radio][tabindex="0"]'
    form.current?.querySelector<HTMLElement>(first)?.focus()
  }, [])
  const asked = askedReading(row)
  const outcome = flow.outcomes.get(row.id)
  const set = (part: Partial<typeof draft.value>) => {
    setProblem(null)
    draft.set({ ...draft.value, ...part })
  }
  const send = (input: CheckInInput) =>
    void flow.save({ ...input, ...(forPerson && { forPersonId: forPerson.id }) }, draft.clear)
  const save = () => {
    const { figure, confidence, comment, blockers } = draft.value
    const saysNothing =
      figure === null && confidence === null && !comment.trim() && !blockers.trim()
    if (saysNothing) return setProblem(all.checkIn.nothing)
    send(inputOf(row, draft.value))
  }
  const same = () => {
    const value = asked === 'value' ? (row.figures?.current ?? null) : null
    const progress = asked === 'progress' ? row.progress : null
    const isSilent = value === null && progress === null && lastConfidence === null
    send({
      keyResultId: row.id,
      ...(value !== null && { value }),
      ...(progress !== null && { progress }),
      ...(lastConfidence !== null && { confidence: lastConfidence }),
      ...(isSilent && { comment: words.sameComment }),
    })
  }
  const skip = () => flow.skip(row.id)
  const back = () => flow.go(flow.at - 1)
  const byKey: Record<string, () => void> = {
    '=': same,
    s: skip,
    b: back,
    k: () => setOpen(!open),
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.repeat) return
    const { target, key } = event
    const isFree = !event.metaKey && !event.ctrlKey && !event.altKey
    const onScale = target instanceof Element && target.role === 'radio'
    const run = isFree && !isWords(target) ? byKey[key.toLowerCase()] : undefined
    if (key === 'Enter' && (onScale || (!isFree && isWords(target)))) save()
    else if (run) run()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save()
  }
  const aim = row.figures && aimText(row.figures, all.goal, format)
  return (
    <form
      ref={form}
      onSubmit={submit}
      onKeyDown={onKeyDown}
      noValidate
      className="flex flex-col gap-4 pt-2"
    >
      <div>
        <p className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
          {forPerson && <Badge tone="accent">{words.forPerson(forPerson.name ?? '')}</Badge>}
          <span className="min-w-0 break-words">{step.objective}</span>
        </p>
        <h2 className="mt-1 text-lg font-semibold break-words text-balance">
          <Link href={goalHref(row)} className={linkClass('quiet')} tabIndex={-1}>
            {row.title}
          </Link>
        </h2>
        {aim && <p className="tabular mt-1 text-base text-ink-soft">{aim}</p>}
        <LastCheckIn step={step} before={flow.frozen.before.get(row.id)} />
      </div>
      {outcome && (
        <FlowOutcome outcome={outcome} offline={offline} onUndo={() => flow.undo(row.id)} />
      )}
      {draft.restored && <p className="text-sm text-ink-soft">{all.checkIn.kept}</p>}
      <div className="flex flex-wrap items-start gap-x-5 gap-y-4">
        <FigureField
          row={row}
          value={draft.value.figure}
          onChange={(figure) => set({ figure })}
          autoFocus={false}
        />
        <Field
          label={all.checkIn.confidence}
          group
          className="min-w-0 flex-1 basis-64"
          error={problem}
        >
          <ConfidencePicker
            label={all.checkIn.confidence}
            value={draft.value.confidence}
            onChange={(confidence) => set({ confidence })}
          />
        </Field>
      </div>
      {open && <CheckInMore draft={draft.value} onChange={set} onSubmit={save} />}
      <div className="flex flex-wrap items-center gap-2 max-sm:sticky max-sm:bottom-0 max-sm:-mx-4 max-sm:border-t max-sm:border-line max-sm:bg-surface max-sm:px-4 max-sm:py-2">
        <Button
          type="submit"
          kind="primary"
          size="l"
          className="max-sm:order-1 max-sm:w-full"
          aria-keyshortcuts="Enter"
        >
          {words.save}
        </Button>
        <Button size="l" onClick={same} aria-keyshortcuts="=" className="max-sm:flex-1">
          {words.same}
        </Button>
        <Button kind="quiet" size="l" onClick={skip} aria-keyshortcuts="S">
          {words.skip}
        </Button>
        {flow.at > 0 && (
          <Button kind="quiet" size="l" onClick={back} aria-keyshortcuts="B">
            {words.back}
          </Button>
        )}
        <Button
          kind="quiet"
          size="l"
          aria-expanded={open}
          aria-keyshortcuts="K"
          className="sm:ml-auto"
          onClick={() => setOpen(!open)}
        >
          {words.comment}
        </Button>
      </div>
      <p className="text-xs text-ink-faint max-sm:hidden pointer-coarse:hidden">{words.keys}</p>
    </form>
  )
}
