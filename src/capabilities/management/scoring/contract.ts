import { z } from 'zod'
import { goalBeside } from '#capabilities/goals/contract.ts'
import { id, reason, version } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { DIFFICULTIES } from './rules/proposed-score.ts'
import { CAPACITIES } from './rules/raters.ts'

/** 0..1, or null where it is unknown. */
const share = z.number().nullable()
const commitment = z.enum(['committed', 'aspirational']).nullable()
const capacity = z.enum(CAPACITIES)
const named = z.object({ id: z.string(), name: z.string().nullable() })
const written = z.object({ id: z.string(), version: z.number() })
const figures = z.object({
  objectives: z.number(),
  scored: z.number(),
  mean: share,
  below: z.number(),
  bands: z.object({ low: z.number(), middle: z.number(), high: z.number() }),
})
export const scoreFigures = z.object({ committed: figures, aspirational: figures, unsaid: figures })
const cycle = z.object({
  id: z.string(),
  name: z.string(),
  isClosed: z.boolean(),
  /** The days of its phase of scoring; null where the cycle has no phases. */
  scoring: z.object({ startsOn: z.string(), endsOn: z.string() }).nullable(),
})

export const listScoring = defineOperation({
  id: 'management.listScoring',
  effect: 'read',
  summary:
    'How far the scoring of a cycle is: each objective with its raters and score, and the scores by unit.',
  input: z.object({ cycleId: id }),
  output: z.object({
    cycle,
    objectives: z.array(
      z.object({
        goal: goalBeside,
        commitment,
        score: share,
        /** The result was agreed on by raters. */
        isSettled: z.boolean(),
        keyResults: z.number(),
        /** Key results that the owner and the superior, as far as there are any, have both rated. */
        rated: z.number(),
        /** Key results that wait for the caller. */
        mine: z.number(),
        /** A superior's turn to agree on the result, and nobody is waited for. */
        isToSettle: z.boolean(),
        /** Raters of a key result lie a whole band apart; only where the caller may read them. */
        isWide: z.boolean(),
      }),
    ),
    whole: scoreFigures,
    /** By the unit that carries them; null = no unit does. */
    units: z.array(z.object({ unit: named.nullable(), report: scoreFigures })),
  }),
  errors: ['management.cycle_not_found'],
})
export type Scoring = z.infer<typeof listScoring.output>

const said = z.object({
  completion: z.number(),
  difficulty: z.enum(DIFFICULTIES),
  score: z.number(),
  /** What follows from the two before. */
  proposed: z.number(),
  reason: z.string().nullable(),
  ratedAt: z.string(),
})

const rater = z.object({
  person: named.nullable(),
  /** null while they have not rated. */
  memberId: z.string().nullable(),
  capacity,
  hasRated: z.boolean(),
  isMe: z.boolean(),
  /** They rated, and are not in this place any more. What they said counts. */
  hasLeft: z.boolean(),
  /** Made up for the sample. */
  isSimulated: z.boolean(),
  /** null where it is not to be read yet, or nothing was said. */
  said: said.nullable(),
})
export type Rater = z.infer<typeof rater>

const partScored = z.object({
  goal: goalBeside,
  /** 0..1 among the key results. */
  share: z.number(),
  score: share,
  raters: z.array(rater),
  mine: z.object({
    capacity: capacity.nullable(),
    /** 1 before anything was said. */
    version: z.number(),
    said: said.nullable(),
  }),
  mayReadOthers: z.boolean(),
  /** null while others may not be read. */
  mean: share,
  spread: share,
  isWide: z.boolean(),
})
export type PartScored = z.infer<typeof partScored>

export const getScoring = defineOperation({
  id: 'management.getScoring',
  effect: 'read',
  summary:
    'The scoring of one objective: who rates, what was said as far as the caller may read it, and the sum.',
  input: z.object({ objectiveId: id }),
  output: z.object({
    goal: goalBeside,
    commitment,
    cycle,
    /** As the goals have it. */
    score: share,
    keyResults: z.array(partScored),
    /** null while the caller may not read all of it. */
    sum: z.object({ score: share, coverage: z.number() }).nullable(),
    /** Who must still rate some key result before the result can be agreed on. */
    waitsFor: z.array(z.object({ capacity, persons: z.array(named) })),
    invited: z.array(z.object({ person: named, hasRated: z.boolean() })),
    settlement: z.object({
      version: z.number(),
      score: share,
      settledAt: z.string().nullable(),
      settledBy: z.string().nullable(),
      reason: z.string().nullable(),
      /** What each key result added when it was agreed on. */
      parts: z.array(
        z.object({
          keyResultId: z.string(),
          share: z.number(),
          mean: share,
          raters: z.number(),
        }),
      ),
      /** Weights, ratings or the score itself changed since. */
      isOutdated: z.boolean(),
    }),
    /** Another objective of the cycle that waits for the caller. */
    nextId: z.string().nullable(),
    may: z.object({ invite: z.boolean(), settle: z.boolean(), settleWithout: z.boolean() }),
  }),
  errors: ['goals.objective_not_found'],
})
export type ObjectiveScoring = z.infer<typeof getScoring.output>

const unit = z.number().min(0).max(1)

export const rateKeyResult = defineOperation({
  id: 'management.rateKeyResult',
  effect: 'write',
  summary:
    'Rates a key result: how much was completed, how hard it was, and the score; another score than follows from the two says why.',
  input: z.object({
    keyResultId: id,
    version,
    completion: unit,
    difficulty: z.enum(DIFFICULTIES),
    /** As follows from the two unless told. */
    score: unit.optional(),
    reason: reason.optional(),
  }),
  output: written,
  errors: [
    'goals.key_result_not_found',
    'goals.cycle_closed',
    'management.rating_needs_a_word',
    'request.stale_version',
  ],
})

export const inviteRater = defineOperation({
  id: 'management.inviteRater',
  effect: 'write',
  summary: 'Asks a stakeholder to rate the key results of an objective.',
  input: z.object({ objectiveId: id, personId: id }),
  output: written,
  errors: [
    'goals.objective_not_found',
    'goals.cycle_closed',
    'management.person_not_found',
    'management.rater_already_asked',
  ],
})

export const withdrawRater = defineOperation({
  id: 'management.withdrawRater',
  effect: 'destructive',
  summary: 'Asks a stakeholder no longer; what they have said stays.',
  input: z.object({ objectiveId: id, personId: id }),
  output: written,
  errors: ['goals.objective_not_found', 'goals.cycle_closed', 'management.person_not_found'],
})

export const settleScore = defineOperation({
  id: 'management.settleScore',
  effect: 'write',
  summary:
    'Agrees on the result of the raters, which becomes the score of the objective and its key results, or takes it back.',
  input: z.object({
    objectiveId: id,
    version,
    settled: z.boolean(),
    /** The result that was on the screen: another one by now is refused. */
    score: unit.optional(),
    /** Why it is agreed on without somebody who should have rated. */
    reason: reason.optional(),
  }),
  output: written,
  errors: [
    'goals.objective_not_found',
    'goals.cycle_closed',
    'management.nothing_rated',
    'management.score_moved_meanwhile',
    'management.score_lacks_raters',
    'request.stale_version',
  ],
})
