import { useState } from 'react'
import { useWrite } from '#platform/web/use-write.ts'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { NumberField } from '#ui/NumberField.tsx'
import type { setWeights } from '../../contract.ts'
import { sharesOf, weightsAfterFixing } from '../../rules/weights.ts'
import { Refusal } from '../form/ObjectiveDialog.tsx'
import { refusalText } from '../form/refusal.ts'
import type { ObjectiveAnswer } from './types.ts'

/** Whole thousandths, the last one taking what is left, so that the sum is exactly 1. */
export const roundedToOne = (weights: readonly number[]): number[] => {
  const rounded = weights.map((weight) => Math.round(weight * 1000))
  const rest = 1000 - rounded.reduce((sum, weight) => sum + weight, 0)
  const largest = rounded.indexOf(Math.max(...rounded))
  return rounded.map((weight, at) => (at === largest ? weight + rest : weight) / 1000)
}

type WeightsDialogProps = { answer: ObjectiveAnswer; onClose: () => void }

/** How much each key result counts. Changing one shares the rest, so that they always add up. */
export function WeightsDialog({ answer, onClose }: WeightsDialogProps) {
  const words = useMessages('goals')
  const format = useFormat()
  const all = answer.keyResults
  const [weights, setAll] = useState<readonly (number | null)[]>(all.map((one) => one.weight))
  const save = useWrite<typeof setWeights>('goals.setWeights', {
    invalidates: ['goals.'],
    onDone: onClose,
    onRefused: (error) => refusalText(error, words.form) !== null,
  })
  const shares = sharesOf(weights)
  const refusal = refusalText(save.error, words.form)
  const submit = () =>
    save.run({
      objectiveId: answer.row.id,
      weights: all.map(({ row }, at) => ({
        id: row.id,
        version: row.version,
        weight: weights[at] ?? null,
      })),
    })
  return (
    <FormDialog
      title={words.objective.weights}
      onClose={onClose}
      onSubmit={submit}
      action={words.goal.save}
      busy={save.busy}
      beside={
        <Button kind="quiet" onClick={() => setAll(all.map(() => null))}>
          {words.objective.weightsEqual}
        </Button>
      }
    >
      <p className="text-sm text-ink-soft">{words.objective.weightsHint}</p>
      <ul className="flex flex-col gap-3">
        {all.map(({ row }, at) => (
          <li key={row.id} className="flex items-center gap-4">
            <span className="line-clamp-2 min-w-0 flex-1 break-words">{row.title}</span>
            <Field label={`${words.objective.weight}: ${row.title}`} hiddenLabel className="w-28">
              <NumberField
                value={Math.round((shares[at] ?? 0) * 1000) / 10}
                min={0}
                max={100}
                step={5}
                unit="%"
                onChange={(percent) =>
                  percent !== null &&
                  setAll(roundedToOne(weightsAfterFixing(weights, at, percent / 100)))
                }
              />
            </Field>
          </li>
        ))}
      </ul>
      <p className="tabular text-right text-sm">
        {words.objective.weightsSum(
          format.percent(
            shares.reduce((sum, share) => sum + share, 0),
            1,
          ),
        )}
      </p>
      {refusal && <Refusal>{refusal}</Refusal>}
    </FormDialog>
  )
}
