import { metricsPart } from '#capabilities/goals/index.ts'
import { strategyPart } from '#capabilities/strategy/index.ts'

/** What a file holds beside structure and goals. */
export const exchangeParts = [metricsPart, strategyPart] as const
