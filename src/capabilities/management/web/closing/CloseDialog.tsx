import { useState } from 'react'
import { DateField } from '#ui/DateField.tsx'
import { Field } from '#ui/Field.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Select } from '#ui/Select.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { ClosingPage, closeCycle } from '../../contract.ts'
import { Refusal } from '../cycle/Refusal.tsx'
import { useRhythmWrite } from '../cycle/use-rhythm.ts'

type CloseDialogProps = { page: ClosingPage; onClose: () => void }

const fresh = 'new'

/** What closing will do, where goals go on, and what is said about the cycle. */
export function CloseDialog({ page, onClose }: CloseDialogProps) {
  const words = useMessages('management').closing
  const { cycle, next, suggested } = page
  const counts = countsIn(page)
  const [into, setInto] = useState(next[0]?.id ?? fresh)
  const [made, setMade] = useState({
    name: suggested?.name ?? '',
    startsOn: suggested?.startsOn ?? '',
    endsOn: suggested?.endsOn ?? '',
  })
  const [summary, setSummary] = useState(page.closing?.summary ?? '')
  const [tried, setTried] = useState(false)
  const close = useRhythmWrite<typeof closeCycle>('management.closeCycle', {
    inForm: true,
    said: ({ carried }) => words.closed(carried),
    onDone: onClose,
  })
  const isFresh = counts.carried > 0 && into === fresh
  const isNameless = isFresh && made.name.trim() === ''
  const save = () => {
    setTried(true)
    if (isNameless) return
    const target = isFresh
      ? {
          next: {
            name: made.name.trim(),
            startsOn: made.startsOn || null,
            endsOn: made.endsOn || null,
          },
        }
      : { nextCycleId: into }
    close.run({
      cycleId: cycle.id,
      version: cycle.version,
      summary: summary.trim() || null,
      ...(counts.carried > 0 && target),
    })
  }
  const set = (field: keyof typeof made) => (value: string) => setMade({ ...made, [field]: value })
  return (
    <FormDialog
      title={words.closeTitle(cycle.name)}
      onClose={onClose}
      onSubmit={save}
      action={words.doClose}
      busy={close.busy}
    >
      <p>
        {words.plan.carried(counts.carried)}, {words.plan.dropped(counts.dropped)},{' '}
        {words.plan.archived(counts.archived)}.{' '}
        {counts.undecided > 0 && words.plan.undecided(counts.undecided)}
      </p>
      {counts.carried > 0 && (
        <Field label={words.into}>
          <Select
            value={into}
            choices={[
              ...next.map(({ id, name }) => ({ value: id, label: name })),
              { value: fresh, label: words.newCycle },
            ]}
            onChange={setInto}
          />
        </Field>
      )}
      {isFresh && (
        <div className="grid gap-3 sm:grid-cols-3">
          <Field
            label={words.newName}
            required
            error={tried && isNameless ? words.nameNeeded : null}
          >
            <TextField value={made.name} maxLength={200} onChange={set('name')} />
          </Field>
          <Field label={words.newStart}>
            <DateField value={made.startsOn} onChange={set('startsOn')} />
          </Field>
          <Field label={words.newEnd}>
            <DateField value={made.endsOn} onChange={set('endsOn')} />
          </Field>
        </div>
      )}
      <Field label={words.summary}>
        <TextArea
          value={summary}
          rows={3}
          maxLength={4000}
          placeholder={words.summaryPlaceholder}
          onChange={setSummary}
        />
      </Field>
      <p className="text-sm text-ink-soft">{words.closeText}</p>
      <Refusal error={close.error} />
    </FormDialog>
  )
}

/** What closing does as it is decided now; silence keeps a goal where it is. */
function countsIn({ objectives }: ClosingPage) {
  const carried = objectives.filter(
    ({ decision, carriedTo }) => decision.decision === 'carry-over' && carriedTo === null,
  ).length
  const dropped = objectives.filter(({ decision }) => decision.decision === 'drop').length
  const undecided = objectives.filter(({ decision }) => decision.decision === null).length
  return { carried, dropped, undecided, archived: objectives.length - carried - dropped }
}
