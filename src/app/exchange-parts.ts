import { alignmentPart, metricsPart } from '#capabilities/goals/index.ts'
import {
  checkInPart,
  retrospectivesPart,
  rhythmPart,
  scoringPart,
} from '#capabilities/management/index.ts'
import { strategyPart } from '#capabilities/strategy/index.ts'
import { draftingPart } from '#capabilities/team/index.ts'

/** What a file holds beside structure and goals. */
export const exchangeParts = [
  metricsPart,
  strategyPart,
  alignmentPart,
  rhythmPart,
  checkInPart,
  scoringPart,
  retrospectivesPart,
  draftingPart,
] as const
