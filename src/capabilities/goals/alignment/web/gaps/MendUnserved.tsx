import { useState } from 'react'
import { useRead } from '#platform/web/use-api.tsx'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import type { GapItem, requestAlignment, suggestAlignment } from '../../../contract.ts'
import { Refusal } from '../../../web/form/ObjectiveDialog.tsx'
import { OwnerPicker } from '../../../web/form/OwnerPicker.tsx'
import type { OwnerChoice } from '../../../web/form/use-owner-choices.ts'
import { useAgreeing } from '../use-agreeing.ts'
import { SuggestionList } from './SuggestionList.tsx'

/** Asks a unit to take the key result up, or those whose goal could serve it already. */
export function MendUnserved({ gap }: { gap: GapItem }) {
  const words = useMessages('alignment').gaps
  const [unit, setUnit] = useState<OwnerChoice | null>(null)
  const fromId = gap.keyResult?.id ?? gap.objective.id
  const { data } = useRead<typeof suggestAlignment>('goals.suggestAlignment', {
    objectiveId: gap.objective.id,
    limit: 3,
  })
  const ask = useAgreeing<typeof requestAlignment>('goals.requestAlignment', {
    done: words.asked,
    onDone: () => setUnit(null),
    shown: true,
  })
  if (!data) return <Skeleton lines={3} />
  const servers = data.servers.filter(({ keyResultId }) => keyResultId === fromId)
  return (
    <div className="flex flex-col gap-4">
      <SuggestionList
        title={words.likelyBelow}
        none={words.noneBelow}
        suggestions={servers}
        actions={({ goal }) => (
          <Button
            size="s"
            busy={ask.busy}
            aria-label={`${words.askFor}: ${goal.title}`}
            onClick={() =>
              ask.run({ kind: 'be-served', fromId, toKind: 'objective', toId: goal.id })
            }
          >
            {words.askFor}
          </Button>
        )}
      />
      <form
        className="flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          if (unit?.unitId) ask.run({ kind: 'take-up', fromId, toKind: 'unit', toId: unit.unitId })
        }}
      >
        <Field label={words.askUnit} className="min-w-0 max-w-md flex-1 basis-60">
          <OwnerPicker unitsOnly value={unit} onChange={setUnit} />
        </Field>
        <Button type="submit" kind="primary" busy={ask.busy} disabled={!unit}>
          {words.askFor}
        </Button>
      </form>
      {ask.refusal && <Refusal>{ask.refusal}</Refusal>}
    </div>
  )
}
