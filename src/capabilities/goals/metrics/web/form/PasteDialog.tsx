import { useState } from 'react'
import { dateIn } from '#kernel/calendar.ts'
import { problemIn } from '#platform/web/problem.ts'
import { Field } from '#ui/Field.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { useAgreeing } from '../../../alignment/web/use-agreeing.ts'
import { Refusal } from '../../../web/form/ObjectiveDialog.tsx'
import type { MetricItem, recordMetricValues } from '../../contract.ts'
import { readPasted } from '../paste.ts'

type PasteDialogProps = { metric: MetricItem; onClose: () => void }

/** Many values at once: all lines or none, and each line that is wrong is named. */
export function PasteDialog({ metric, onClose }: PasteDialogProps) {
  const words = useMessages('metrics')
  const format = useFormat()
  const [text, setText] = useState('')
  const { rows, lines, faults } = readPasted(
    text,
    format.locale,
    dateIn(format.timeZone, new Date()),
  )
  const record = useAgreeing<typeof recordMetricValues>('goals.recordMetricValues', {
    done: ({ ids }) => words.savedMany(ids.length),
    onDone: onClose,
    shown: true,
  })
  const refused = (problemIn(record.error)?.errors ?? []).flatMap(({ path, message }) => {
    const at = /^values\[(\d+)\]/.exec(path)?.[1]
    const line = at === undefined ? undefined : lines[Number(at)]
    return line === undefined ? [] : [{ line, said: message }]
  })
  const named = [
    ...faults.map(({ line, fault }) => ({ line, said: words.rowFaults[fault] })),
    ...refused,
  ].sort((a, b) => a.line - b.line)
  const ready = rows.length > 0 && faults.length === 0
  const save = () => {
    if (ready) record.run({ metricId: metric.id, values: rows.map((row) => ({ ...row })) })
  }
  return (
    <FormDialog
      title={words.pasteTitle(metric.name)}
      onClose={onClose}
      onSubmit={save}
      action={words.pasteCount(rows.length)}
      busy={record.busy}
      disabled={!ready}
    >
      <Field label={words.pasteLabel} hint={words.pasteHint}>
        <TextArea
          autoFocus
          rows={8}
          maxRows={16}
          className="tabular font-mono text-sm"
          placeholder={words.pasteExample}
          value={text}
          onChange={(next) => {
            setText(next)
            record.reset()
          }}
          onSubmit={save}
        />
      </Field>
      {named.length > 0 && (
        <ul
          role="alert"
          className="flex flex-col gap-1 rounded-m bg-danger-soft px-3 py-2 text-sm text-danger"
        >
          {named.slice(0, 20).map(({ line, said }) => (
            <li key={line}>
              {words.row(line)} {said}
            </li>
          ))}
        </ul>
      )}
      {record.refusal && refused.length === 0 && <Refusal>{record.refusal}</Refusal>}
    </FormDialog>
  )
}
