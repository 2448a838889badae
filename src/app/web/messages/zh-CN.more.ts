import { messages as alignment } from '#capabilities/goals/alignment/web/messages/zh-CN.ts'
import { messages as metrics } from '#capabilities/goals/metrics/web/messages/zh-CN.ts'
import { messages as activity } from '#capabilities/goals/web/activity/messages/zh-CN.ts'
import { messages as explanation } from '#capabilities/goals/web/explain/messages/zh-CN.ts'
import { messages as writing } from '#capabilities/goals/writing/web/messages/zh-CN.ts'
import { messages as checkIn } from '#capabilities/management/check-in/web/messages/zh-CN.ts'
import { messages as management } from '#capabilities/management/web/messages/zh-CN.ts'
import { messages as strategy } from '#capabilities/strategy/web/messages/zh-CN.ts'
import { messages as structure } from '#capabilities/structure/web/messages/zh-CN.ts'
import { messages as team } from '#capabilities/team/web/messages/zh-CN.ts'
import { messages as workspace } from '../workspace/messages/zh-CN.ts'
import type { MoreWords } from './parts.ts'

/** 其余各部分的中文词条，每部分一行。 */
export const messages: MoreWords = {
  activity,
  alignment,
  checkIn,
  explanation,
  management,
  metrics,
  strategy,
  structure,
  team,
  workspace,
  writing,
}
