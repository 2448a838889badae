import { messages as goals } from '#capabilities/goals/web/messages/zh-CN.ts'
import { messages as structure } from '#capabilities/structure/web/messages/zh-CN.ts'
import type { Catalogues } from '#ui/i18n.tsx'
import { messages as ui } from '#ui/messages/zh-CN.ts'
import { messages as workspace } from '../workspace/messages/zh-CN.ts'
import { messages as shell } from './shell.zh-CN.ts'

/** 各部分的中文词条，每部分一行。 */
export const messages: Catalogues = {
  ui,
  goals,
  shell,
  structure,
  workspace,
}
