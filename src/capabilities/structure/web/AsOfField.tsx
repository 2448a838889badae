import { isCalendarDate } from '#kernel/calendar.ts'
import { Button } from '#ui/Button.tsx'
import { DateField } from '#ui/DateField.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import type { AsOf } from './as-of.ts'

/** The day that is read, past or future. */
export function AsOfField({ asOf }: { asOf: AsOf }) {
  const words = useMessages('structure').words.asOf
  return (
    <div className="flex shrink-0 items-center gap-2">
      <span
        aria-hidden="true"
        className="shrink-0 text-sm whitespace-nowrap text-ink-faint max-sm:hidden"
      >
        {words.label}
      </span>
      <DateField
        key={asOf.day}
        aria-label={words.label}
        value={asOf.day}
        min="1900-01-01"
        max="2199-12-31"
        className="w-36"
        onChange={(day) => isCalendarDate(day) && asOf.setOn(day)}
      />
    </div>
  )
}

/** Says that another day than today is shown, and leads back. */
export function AsOfBand({ asOf }: { asOf: AsOf }) {
  const words = useMessages('structure').words.asOf
  const format = useFormat()
  if (asOf.on === undefined) return null
  const date = format.date(asOf.on, 'long')
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-y border-accent-line bg-accent-soft px-4 py-1.5 text-sm text-accent md:px-8"
    >
      <span>{asOf.on < asOf.today ? words.past(date) : words.future(date)}</span>
      <Button size="s" onClick={() => asOf.setOn(undefined)}>
        {words.back}
      </Button>
    </div>
  )
}
