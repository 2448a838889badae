import { useRead } from '#platform/web/use-api.tsx'
import { Combobox } from '#ui/Combobox.tsx'
import { Field } from '#ui/Field.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import type { KeyResultDraft } from '../../../web/form/key-result-draft.ts'
import type { listMetrics } from '../../contract.ts'
import { isSameUnit } from '../../rules/units.ts'
import { standingOf } from '../metric-text.ts'

type MetricFieldProps = {
  draft: KeyResultDraft
  onChange: (part: Partial<KeyResultDraft>) => void
}

/**
 * The metric a key result is to take its figure from; absent where there are none. Choosing one brings
 * its unit along, and where it stands as the start if none was written.
 */
export default function MetricField({ draft, onChange }: MetricFieldProps) {
  const words = useMessages('metrics').draw
  const format = useFormat()
  const { data } = useRead<typeof listMetrics>('goals.listMetrics', {})
  const metrics = (data?.metrics ?? []).filter(
    ({ unitOfMeasure }) => draft.unit.trim() === '' || isSameUnit(draft.unit, unitOfMeasure),
  )
  if (metrics.length === 0 && !draft.metric) return null
  const choose = (id: string | undefined) => {
    const metric = metrics.find((one) => one.id === id)
    if (!metric) return onChange({ metric: null })
    const { name, unitOfMeasure } = metric
    onChange({
      metric: { id: metric.id, name },
      unit: unitOfMeasure ?? '',
      start: draft.start ?? standingOf(metric).last?.value ?? null,
    })
  }
  return (
    <Field label={words.field} hint={words.fieldHint}>
      <Combobox
        value={draft.metric && { id: draft.metric.id, label: draft.metric.name }}
        clearable
        placeholder={words.placeholder}
        choices={metrics.map((one) => {
          const { last } = standingOf(one)
          const detail = last && format.measure(last.value, one.unitOfMeasure)
          return { id: one.id, label: one.name, ...(detail && { detail }) }
        })}
        onChange={(choice) => choose(choice?.id)}
      />
    </Field>
  )
}
