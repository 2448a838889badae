import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { addObjective } from '../../../contract.ts'
import { Refusal } from '../../../web/form/ObjectiveDialog.tsx'
import { OwnerPicker } from '../../../web/form/OwnerPicker.tsx'
import type { OwnerChoice } from '../../../web/form/use-owner-choices.ts'
import { useOwnAsides } from '../../../writing/web/field/asides.ts'
import { CoachedField } from '../../../writing/web/field/CoachedField.tsx'
import { useKeepAsides } from '../../../writing/web/field/stored-asides.ts'
import { useAgreeing } from '../use-agreeing.ts'

/** One line for an idea, and who would carry it if that is known. */
export function NewCandidate({ cycleId, onClose }: { cycleId: string; onClose: () => void }) {
  const words = useMessages('alignment').page.candidates
  const cancel = useMessages('goals').goal.cancel
  const [title, setTitle] = useState('')
  const [owner, setOwner] = useState<OwnerChoice | null>(null)
  const asides = useOwnAsides()
  const keepAsides = useKeepAsides()
  const add = useAgreeing<typeof addObjective>('goals.addObjective', {
    done: words.added,
    onDone: ({ id }) => {
      void keepAsides(id, asides.list)
      onClose()
    },
    shown: true,
  })
  return (
    <form
      className="flex flex-col gap-3 rounded-m bg-sunken px-3 py-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (title.trim())
          add.run({
            cycleId,
            title: title.trim(),
            isCandidate: true,
            unitId: owner?.unitId ?? null,
            roleId: owner?.roleId ?? null,
          })
      }}
    >
      <CoachedField
        kind="objective"
        text={title}
        asides={asides}
        onReword={setTitle}
        label={words.title}
      >
        <TextField autoFocus value={title} onChange={setTitle} maxLength={500} />
      </CoachedField>
      <div className="flex flex-wrap items-end gap-3">
        <Field label={words.owner} className="min-w-0 max-w-md flex-1 basis-52">
          <OwnerPicker value={owner} onChange={setOwner} />
        </Field>
        <Button type="submit" kind="primary" busy={add.busy} disabled={!title.trim()}>
          {words.add}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {cancel}
        </Button>
      </div>
      {add.refusal && <Refusal>{add.refusal}</Refusal>}
    </form>
  )
}
