import { useState } from 'react'
import { type CalendarDate, isCalendarDate } from '#kernel/calendar.ts'
import { DateField } from '#ui/DateField.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { FormField } from './faults.tsx'

export type Moment = { from: CalendarDate; reason: string }

/** The day a change takes effect and why; begins at the day that is read. */
export const useMoment = (day: CalendarDate): [Moment, (moment: Moment) => void] =>
  useState<Moment>({ from: day, reason: '' })

/** The reason as the contract takes it: left out when there is none. */
export const reasonOf = ({ reason }: Moment): { reason?: string } =>
  reason.trim() ? { reason: reason.trim() } : {}

type WhenProps = { value: Moment; onChange: (moment: Moment) => void }

/** From which day, and why. */
export function When({ value, onChange }: WhenProps) {
  const { forms } = useMessages('structure')
  return (
    <>
      <FormField at="from" label={forms.from} hint={forms.fromHint} required>
        <DateField
          value={value.from}
          onChange={(from) => isCalendarDate(from) && onChange({ ...value, from })}
        />
      </FormField>
      <FormField at="reason" label={forms.reason} hint={forms.reasonHint}>
        <TextArea
          rows={1}
          value={value.reason}
          onChange={(reason) => onChange({ ...value, reason })}
        />
      </FormField>
    </>
  )
}
