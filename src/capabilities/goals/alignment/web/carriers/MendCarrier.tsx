import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { GapItem, Owner, UncarriedFacts } from '../../../contract.ts'
import { Refusal } from '../../../web/form/ObjectiveDialog.tsx'
import { OwnerPicker } from '../../../web/form/OwnerPicker.tsx'
import type { OwnerChoice } from '../../../web/form/use-owner-choices.ts'
import { ownerDetail, ownerText } from '../../../web/goal/owner-text.ts'
import { useHandingOn } from './use-handing-on.ts'

type MendCarrierProps = { goal: GapItem['objective']; uncarried: UncarriedFacts }

/** Hands a goal that nobody carries to another unit or role: to a likely one with a press. */
export function MendCarrier({ goal, uncarried }: MendCarrierProps) {
  const words = useMessages('alignment').carriers
  const [chosen, setChosen] = useState<OwnerChoice | null>(null)
  const { handOn, busy, refusal } = useHandingOn(goal, uncarried)
  return (
    <div className="flex flex-col gap-4">
      {uncarried.heirs.length > 0 && (
        <section>
          <h3 className="text-sm font-semibold">{words.heirs}</h3>
          <ul>
            {uncarried.heirs.map((heir) => (
              <Heir
                key={heir.role?.id ?? heir.unit?.id}
                heir={heir}
                busy={busy}
                onChoose={(name) =>
                  handOn({ unitId: heir.unit?.id ?? null, roleId: heir.role?.id ?? null, name })
                }
              />
            ))}
          </ul>
        </section>
      )}
      <form
        className="flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          if (chosen) handOn({ ...chosen, name: chosen.label })
        }}
      >
        <Field label={words.another} className="min-w-0 max-w-md flex-1 basis-60">
          <OwnerPicker value={chosen} onChange={setChosen} />
        </Field>
        <Button type="submit" busy={busy} disabled={!chosen}>
          {words.handOn}
        </Button>
      </form>
      {refusal && <Refusal>{refusal}</Refusal>}
    </div>
  )
}

type HeirProps = { heir: Owner; busy: boolean; onChoose: (name: string) => void }

function Heir({ heir, busy, onChoose }: HeirProps) {
  const words = useMessages('alignment').carriers
  const name = ownerText(heir) ?? ''
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-1.5 last:border-b-0">
      <span className="min-w-0 flex-1 basis-60 break-words">
        {name}{' '}
        <span className="text-sm text-ink-faint">
          {heir.role ? ownerDetail(heir) : words.wholeUnit}
        </span>
      </span>
      <Button
        size="s"
        busy={busy}
        aria-label={`${words.handOn}: ${name}`}
        onClick={() => onChoose(name)}
      >
        {words.handOn}
      </Button>
    </li>
  )
}
