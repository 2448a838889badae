import { activity } from './activity.en.ts'
import { forms, plan } from './changes.en.ts'
import { chart, person, unit } from './pages.en.ts'
import { words } from './words.en.ts'

export const messages = { words, chart, unit, person, forms, plan, activity }

export type Messages = typeof messages

declare module '#ui/i18n.tsx' {
  interface Catalogues {
    structure: Messages
  }
}
