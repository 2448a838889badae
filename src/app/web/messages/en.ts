import { messages as goals } from '#capabilities/goals/web/messages/en.ts'
import { messages as structure } from '#capabilities/structure/web/messages/en.ts'
import type { Catalogues } from '#ui/i18n.tsx'
import { messages as ui } from '#ui/messages/en.ts'
import { messages as workspace } from '../workspace/messages/en.ts'
import { messages as shell } from './shell.en.ts'

/** Every part's words in English, one line a part. */
export const messages: Catalogues = {
  ui,
  goals,
  shell,
  structure,
  workspace,
}
