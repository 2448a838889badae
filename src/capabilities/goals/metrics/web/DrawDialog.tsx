import { useState } from 'react'
import { useRead } from '#platform/web/use-api.tsx'
import { Combobox } from '#ui/Combobox.tsx'
import { Field } from '#ui/Field.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { useAgreeing } from '../../alignment/web/use-agreeing.ts'
import type { KeyResultDetail } from '../../contract.ts'
import { Refusal } from '../../web/form/ObjectiveDialog.tsx'
import type { drawOnMetric, listMetrics } from '../contract.ts'
import { standingOf } from './metric-text.ts'

type DrawDialogProps = { keyResult: KeyResultDetail; onClose: () => void }

/** The metric a key result takes its figure from; only those in its unit can be chosen. */
export default function DrawDialog({ keyResult, onClose }: DrawDialogProps) {
  const words = useMessages('metrics').draw
  const format = useFormat()
  const { row } = keyResult
  const unitOfMeasure = row.figures?.unitOfMeasure ?? null
  const [metricId, setMetricId] = useState<string | null>(null)
  const { data } = useRead<typeof listMetrics>('goals.listMetrics', {
    unitOfMeasure: unitOfMeasure ?? '',
  })
  const draw = useAgreeing<typeof drawOnMetric>('goals.drawOnMetric', {
    done: words.done,
    onDone: onClose,
    shown: true,
  })
  const metrics = data?.metrics ?? []
  const metric = metrics.find(({ id }) => id === metricId)
  const save = () => {
    if (metric) draw.run({ id: row.id, version: row.version, metricId: metric.id })
  }
  const detailOf = (one: (typeof metrics)[number]) => {
    const { last } = standingOf(one)
    return last
      ? `${format.measure(last.value, one.unitOfMeasure)} · ${format.date(last.day)}`
      : undefined
  }
  return (
    <FormDialog
      title={words.title}
      onClose={onClose}
      onSubmit={save}
      action={words.save}
      busy={draw.busy}
      disabled={!metric}
    >
      <p className="font-medium break-words">{row.title}</p>
      <p className="text-ink-soft">{words.text}</p>
      {data && metrics.length === 0 ? (
        <p className="rounded-m bg-sunken px-3 py-2">{words.none(unitOfMeasure ?? words.noUnit)}</p>
      ) : (
        <Field label={words.label}>
          <Combobox
            value={metric ? { id: metric.id, label: metric.name } : null}
            choices={metrics.map((one) => ({ id: one.id, label: one.name, detail: detailOf(one) }))}
            placeholder={words.placeholder}
            onChange={(choice) => setMetricId(choice?.id ?? null)}
          />
        </Field>
      )}
      {draw.refusal && <Refusal>{draw.refusal}</Refusal>}
    </FormDialog>
  )
}
