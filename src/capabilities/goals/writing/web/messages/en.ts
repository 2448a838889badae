import type { Language } from '../../../rules/writing/words.ts'
import { builder } from './en/builder.ts'
import { gallery } from './en/gallery.ts'
import { aside, line, severity } from './en/line.ts'
import { objective, page, settings } from './en/pages.ts'
import { rewrite } from './en/rewrite.ts'
import { set } from './en/set.ts'

/** In which language the rules themselves are named to this reader. */
const lang = 'en' as Language

export const messages = {
  lang,
  aside,
  builder,
  gallery,
  line,
  severity,
  objective,
  page,
  rewrite,
  set,
  settings,
}

export type Messages = typeof messages

declare module '#ui/i18n.tsx' {
  interface Catalogues {
    writing: Messages
  }
}
