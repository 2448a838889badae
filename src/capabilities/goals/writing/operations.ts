import type { Implementation } from '#platform/contract/implementation.ts'
import type { GoalsParts } from '../actions/loading.ts'
import { heedFinding, setAsideFinding } from './actions/asides.ts'
import { changeWritingGuide, getWritingGuide } from './actions/guide.ts'
import { coachText, reviewCycle, reviewObjective } from './actions/review.ts'
import { suggestWording } from './actions/suggest-wording.ts'

/** For the goals capability to register. */
export const writingImplementations = (parts: GoalsParts): Implementation[] => [
  getWritingGuide(parts),
  changeWritingGuide(parts),
  setAsideFinding(parts),
  heedFinding(parts),
  coachText(),
  suggestWording(parts),
  reviewObjective(parts),
  reviewCycle(parts),
]
