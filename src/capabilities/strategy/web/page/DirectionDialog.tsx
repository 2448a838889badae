import { useState } from 'react'
import { OwnerPicker } from '#capabilities/goals/web/form/OwnerPicker.tsx'
import { ownerText } from '#capabilities/goals/web/goal/owner-text.ts'
import { DateField } from '#ui/DateField.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { addDirection, changeDirection, DirectionItem } from '../../contract.ts'
import { DIRECTION_KINDS } from '../../rules/direction.ts'
import { FormDialog } from '../FormDialog.tsx'
import { useChange } from '../use-strategy.ts'

type DirectionDialogProps = {
  /** Absent: a new one. */
  direction?: DirectionItem
  onClose: () => void
}

type Owner = { id: string; label: string; unitId: string | null; roleId: string | null }

const ownerOf = ({ owner }: DirectionItem): Owner | null => {
  const label = ownerText(owner)
  if (!owner.unit && !owner.role) return null
  const unitId = owner.unit?.id ?? null
  const roleId = owner.role?.id ?? null
  return { id: roleId ? `role-${roleId}` : `unit-${unitId}`, label: label ?? '', unitId, roleId }
}

const draftOf = (direction: DirectionItem | undefined) => ({
  title: direction?.title ?? '',
  statement: direction?.statement ?? '',
  kind: direction?.kind ?? ('growth' as const),
  status: direction?.status ?? ('active' as const),
  owner: direction ? ownerOf(direction) : null,
  startsOn: direction?.startsOn ?? '',
  endsOn: direction?.endsOn ?? '',
  reason: '',
})

/** A direction: what is chosen, of what kind, who carries it, and for how long. */
export function DirectionDialog({ direction, onClose }: DirectionDialogProps) {
  const words = useMessages('strategy').page
  const [draft, setDraft] = useState(() => draftOf(direction))
  const [tried, setTried] = useState(false)
  const told = { showsRefusal: true, onDone: onClose }
  const add = useChange<typeof addDirection>('strategy.addDirection', {
    ...told,
    done: words.added,
  })
  const change = useChange<typeof changeDirection>('strategy.changeDirection', {
    ...told,
    done: words.saved,
  })
  const set = (next: Partial<typeof draft>) => setDraft({ ...draft, ...next })
  const title = draft.title.trim()
  const isEnded = draft.status === 'retired'
  const submit = () => {
    setTried(true)
    if (!title) return
    const { kind, status, owner } = draft
    const fields = {
      title,
      kind,
      statement: draft.statement.trim() || null,
      unitId: owner?.unitId ?? null,
      roleId: owner?.roleId ?? null,
      startsOn: draft.startsOn || null,
      endsOn: draft.endsOn || null,
      ...(status !== 'retired' && { status }),
      ...(draft.reason.trim() && { reason: draft.reason.trim() }),
    }
    if (direction) change.run({ id: direction.id, version: direction.version, ...fields })
    else add.run(fields)
  }
  return (
    <FormDialog
      title={direction ? words.editDirection : words.newDirection}
      action={direction ? words.save : words.addDirection}
      busy={add.busy || change.busy}
      error={add.error ?? change.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field
        label={words.directionTitle}
        hint={words.directionTitleHint}
        error={tried && !title ? words.needTitle : null}
        required
      >
        <TextField value={draft.title} onChange={(next) => set({ title: next })} />
      </Field>
      <Field label={words.statement}>
        <TextArea
          rows={3}
          value={draft.statement}
          onChange={(next) => set({ statement: next })}
          onSubmit={submit}
        />
      </Field>
      <Field label={words.kindLabel} group>
        <RadioGroup
          label={words.kindLabel}
          value={draft.kind}
          onChange={(kind) => set({ kind })}
          options={DIRECTION_KINDS.map((value) => ({
            value,
            label: words.kind[value],
            hint: words.kindHint[value],
          }))}
        />
      </Field>
      <Field label={words.owner}>
        <OwnerPicker
          value={draft.owner}
          onChange={(owner) => set({ owner: owner && { ...owner } })}
        />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={words.from}>
          <DateField value={draft.startsOn} onChange={(startsOn) => set({ startsOn })} />
        </Field>
        <Field label={words.to}>
          <DateField value={draft.endsOn} onChange={(endsOn) => set({ endsOn })} />
        </Field>
      </div>
      {!isEnded && (
        <Field label={words.statusLabel} group>
          <RadioGroup
            label={words.statusLabel}
            value={draft.status}
            onChange={(status) => set({ status })}
            options={(['active', 'draft'] as const).map((value) => ({
              value,
              label: words.status[value],
              hint: words.statusHint[value],
            }))}
          />
        </Field>
      )}
      {direction && (
        <Field label={words.why} hint={words.whyHint}>
          <TextField value={draft.reason} onChange={(reason) => set({ reason })} />
        </Field>
      )}
    </FormDialog>
  )
}
