import type { Language } from '../../../rules/writing/words.ts'
import { aside, line, severity } from './en/line.ts'

/** In which language the rules themselves are named to this reader. */
const lang = 'en' as Language

export const messages = { lang, aside, line, severity }

export type Messages = typeof messages

declare module '#ui/i18n.tsx' {
  interface Catalogues {
    writing: Messages
  }
}
