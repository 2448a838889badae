import { messages as alignment } from '#capabilities/goals/alignment/web/messages/en.ts'
import { messages as metrics } from '#capabilities/goals/metrics/web/messages/en.ts'
import { messages as activity } from '#capabilities/goals/web/activity/messages/en.ts'
import { messages as explanation } from '#capabilities/goals/web/explain/messages/en.ts'
import { messages as writing } from '#capabilities/goals/writing/web/messages/en.ts'
import { messages as checkIn } from '#capabilities/management/check-in/web/messages/en.ts'
import { messages as management } from '#capabilities/management/web/messages/en.ts'
import { messages as strategy } from '#capabilities/strategy/web/messages/en.ts'
import { messages as structure } from '#capabilities/structure/web/messages/en.ts'
import { messages as team } from '#capabilities/team/web/messages/en.ts'
import { messages as workspace } from '../workspace/messages/en.ts'
import type { MoreWords } from './parts.ts'

/** Every other part's words in English, one line a part. */
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
