import type { ComboChoice } from '#ui/Combobox.tsx'

/** The time zone of this machine. */
export const ownTimeZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

const distanceOf = (timeZone: string): string => {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' })
  return parts.formatToParts(Date.now()).find((part) => part.type === 'timeZoneName')?.value ?? ''
}

export const timeZoneChoice = (timeZone: string): ComboChoice => ({
  id: timeZone,
  label: timeZone.replaceAll('_', ' '),
  detail: distanceOf(timeZone),
})

let known: ComboChoice[] | undefined

/** All time zones this browser knows, with UTC. Made once: there are more than 400. */
export const timeZoneChoices = (): readonly ComboChoice[] => {
  known ??= ['UTC', ...Intl.supportedValuesOf('timeZone').filter((one) => one !== 'UTC')].map(
    timeZoneChoice,
  )
  return known
}
