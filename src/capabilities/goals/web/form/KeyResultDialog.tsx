import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useDraft } from '#platform/web/use-draft.ts'
import { DateField } from '#ui/DateField.tsx'
import { Field } from '#ui/Field.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { SegmentedControl } from '#ui/RadioGroup.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import type { Asides } from '../../writing/web/field/asides.ts'
import { CoachedField } from '../../writing/web/field/CoachedField.tsx'
import { KeyResultFields } from './KeyResultFields.tsx'
import {
  figuresOf,
  isKeyResultDraft,
  type KeyResultDraft,
  problemOf,
  withChange,
} from './key-result-draft.ts'
import { Refusal } from './ObjectiveDialog.tsx'
import { OwnerPicker } from './OwnerPicker.tsx'

export type KeyResultDialogProps = {
  draftKey: string
  initial: KeyResultDraft
  /** A new one, one to edit, or one that lacks a figure. */
  purpose: 'new' | 'edit' | 'mend'
  /** It takes its figure from a metric already: the menu of the key result ends that. */
  draws?: boolean
  /** What was set aside of what the coach says of its words. */
  asides: Asides
  busy: boolean
  refusal: string | null
  /** Given when somebody else saved meanwhile: both versions. */
  conflict?: ((draft: KeyResultDraft) => ReactNode) | null
  onSave: (draft: KeyResultDraft, clear: () => void) => void
  onClose: () => void
}

const MetricField = lazy(() => import('../../metrics/web/form/MetricField.tsx'))
const KeyResultBuilder = lazy(() => import('../../writing/web/builder/KeyResultBuilder.tsx'))

const titles = { new: 'newKeyResult', edit: 'editKeyResult', mend: 'mendKeyResult' } as const

type Way = 'write' | 'build'

function Ways({ way, onChange }: { way: Way; onChange: (way: Way) => void }) {
  const words = useMessages('writing').builder
  return (
    <SegmentedControl
      label={words.ways}
      value={way}
      options={[
        { value: 'write', label: words.write },
        { value: 'build', label: words.build },
      ]}
      onChange={onChange}
      className="self-start"
    />
  )
}

/** A key result: what is reached, measured how, from where to where, by when. */
export function KeyResultDialog(props: KeyResultDialogProps) {
  const { initial, purpose, busy, asides, onSave, onClose } = props
  const words = useMessages('goals').form
  const [start] = useState(initial)
  const draft = useDraft(`key-result:${props.draftKey}`, start, isKeyResultDraft)
  const [way, setWay] = useState<Way>('write')
  const [tried, setTried] = useState(false)
  const problem = tried ? problemOf(draft.value) : null
  const change = (part: Partial<KeyResultDraft>) => draft.set(withChange(draft.value, part))
  const save = () => {
    setTried(true)
    if (problemOf(draft.value) === null) onSave(draft.value, draft.clear)
  }
  return (
    <FormDialog
      title={words[titles[purpose]]}
      onClose={onClose}
      onSubmit={save}
      action={purpose === 'new' ? words.createKeyResult : words.save}
      busy={busy}
    >
      {purpose === 'mend' ? (
        <p className="font-medium">{draft.value.title}</p>
      ) : (
        <CoachedField
          kind="keyResult"
          text={draft.value.title}
          figures={figuresOf(draft.value)}
          asides={asides}
          onReword={(title) => change({ title })}
          label={words.keyResultTitle}
          hint={words.keyResultHint}
          required
          error={problem === 'requiredKeyResult' ? words[problem] : null}
        >
          <TextArea
            autoFocus
            rows={1}
            maxLength={500}
            value={draft.value.title}
            onChange={(title) => change({ title: title.replaceAll('\n', ' ') })}
            onSubmit={save}
          />
        </CoachedField>
      )}
      {purpose !== 'mend' && <Ways way={way} onChange={setWay} />}
      {way === 'build' ? (
        <Suspense fallback={<Skeleton lines={4} />}>
          <KeyResultBuilder draft={draft.value} onChange={change} />
        </Suspense>
      ) : (
        <KeyResultFields draft={draft.value} onChange={change} focusFigure={purpose === 'mend'} />
      )}
      {purpose !== 'mend' && !props.draws && draft.value.type !== 'milestone' && (
        <Suspense>
          <MetricField draft={draft.value} onChange={change} />
        </Suspense>
      )}
      {problem && problem !== 'requiredKeyResult' && <Refusal>{words[problem]}</Refusal>}
      {purpose !== 'mend' && (
        <div className="grid gap-4 sm:grid-cols-3">
          <Field label={words.owner} className="sm:col-span-2">
            <OwnerPicker value={draft.value.owner} onChange={(owner) => change({ owner })} />
          </Field>
          {way === 'write' && (
            <Field label={words.due}>
              <DateField value={draft.value.due} onChange={(due) => change({ due })} />
            </Field>
          )}
        </div>
      )}
      {purpose === 'edit' && (
        <Field label={words.reason} hint={words.reasonHint}>
          <TextArea value={draft.value.reason} onChange={(reason) => change({ reason })} rows={1} />
        </Field>
      )}
      {props.refusal && <Refusal>{props.refusal}</Refusal>}
      {props.conflict?.(draft.value)}
    </FormDialog>
  )
}
