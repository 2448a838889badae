import {
  alignmentPart,
  discussionPart,
  metricsPart,
  writingPart,
} from '#capabilities/goals/index.ts'
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
  discussionPart,
  writingPart,
  rhythmPart,
  checkInPart,
  scoringPart,
  retrospectivesPart,
  draftingPart,
] as const
