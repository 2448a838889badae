import { useState } from 'react'
import { dateIn } from '#kernel/calendar.ts'
import { DateField } from '#ui/DateField.tsx'
import { Field } from '#ui/Field.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { NumberField } from '#ui/NumberField.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { useAgreeing } from '../../../alignment/web/use-agreeing.ts'
import { Refusal } from '../../../web/form/ObjectiveDialog.tsx'
import type {
  correctMetricValue,
  MetricItem,
  recordMetricValues,
  ValueItem,
} from '../../contract.ts'
import { standingOf } from '../metric-text.ts'

type ValueDialogProps = {
  metric: MetricItem
  /** The one to correct; absent for a new one. */
  corrected?: ValueItem | undefined
  onClose: () => void
}

/** One value: type the figure and press Enter. Day and comment may stay as they are. */
export function ValueDialog({ metric, corrected, onClose }: ValueDialogProps) {
  const words = useMessages('metrics')
  const format = useFormat()
  const today = dateIn(format.timeZone, new Date())
  const [value, setValue] = useState<number | null>(corrected?.value ?? null)
  const [day, setDay] = useState(corrected?.day ?? today)
  const [comment, setComment] = useState(corrected?.comment ?? '')
  const record = useAgreeing<typeof recordMetricValues>('goals.recordMetricValues', {
    done: ({ moved }) => (moved > 0 ? words.savedMoved(moved) : words.saved),
    onDone: onClose,
    shown: true,
  })
  const correct = useAgreeing<typeof correctMetricValue>('goals.correctMetricValue', {
    done: words.page.correctedDone,
    onDone: onClose,
    shown: true,
  })
  const { last } = standingOf(metric)
  const save = () => {
    if (value === null || day === '') return
    if (!corrected) return record.run({ metricId: metric.id, values: [{ day, value, comment }] })
    correct.run({ id: corrected.id, version: corrected.version, day, value, comment })
  }
  const { busy, refusal } = corrected ? correct : record
  return (
    <FormDialog
      size="s"
      title={corrected ? words.page.correctTitle : words.enter}
      onClose={onClose}
      onSubmit={save}
      action={words.save}
      busy={busy}
      disabled={value === null || day === ''}
    >
      <p className="font-medium break-words">{metric.name}</p>
      <div className="grid grid-cols-2 gap-4 max-sm:grid-cols-1">
        <Field
          label={words.value}
          hint={
            last && !corrected
              ? words.wasValue(
                  format.measure(last.value, metric.unitOfMeasure),
                  format.date(last.day),
                )
              : undefined
          }
        >
          <NumberField
            autoFocus
            value={value}
            onChange={setValue}
            unit={metric.unitOfMeasure ?? ''}
          />
        </Field>
        <Field label={words.day}>
          <DateField value={day} min="1900-01-01" max={today} onChange={setDay} />
        </Field>
      </div>
      <Field label={words.comment}>
        <TextArea rows={1} value={comment} onChange={setComment} onSubmit={save} maxLength={4000} />
      </Field>
      {refusal && <Refusal>{refusal}</Refusal>}
    </FormDialog>
  )
}
