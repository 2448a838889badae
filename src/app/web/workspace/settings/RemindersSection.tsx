import { type FormEvent, useState } from 'react'
import type { changeReminders, getReminders } from '#capabilities/management/contract.ts'
import type { OutputOf } from '#platform/contract/operation.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { useWrite } from '#platform/web/use-write.ts'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { SegmentedControl } from '#ui/RadioGroup.tsx'
import { Select } from '#ui/Select.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { Switch } from '#ui/Switch.tsx'
import { FormProblem } from '../FormProblem.tsx'
import { CalendarAddress } from './CalendarAddress.tsx'
import { dayName, days } from './day-name.ts'
import { Section } from './Section.tsx'

type Reminders = OutputOf<typeof getReminders>

/** When am I written to, and where is my calendar? */
export function RemindersSection() {
  const words = useMessages('workspace').reminders
  const asked = useRead<typeof getReminders>('management.getReminders', {})
  return (
    <>
      <Section title={words.title} lead={words.lead}>
        <FormProblem error={asked.error} />
        {asked.isPending && <Skeleton lines={4} />}
        {asked.data && <WishForm key={asked.data.version} reminders={asked.data} />}
      </Section>
      <Section title={words.calendar} lead={words.calendarWhy}>
        {asked.data && <CalendarAddress exists={asked.data.hasCalendar} />}
      </Section>
    </>
  )
}

const rhythms = ['off', 'weekly', 'daily'] as const
const halfHours = Array.from({ length: 48 }, (_, at) => at * 30)

/** The minute of a day as the reader's clock shows it. */
const clockText = (minute: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
    Date.UTC(2023, 0, 1, 0, minute),
  )

function WishForm({ reminders }: { reminders: Reminders }) {
  const words = useMessages('workspace').reminders
  const format = useFormat()
  const [draft, setDraft] = useState(reminders)
  const set = (fields: Partial<Reminders>) => setDraft({ ...draft, ...fields })
  const save = useWrite<typeof changeReminders>('management.changeReminders', {
    invalidates: ['management.getReminders'],
    onRefused: () => true,
  })
  const changed = JSON.stringify(draft) !== JSON.stringify(reminders)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { id: _, nextAt: __, hasCalendar: ___, canMail: ____, ...wish } = draft
    save.run(wish)
  }
  const minutes = (current: number) =>
    [...new Set([...halfHours, current])]
      .sort((a, b) => a - b)
      .map((minute) => ({ value: String(minute), label: clockText(minute, format.locale) }))
  const isOff = draft.letters === 'off'
  return (
    <form noValidate onSubmit={submit} className="flex max-w-sm flex-col gap-4">
      {!reminders.canMail && <p className="text-sm text-ink-soft">{words.noMail}</p>}
      <Field label={words.letters} group>
        <SegmentedControl
          label={words.letters}
          value={draft.letters}
          options={rhythms.map((value) => ({ value, label: words.how[value] }))}
          onChange={(letters) => set({ letters })}
          className="self-start"
        />
      </Field>
      {!isOff && (
        <>
          <div className="grid grid-cols-2 gap-3">
            {draft.letters === 'weekly' && (
              <Field label={words.weekday}>
                <Select
                  value={days[draft.weekday] ?? ''}
                  choices={days.map((value) => ({
                    value,
                    label: dayName(Number(value), format.locale),
                  }))}
                  onChange={(day) => set({ weekday: Number(day) })}
                />
              </Field>
            )}
            <Field label={words.hour}>
              <Select
                value={String(draft.minuteOfDay)}
                choices={minutes(draft.minuteOfDay)}
                onChange={(minute) => set({ minuteOfDay: Number(minute) })}
              />
            </Field>
            <Field label={words.from} hint={words.quietHint}>
              <Select
                value={String(draft.quietFrom)}
                choices={minutes(draft.quietFrom)}
                onChange={(minute) => set({ quietFrom: Number(minute) })}
              />
            </Field>
            <Field label={words.to}>
              <Select
                value={String(draft.quietTo)}
                choices={minutes(draft.quietTo)}
                onChange={(minute) => set({ quietTo: Number(minute) })}
              />
            </Field>
          </div>
          <Switch
            label={words.weekend}
            checked={draft.quietWeekend}
            onChange={(quietWeekend) => set({ quietWeekend })}
          />
          <PlaceOfLetters draft={draft} set={set} />
        </>
      )}
      <FormProblem error={save.error} />
      {reminders.nextAt && !changed && (
        <p className="text-sm text-ink-soft">{words.next(format.instant(reminders.nextAt))}</p>
      )}
      <Button
        type="submit"
        kind="primary"
        busy={save.busy}
        disabled={!changed}
        className="self-start"
      >
        {words.save}
      </Button>
    </form>
  )
}

const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

type PlaceProps = { draft: Reminders; set: (fields: Partial<Reminders>) => void }

function PlaceOfLetters({ draft, set }: PlaceProps) {
  const words = useMessages('workspace').reminders
  const languages = useMessages('shell').language
  const zones = [...new Set([ownZone(), draft.timeZone ?? ownZone()])]
  return (
    <>
      <Field label={words.zone}>
        <Select
          value={draft.timeZone ?? 'workspace'}
          choices={[
            { value: 'workspace', label: words.zoneOfWorkspace },
            ...zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
          ]}
          onChange={(zone) => set({ timeZone: zone === 'workspace' ? null : zone })}
        />
      </Field>
      <Field label={words.language}>
        <Select
          value={draft.locale ?? 'workspace'}
          choices={[
            { value: 'workspace' as const, label: words.languageOfWorkspace },
            { value: 'en' as const, label: languages.en },
            { value: 'zh-CN' as const, label: languages['zh-CN'] },
          ]}
          onChange={(locale) => set({ locale: locale === 'workspace' ? null : locale })}
        />
      </Field>
    </>
  )
}
