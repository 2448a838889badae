import type { CalendarDate } from '#kernel/calendar.ts'
import { Button } from '#ui/Button.tsx'
import { DateField } from '#ui/DateField.tsx'
import { Field } from '#ui/Field.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import type { Rhythm } from '../../contract.ts'
import { usualDays } from './days.ts'

type DaysBarProps = {
  cycle: Rhythm['cycle']
  days: { from: CalendarDate; to: CalendarDate }
  today: CalendarDate
  onChange: (days: { from?: string; to?: string }) => void
}

/** The two days, and the ones from which one usually looks. They stand in the address. */
export function DaysBar({ cycle, days, today, onChange }: DaysBarProps) {
  const words = useMessages('management').compare
  const { timeZone } = useFormat()
  const usual = usualDays(cycle, today, timeZone)
  const presets = [
    { day: usual.published, label: words.sincePublished },
    { day: usual.start, label: words.sinceStart },
    { day: usual.week, label: words.sinceWeek },
  ]
  return (
    <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
      <Field label={words.from}>
        <DateField
          value={days.from}
          max={today}
          className="w-40"
          onChange={(from) => from && onChange({ from })}
        />
      </Field>
      <Field label={words.to}>
        <DateField
          value={days.to}
          max={today}
          className="w-40"
          onChange={(to) => to && onChange({ to })}
        />
      </Field>
      <div className="flex flex-wrap items-center gap-1">
        <span className="text-sm text-ink-faint">{words.presets}</span>
        {presets.map(
          ({ day, label }) =>
            day !== null && (
              <Button
                key={label}
                kind="quiet"
                size="s"
                aria-pressed={days.from === day}
                onClick={() => onChange({ from: day, to: today })}
              >
                {label}
              </Button>
            ),
        )}
      </div>
    </div>
  )
}
