import { flow } from './flow.en.ts'
import { meeting } from './meeting.en.ts'
import { weeks } from './weeks.en.ts'

export const messages = { flow, meeting, ...weeks }

export type Messages = typeof messages

declare module '#ui/i18n.tsx' {
  interface Catalogues {
    checkIn: Messages
  }
}
