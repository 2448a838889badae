import { useMemo } from 'react'
import { isCalendarDate } from '#kernel/calendar.ts'
import { problemIn } from '#platform/web/problem.ts'
import type { Draft } from '#platform/web/use-draft.ts'
import { useWrite } from '#platform/web/use-write.ts'
import { Button } from '#ui/Button.tsx'
import { DateField } from '#ui/DateField.tsx'
import { Field } from '#ui/Field.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { useToast } from '#ui/Toasts.tsx'
import type { planReorganisation } from '../../contract.ts'
import { Refusal } from '../Asked.tsx'
import type { PickedUnit } from '../UnitPicker.tsx'
import { useOrganisation } from '../use-structure.ts'
import { type PlanDraft, requestOf, stepAt, withStep } from './plan-draft.ts'
import { previewOf } from './plan-preview.ts'
import { StepForm } from './StepForm.tsx'
import { StepLine } from './StepLine.tsx'

type PlanSheetProps = {
  draft: Draft<PlanDraft>
  /** The unit looked at when planning began. */
  unit: PickedUnit | null
  onClose: () => void
  onDone: (from: string) => void
}

/** Several changes for one day, drawn up in peace and planned together. */
export function PlanSheet({ draft, unit, onClose, onDone }: PlanSheetProps) {
  const { plan, forms } = useMessages('structure')
  const format = useFormat()
  const toast = useToast()
  const { from, reason, steps } = draft.value
  const set = (part: Partial<PlanDraft>) => draft.set({ ...draft.value, ...part })
  const save = useWrite<typeof planReorganisation>('structure.planReorganisation', {
    invalidates: ['structure.'],
    onRefused: () => true,
    onDone: () => {
      toast({ text: plan.done(format.date(from)) })
      draft.clear()
      onDone(from)
    },
  })
  const change = (next: PlanDraft['steps']) => {
    save.reset()
    set({ steps: next })
  }
  const organisation = useOrganisation(from).data
  const after = useMemo(() => organisation && previewOf(organisation, steps), [organisation, steps])
  const fault = problemIn(save.error)?.errors[0]
  const faulty = fault ? stepAt(draft.value, fault.path) : -1
  return (
    <Sheet
      open
      onClose={onClose}
      title={plan.open}
      footer={
        <>
          <Button
            kind="quiet"
            onClick={() => {
              draft.clear()
              onClose()
            }}
          >
            {plan.discard}
          </Button>
          <Button
            kind="primary"
            busy={save.busy}
            disabled={steps.length === 0}
            onClick={() => save.run(requestOf(draft.value))}
          >
            {plan.submit(steps.length)}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        <p className="text-sm text-ink-soft">{plan.lead}</p>
        <Field label={plan.date} required>
          <DateField value={from} onChange={(day) => isCalendarDate(day) && set({ from: day })} />
        </Field>
        <section className="flex flex-col gap-2">
          <h3 className="text-sm font-medium">{plan.steps}</h3>
          {steps.length === 0 && <p className="text-sm text-ink-soft">{plan.noSteps}</p>}
          <ol className="flex flex-col">
            {steps.map((step, at) => (
              <StepLine
                key={`${step.do}-${step.id}`}
                step={step}
                fault={at === faulty ? (fault?.message ?? null) : null}
                onRemove={() => change(steps.filter((_, place) => place !== at))}
              />
            ))}
          </ol>
          <StepForm
            on={from}
            unit={unit}
            organisation={after}
            onAdd={(step) => change(withStep(steps, step))}
          />
        </section>
        <Field label={forms.reason} hint={forms.reasonHint}>
          <TextArea value={reason} onChange={(text) => set({ reason: text })} />
        </Field>
        <Refusal error={faulty >= 0 ? null : save.error} />
        <p className="text-xs text-ink-faint">{plan.kept}</p>
      </div>
    </Sheet>
  )
}
