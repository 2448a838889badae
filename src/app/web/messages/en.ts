import { messages as goals } from '#capabilities/goals/web/messages/en.ts'
import { messages as ui } from '#ui/messages/en.ts'
import type { FirstWords } from './parts.ts'
import { messages as shell } from './shell.en.ts'

/** Words of the first load in English, one line a part. */
export const messages: FirstWords = {
  ui,
  goals,
  shell,
}
