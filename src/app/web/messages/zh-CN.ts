import { messages as goals } from '#capabilities/goals/web/messages/zh-CN.ts'
import { messages as ui } from '#ui/messages/zh-CN.ts'
import type { FirstWords } from './parts.ts'
import { messages as shell } from './shell.zh-CN.ts'

/** 首次加载的中文词条，每部分一行。 */
export const messages: FirstWords = {
  ui,
  goals,
  shell,
}
