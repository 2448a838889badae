import { type FormEvent, useEffect, useRef } from 'react'
import { useDraft } from '#platform/web/use-draft.ts'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { SegmentedControl } from '#ui/RadioGroup.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { Refusal } from '../../../web/cycle/Refusal.tsx'
import { useRhythmWrite } from '../../../web/cycle/use-rhythm.ts'
import type { CheckInFlow, writeWeek } from '../../contract.ts'
import { PLAN_KEPT, type PlanKept } from '../../rules/words.ts'
import { RiskList } from '../risks/RiskList.tsx'
import type { FlowState } from './use-flow.ts'

type WeekDraft = { wins: string; plan: string; changed: string; planKept: PlanKept | null }

const isWeekDraft = (value: unknown): value is WeekDraft =>
  typeof value === 'object' &&
  value !== null &&
  ['wins', 'plan', 'changed'].every((key) => key in value) &&
  'planKept' in value

/** Once a week: what went well, what comes next, what changed, what may go wrong. */
export function WeekStep({ answer, flow }: { answer: CheckInFlow; flow: FlowState }) {
  const all = useMessages('checkIn')
  const words = all.week
  const { note, last, startsOn } = answer.week
  const start: WeekDraft = {
    wins: note?.wins ?? '',
    plan: note?.plan ?? '',
    changed: note?.changed ?? '',
    planKept: note?.planKept ?? null,
  }
  const draft = useDraft(`week:${startsOn}`, start, isWeekDraft)
  const first = useRef<HTMLDivElement>(null)
  useEffect(() => first.current?.querySelector('textarea')?.focus(), [])
  const set = (part: Partial<WeekDraft>) => draft.set({ ...draft.value, ...part })
  const end = () => flow.go(flow.steps.length + 1)
  const save = useRhythmWrite<typeof writeWeek>('management.writeWeek', {
    inForm: true,
    said: () => words.saved,
    onDone: () => {
      draft.clear()
      end()
    },
  })
  const submit = () => {
    const { wins, plan, changed, planKept } = draft.value
    const said = { wins: wins.trim(), plan: plan.trim(), changed: changed.trim(), planKept }
    save.run({ version: note?.version ?? 0, ...said })
  }
  const text = (key: 'wins' | 'plan' | 'changed', label: string, hint: string) => (
    <Field label={label} hint={hint}>
      <TextArea
        value={draft.value[key]}
        rows={2}
        maxLength={4000}
        onChange={(value) => set({ [key]: value })}
        onSubmit={submit}
      />
    </Field>
  )
  if (answer.person === null) return <Nobody flow={flow} />
  return (
    <div className="flex flex-col gap-8 pt-2">
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          submit()
        }}
      >
        <div>
          <h2 className="text-lg font-semibold">{all.flow.week}</h2>
          <p className="text-base text-ink-soft">{words.lead}</p>
        </div>
        {draft.restored && <p className="text-sm text-ink-soft">{words.draft}</p>}
        {last?.plan && (
          <div className="flex flex-col gap-2 border-l-2 border-line-strong pl-4">
            <p className="text-sm text-ink-soft">{words.planned}</p>
            <p className="max-w-[70ch] text-md break-words whitespace-pre-line">{last.plan}</p>
            <div className="self-start">
              <SegmentedControl
                label={words.kept}
                value={draft.value.planKept}
                options={PLAN_KEPT.map((value) => ({ value, label: words.keptOptions[value] }))}
                onChange={(planKept) => set({ planKept })}
              />
            </div>
          </div>
        )}
        <div ref={first} className="flex flex-col gap-4">
          {text('wins', words.wins, words.winsHint)}
          {text('plan', words.plan, words.planHint)}
          {text('changed', words.changed, words.changedHint)}
        </div>
        <Refusal error={save.error} />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" kind="primary" size="l" busy={save.busy}>
            {words.save}
          </Button>
          <Button size="l" kind="quiet" onClick={end}>
            {words.later}
          </Button>
          {flow.steps.length > 0 && (
            <Button size="l" kind="quiet" onClick={() => flow.go(flow.at - 1)}>
              {all.flow.back}
            </Button>
          )}
        </div>
      </form>
      <RiskList risks={answer.risks} goals={answer.objectives} me={answer.person} />
    </div>
  )
}

/** A member who is no person of the organisation has nothing of a week to say. */
function Nobody({ flow }: { flow: FlowState }) {
  const words = useMessages('checkIn').flow
  return (
    <div className="flex flex-col items-start gap-3 pt-2">
      <h2 className="text-lg font-semibold">{words.none}</h2>
      <p className="text-base text-ink-soft">{words.noneText}</p>
      <Button onClick={() => flow.go(flow.at + 1)}>{words.end}</Button>
    </div>
  )
}
