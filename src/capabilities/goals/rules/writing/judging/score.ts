import type { Evidence } from '../reading/reading.ts'
import type { KeyResultTraits } from './key-result.ts'
import type { ObjectiveTraits } from './objective.ts'

/**
 * Points on the scale of log odds: 0 is undecided, 2 is nearly nine in ten. What a number shows
 * decides most of a key result; the rest corrects it.
 */
const EVIDENCE: Readonly<Record<Evidence | 'none', number>> = {
  none: -2.2,
  performed: -1.4,
  produced: -0.7,
  unclear: -0.5,
  covered: 0.9,
  listed: 1.2,
  attained: 1.8,
  bounded: 2,
  ratio: 2.3,
  moved: 2.7,
}

const KEY_RESULT: Readonly<Record<Exclude<keyof KeyResultTraits, 'evidence'>, number>> = {
  isCountered: 0.4,
  isEffort: -1.2,
  isDelivery: -0.4,
  isUpkeep: -0.6,
  isWhole: 2.4,
  isAttested: 2.4,
  isMilestone: 2.2,
  isVague: -0.4,
  isBare: -2.6,
}

const OBJECTIVE_BASE = 0.2
const OBJECTIVE: Readonly<Record<keyof ObjectiveTraits, number>> = {
  hasTarget: -4,
  isTask: -2.2,
  isTaskWithAim: -0.4,
  isBareMetric: -1.4,
  isEmpty: -2,
  isUpkeep: -2.6,
  isRoutine: -2,
  isSeveral: -1.4,
  isLong: -0.6,
  isPicture: 0.9,
  isAttainment: 0.5,
  hasIdeal: 0.5,
  hasPraise: 0.7,
  hasPeople: 0.4,
  hasPurpose: 0.7,
  specifics: 0.25,
}

const logistic = (points: number): number => 1 / (1 + Math.exp(-points))

const pointsOf = <Trait extends string>(
  weights: Readonly<Record<Trait, number>>,
  traits: Readonly<Record<Trait, boolean | number>>,
): number => {
  let points = 0
  for (const trait in weights) points += weights[trait] * Number(traits[trait])
  return points
}

/** Share 0..1 of how well the sentence is written; from 0.5 on it is good. */
export const keyResultScore = (traits: KeyResultTraits): number =>
  logistic(EVIDENCE[traits.evidence] + pointsOf(KEY_RESULT, traits))

export const objectiveScore = (traits: ObjectiveTraits): number =>
  logistic(OBJECTIVE_BASE + pointsOf(OBJECTIVE, traits))
