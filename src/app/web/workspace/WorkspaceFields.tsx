import { useMemo } from 'react'
import type { Locale } from '#kernel/actor.ts'
import { Combobox } from '#ui/Combobox.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Select } from '#ui/Select.tsx'
import { timeZoneChoice, timeZoneChoices } from './time-zones.ts'

type PlaceFieldsProps = {
  locale: Locale
  timeZone: string
  onLocale: (locale: Locale) => void
  onTimeZone: (timeZone: string) => void
}

/** Language and time zone of a workspace. */
export function PlaceFields({ locale, timeZone, onLocale, onTimeZone }: PlaceFieldsProps) {
  const shell = useMessages('shell').language
  const words = useMessages('workspace').settings.workspace
  const zones = useMemo(timeZoneChoices, [])
  return (
    <>
      <Field label={words.locale} hint={words.localeHint}>
        <Select
          value={locale}
          choices={(['en', 'zh-CN'] as const).map((value) => ({ value, label: shell[value] }))}
          onChange={onLocale}
        />
      </Field>
      <Field label={words.timeZone} hint={words.timeZoneHint}>
        <Combobox
          value={timeZoneChoice(timeZone)}
          choices={zones}
          onChange={(choice) => choice && onTimeZone(choice.id)}
        />
      </Field>
    </>
  )
}
