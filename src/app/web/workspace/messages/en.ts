import { data } from './data.en.ts'
import { entry } from './entry.en.ts'
import { jobs } from './jobs.en.ts'
import { reminders } from './reminders.en.ts'
import { settings } from './settings.en.ts'

export const messages = { entry, settings, data, jobs, reminders }

export type Messages = typeof messages

declare module '#ui/i18n.tsx' {
  interface Catalogues {
    workspace: Messages
  }
}
