import X from 'lucide-react/icons/x'
import { isCalendarDate } from '#kernel/calendar.ts'
import type { Draft } from '#platform/web/use-draft.ts'
import { useWrite } from '#platform/web/use-write.ts'
import { Button } from '#ui/Button.tsx'
import { DateField } from '#ui/DateField.tsx'
import { Field } from '#ui/Field.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { useToast } from '#ui/Toasts.tsx'
import type { planReorganisation } from '../../contract.ts'
import { Refusal } from '../Asked.tsx'
import type { PickedUnit } from '../UnitPicker.tsx'
import { type PlanDraft, requestOf, type Step, withStep } from './plan-draft.ts'
import { StepForm } from './StepForm.tsx'

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
                onRemove={() => set({ steps: steps.filter((_, place) => place !== at) })}
              />
            ))}
          </ol>
          <StepForm on={from} unit={unit} onAdd={(step) => set({ steps: withStep(steps, step) })} />
        </section>
        <Field label={forms.reason} hint={forms.reasonHint}>
          <TextArea value={reason} onChange={(text) => set({ reason: text })} />
        </Field>
        <Refusal error={save.error} />
        <p className="text-xs text-ink-faint">{plan.kept}</p>
      </div>
    </Sheet>
  )
}

function StepLine({ step, onRemove }: { step: Step; onRemove: () => void }) {
  const { plan } = useMessages('structure')
  const text = {
    move: () => plan.step.move(step.name, ('parent' in step && step.parent) || plan.top),
    rename: () => plan.step.rename(step.name, 'to' in step ? step.to : ''),
    add: () => plan.step.add(step.name, ('parent' in step && step.parent) || plan.top),
    close: () => plan.step.close(step.name),
  }[step.do]()
  return (
    <li className="flex items-center gap-2 border-b border-line py-1.5 text-sm">
      <span className="min-w-0 flex-1">{text}</span>
      <IconButton
        size="s"
        label={plan.removeStep(text)}
        icon={<X size={14} aria-hidden="true" />}
        onClick={onRemove}
      />
    </li>
  )
}
