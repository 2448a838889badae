import { lazy, type ReactNode, Suspense, useState } from 'react'
import { Link } from 'wouter'
import { useDraft } from '#platform/web/use-draft.ts'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import { TextArea } from '#ui/TextArea.tsx'
import type { Asides } from '../../writing/web/field/asides.ts'
import { CoachedField } from '../../writing/web/field/CoachedField.tsx'
import { ObjectiveFields } from './ObjectiveFields.tsx'
import { OwnerPicker } from './OwnerPicker.tsx'
import { isObjectiveDraft, type ObjectiveDraft, servingOf } from './objective-draft.ts'

// The rest of the form does not wait for it.
const LikelyGoals = lazy(() => import('../../alignment/web/form/LikelyGoals.tsx'))

export type ObjectiveDialogProps = {
  /** Names the draft: of a new one, or of the one that is edited. */
  draftKey: string
  initial: ObjectiveDraft
  isNew: boolean
  cycleId: string
  /** What was set aside of what the coach says of its words. */
  asides: Asides
  busy: boolean
  /** What the server said against it. */
  refusal: string | null
  /** Given when somebody else saved meanwhile: both versions. */
  conflict?: ((draft: ObjectiveDraft) => ReactNode) | null
  onSave: (draft: ObjectiveDraft, clear: () => void) => void
  onClose: () => void
}

/** Title and owner are enough; the rest unfolds. What is typed outlives a closed tab. */
export function ObjectiveDialog(props: ObjectiveDialogProps) {
  const { initial, isNew, busy, asides, onSave, onClose } = props
  const words = useMessages('goals').form
  const [start] = useState(initial)
  const draft = useDraft(`objective:${props.draftKey}`, start, isObjectiveDraft)
  const [more, setMore] = useState(!isNew || initial.keyResults !== '')
  const [tried, setTried] = useState(false)
  const missing = draft.value.title.trim() === ''
  const change = (part: Partial<ObjectiveDraft>) => draft.set({ ...draft.value, ...part })
  const save = () => {
    setTried(true)
    if (!missing) onSave(draft.value, draft.clear)
  }
  return (
    <FormDialog
      title={isNew ? words.newObjective : words.editObjective}
      onClose={onClose}
      onSubmit={save}
      action={isNew ? words.create : words.save}
      busy={busy}
    >
      {draft.restored && (
        <p className="flex items-center gap-2 text-sm text-ink-soft">
          {words.draftKept}
          <Button kind="quiet" size="s" onClick={draft.clear}>
            {words.dropDraft}
          </Button>
        </p>
      )}
      <CoachedField
        kind="objective"
        text={draft.value.title}
        asides={asides}
        onReword={(title) => change({ title })}
        label={words.title}
        hint={words.titleHint}
        required
        error={tried && missing ? words.required : null}
      >
        <TextArea
          autoFocus
          rows={1}
          maxLength={500}
          value={draft.value.title}
          onChange={(title) => change({ title: title.replaceAll('\n', ' ') })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            save()
          }}
        />
      </CoachedField>
      {isNew && (
        <Link href="/gallery" className={linkClass('text', '-mt-3 self-start text-sm')}>
          {words.examples}
        </Link>
      )}
      <Field label={words.owner}>
        <OwnerPicker value={draft.value.owner} onChange={(owner) => change({ owner })} />
      </Field>
      {isNew && draft.value.title !== '' && (
        <Suspense>
          <LikelyGoals
            title={draft.value.title}
            cycleId={props.cycleId}
            unitId={draft.value.owner?.unitId ?? null}
            serves={draft.value.serves}
            showsServed={!more}
            onServe={(serves) => change(servingOf(draft.value, serves))}
          />
        </Suspense>
      )}
      {more ? (
        <ObjectiveFields
          draft={draft.value}
          onChange={change}
          isNew={isNew}
          cycleId={props.cycleId}
        />
      ) : (
        <Button kind="quiet" size="s" className="-ml-2 self-start" onClick={() => setMore(true)}>
          {words.more}
        </Button>
      )}
      {props.refusal && <Refusal>{props.refusal}</Refusal>}
      {props.conflict?.(draft.value)}
    </FormDialog>
  )
}

export function Refusal({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className="rounded-m bg-danger-soft px-3 py-2 text-sm text-danger">
      {children}
    </p>
  )
}
