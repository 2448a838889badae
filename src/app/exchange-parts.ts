import { metricsPart } from '#capabilities/goals/index.ts'
import {
  checkInPart,
  retrospectivesPart,
  rhythmPart,
  scoringPart,
} from '#capabilities/management/index.ts'
import { strategyPart } from '#capabilities/strategy/index.ts'

/** What a file holds beside structure and goals. */
export const exchangeParts = [
  metricsPart,
  strategyPart,
  rhythmPart,
  checkInPart,
  scoringPart,
  retrospectivesPart,
] as const
