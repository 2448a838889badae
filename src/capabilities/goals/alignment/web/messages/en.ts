import { assign } from './en/assign.ts'
import { carriers } from './en/carriers.ts'
import { gaps } from './en/gaps.ts'
import { page } from './en/page.ts'
import { reading } from './en/reading.ts'
import { requests } from './en/requests.ts'
import { suggest } from './en/suggest.ts'

export const messages = { assign, carriers, gaps, page, reading, requests, suggest }

export type Messages = typeof messages

declare module '#ui/i18n.tsx' {
  interface Catalogues {
    alignment: Messages
  }
}
