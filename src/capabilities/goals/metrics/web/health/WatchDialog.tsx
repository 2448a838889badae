import { useState } from 'react'
import { useRead } from '#platform/web/use-api.tsx'
import { Button } from '#ui/Button.tsx'
import { Combobox } from '#ui/Combobox.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { NumberField } from '#ui/NumberField.tsx'
import { useAgreeing } from '../../../alignment/web/use-agreeing.ts'
import { Refusal } from '../../../web/form/ObjectiveDialog.tsx'
import { OwnerPicker } from '../../../web/form/OwnerPicker.tsx'
import type { OwnerChoice } from '../../../web/form/use-owner-choices.ts'
import type {
  addHealthWatch,
  changeHealthWatch,
  listMetrics,
  MetricItem,
  removeHealthWatch,
  WatchItem,
} from '../../contract.ts'

type WatchDialogProps = {
  cycleId: string
  /** Given where it is watched for one unit. */
  unitId?: string | undefined
  /** The watch to change; absent for a new one. */
  stored?: (WatchItem & { metric: MetricItem }) | undefined
  onClose: () => void
}

/** Which metric, for whom, and where it must not go. */
export function WatchDialog({ cycleId, unitId: ownUnitId, stored, onClose }: WatchDialogProps) {
  const { health: words, save: saveWord, find } = useMessages('metrics')
  const [metricId, setMetricId] = useState(stored?.metricId ?? null)
  const [owner, setOwner] = useState<OwnerChoice | null>(null)
  const [floor, setFloor] = useState<number | null>(stored?.floor ?? null)
  const [ceiling, setCeiling] = useState<number | null>(stored?.ceiling ?? null)
  const [tried, setTried] = useState(false)
  const { data } = useRead<typeof listMetrics>('goals.listMetrics', {}, { enabled: !stored })
  const metrics = stored ? [stored.metric] : (data?.metrics ?? [])
  const metric = metrics.find(({ id }) => id === metricId)
  const saved = { onDone: onClose, shown: true }
  const add = useAgreeing<typeof addHealthWatch>('goals.addHealthWatch', {
    done: words.added,
    ...saved,
  })
  const change = useAgreeing<typeof changeHealthWatch>('goals.changeHealthWatch', {
    done: words.changed,
    ...saved,
  })
  const remove = useAgreeing<typeof removeHealthWatch>('goals.removeHealthWatch', {
    done: words.removed,
    ...saved,
  })
  const isOpen = floor === null && ceiling === null
  const isReversed = floor !== null && ceiling !== null && floor > ceiling
  const problem = isOpen ? words.boundMissing : isReversed ? words.bounds : null
  const save = () => {
    setTried(true)
    if (problem || !metric) return
    const bounds = { floor, ceiling }
    if (stored) return change.run({ id: stored.id, version: stored.version, ...bounds })
    const unitId = ownUnitId ?? owner?.unitId ?? null
    add.run({ cycleId, metricId: metric.id, unitId, ...bounds })
  }
  const refusal = add.refusal ?? change.refusal ?? remove.refusal
  return (
    <Dialog
      open
      keepOpen
      title={stored ? words.editTitle : words.add}
      onClose={onClose}
      onSubmit={save}
      footer={
        <>
          {stored && (
            <Button
              kind="quiet"
              className="mr-auto"
              busy={remove.busy}
              onClick={() => remove.run({ id: stored.id, version: stored.version })}
            >
              {words.remove}
            </Button>
          )}
          <Button
            type="submit"
            kind="primary"
            busy={add.busy || change.busy}
            disabled={metric === undefined}
          >
            {saveWord}
          </Button>
        </>
      }
    >
      {stored ? (
        <p className="font-medium break-words">{stored.metric.name}</p>
      ) : (
        <Field label={words.metric}>
          <Combobox
            value={metric ? { id: metric.id, label: metric.name } : null}
            choices={metrics.map(({ id, name, unitOfMeasure }) => ({
              id,
              label: name,
              detail: unitOfMeasure ?? undefined,
            }))}
            placeholder={find}
            onChange={(choice) => setMetricId(choice?.id ?? null)}
          />
        </Field>
      )}
      {!stored && ownUnitId === undefined && (
        <Field label={words.forWhom} hint={words.forHint}>
          <OwnerPicker unitsOnly value={owner} onChange={setOwner} />
        </Field>
      )}
      <div className="grid grid-cols-2 gap-4">
        <Field label={words.floor} error={tried ? problem : null}>
          <NumberField
            value={floor}
            onChange={setFloor}
            unit={metric?.unitOfMeasure ?? ''}
            autoFocus={stored !== undefined}
          />
        </Field>
        <Field label={words.ceiling}>
          <NumberField value={ceiling} onChange={setCeiling} unit={metric?.unitOfMeasure ?? ''} />
        </Field>
      </div>
      {refusal && <Refusal>{refusal}</Refusal>}
    </Dialog>
  )
}
