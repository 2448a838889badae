import { dateIn } from '#kernel/calendar.ts'
import { DateField } from '#ui/DateField.tsx'
import { Field } from '#ui/Field.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import type { CheckInDraft } from './draft.ts'

type CheckInMoreProps = {
  draft: CheckInDraft
  onChange: (part: Partial<CheckInDraft>) => void
  onSubmit: () => void
}

/** What may be left out of a check-in: words, blockers, another day. */
export function CheckInMore({ draft, onChange, onSubmit }: CheckInMoreProps) {
  const words = useMessages('goals').checkIn
  const { timeZone } = useFormat()
  return (
    <div className="flex flex-col gap-3">
      <Field label={words.comment} hint={words.commentHint}>
        <TextArea
          value={draft.comment}
          onChange={(comment) => onChange({ comment })}
          onSubmit={onSubmit}
          maxLength={10_000}
        />
      </Field>
      <Field label={words.blockers} hint={words.blockersHint}>
        <TextArea
          value={draft.blockers}
          onChange={(blockers) => onChange({ blockers })}
          onSubmit={onSubmit}
          rows={1}
        />
      </Field>
      <Field label={words.at} className="w-48">
        <DateField
          value={draft.on}
          min="1900-01-01"
          max={dateIn(timeZone, new Date())}
          onChange={(on) => onChange({ on })}
        />
      </Field>
    </div>
  )
}
