import { z } from 'zod'
import { goalBeside } from '#capabilities/goals/contract.ts'
import { calendarDate, id, line, paragraph, reason, version } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { STAGES } from './rules/board.ts'

const named = z.object({ id: z.string(), name: z.string().nullable() })
const written = z.object({ id: z.string(), version: z.number() })
export const stage = z.enum(STAGES)
const question = z.object({ id: z.string(), text: z.string() })

export const agreedItem = z.object({
  id: z.string(),
  version: z.number(),
  /** Where it was agreed on. */
  retrospective: z.object({ id: z.string(), title: z.string() }),
  cardId: z.string().nullable(),
  body: z.string(),
  owner: named,
  dueOn: z.string().nullable(),
  doneAt: z.string().nullable(),
  doneBy: z.string().nullable(),
  mayChange: z.boolean(),
})
export type AgreedItem = z.infer<typeof agreedItem>

const item = z.object({
  id: z.string(),
  version: z.number(),
  title: z.string(),
  cycle: named.nullable(),
  unit: named.nullable(),
  /** The missed objective that is looked back on. */
  objective: goalBeside.nullable(),
  stage,
  startedAt: z.string(),
  startedBy: z.string().nullable(),
  heldAt: z.string().nullable(),
  summary: z.string().nullable(),
  isSimulated: z.boolean(),
  mayJoin: z.boolean(),
})
export type RetrospectiveItem = z.infer<typeof item>

export const listRetrospectives = defineOperation({
  id: 'management.listRetrospectives',
  effect: 'read',
  summary:
    'The retrospectives of a cycle, or all of them, what is still open of what was agreed, and missed promises.',
  input: z.object({ cycleId: id.optional() }),
  output: z.object({
    cycle: z.object({ id: z.string(), name: z.string(), isClosed: z.boolean() }).nullable(),
    retrospectives: z.array(item),
    open: z.array(agreedItem),
    /** Committed objectives below what was promised, each with its look-back if there is one. */
    missed: z.array(
      z.object({
        goal: goalBeside,
        score: z.number().nullable(),
        lookBackId: z.string().nullable(),
        /** The look-back was held. */
        isLookedBackOn: z.boolean(),
      }),
    ),
    may: z.object({
      /** Of everybody. */
      startForAll: z.boolean(),
      /** The caller's own units. */
      units: z.array(named),
    }),
  }),
  errors: ['management.cycle_not_found'],
})
export type Retrospectives = z.infer<typeof listRetrospectives.output>

const card = z.object({
  id: z.string(),
  version: z.number(),
  questionId: z.string(),
  body: z.string(),
  underId: z.string().nullable(),
  isMine: z.boolean(),
  /** Of everybody; 0 while votes are being given. */
  votes: z.number(),
  myVotes: z.number(),
})
export type BoardCard = z.infer<typeof card>

/** A fact of the time that is looked back on: when something was said or changed. */
const storyFact = z.object({
  at: z.string(),
  kind: z.enum(['check-in', 'change']),
  /** Of the goal it was about; null = the objective itself. */
  keyResult: z.string().nullable(),
  value: z.number().nullable(),
  unitOfMeasure: z.string().nullable(),
  confidence: z.number().nullable(),
  text: z.string().nullable(),
  blockers: z.array(z.string()),
})
export type StoryFact = z.infer<typeof storyFact>

export const getRetrospective = defineOperation({
  id: 'management.getRetrospective',
  effect: 'read',
  summary:
    'One retrospective: its board as far as it is shown, what was agreed, and what is open from before.',
  input: z.object({ id }),
  output: z.object({
    retrospective: item.extend({ questions: z.array(question), votesEach: z.number() }),
    cards: z.array(card),
    /** How many cards of others lie hidden while all write. */
    unseen: z.array(z.object({ questionId: z.string(), count: z.number() })),
    votesLeft: z.number(),
    actions: z.array(agreedItem),
    /** From earlier retrospectives of the same unit, and still open. */
    earlier: z.array(agreedItem),
    /** Of a missed objective: what happened when. */
    story: z.array(storyFact),
    may: z.object({ join: z.boolean(), lead: z.boolean() }),
  }),
  errors: ['management.retrospective_not_found'],
})
export type Board = z.infer<typeof getRetrospective.output>

const questions = z
  .array(z.object({ id: line(60), text: line(300) }))
  .min(1)
  .max(8)
const votesEach = z.int().min(1).max(20)
const lost = 'management.retrospective_not_found'
const boardErrors = [lost, 'management.retrospective_was_held']

export const startRetrospective = defineOperation({
  id: 'management.startRetrospective',
  effect: 'write',
  summary:
    'Starts a retrospective of a unit or of everybody, in a cycle or apart from any, or the look-back on a missed objective.',
  input: z.object({
    title: line(200),
    cycleId: id.nullable().optional(),
    unitId: id.nullable().optional(),
    objectiveId: id.nullable().optional(),
    questions,
    votesEach: votesEach.optional(),
  }),
  output: written,
  errors: [
    'management.cycle_not_found',
    'management.unit_not_found',
    'management.question_twice',
    'management.look_back_is_there',
    'goals.objective_not_found',
  ],
})

export const changeRetrospective = defineOperation({
  id: 'management.changeRetrospective',
  effect: 'write',
  summary:
    'Changes title, questions or votes of a retrospective, moves it to another stage, or ends it.',
  input: z.object({
    id,
    version,
    title: line(200).optional(),
    questions: questions.optional(),
    votesEach: votesEach.optional(),
    stage: stage.optional(),
    summary: paragraph(4000).nullable().optional(),
  }),
  output: written,
  errors: [
    lost,
    'management.question_twice',
    'management.question_has_cards',
    'request.stale_version',
  ],
})

export const removeRetrospective = defineOperation({
  id: 'management.removeRetrospective',
  effect: 'destructive',
  summary: 'Removes a retrospective that was started by mistake, or brings it back.',
  input: z.object({ id, version, removed: z.boolean(), reason: reason.optional() }),
  output: written,
  errors: [lost, 'management.retrospective_has_actions', 'request.stale_version'],
})

const body = line(500)

export const addCard = defineOperation({
  id: 'management.addCard',
  effect: 'write',
  summary: 'Writes a card under a question; others see it once the cards are shown.',
  input: z.object({ retrospectiveId: id, questionId: line(60), body }),
  output: written,
  errors: [...boardErrors, 'management.question_not_found'],
})

export const changeCard = defineOperation({
  id: 'management.changeCard',
  effect: 'write',
  summary: 'Rewrites a card, moves it under another question, or lays it on another card.',
  input: z.object({
    retrospectiveId: id,
    id,
    version,
    body: body.optional(),
    questionId: line(60).optional(),
    /** The card it is laid on; null = on its own again. */
    underId: id.nullable().optional(),
  }),
  output: written,
  errors: [
    ...boardErrors,
    'management.card_not_found',
    'management.card_of_another',
    'management.cards_are_hidden',
    'management.question_not_found',
    'request.stale_version',
  ],
})

export const removeCard = defineOperation({
  id: 'management.removeCard',
  effect: 'destructive',
  summary: 'Takes a card off the board, or brings it back to where it lay.',
  input: z.object({ retrospectiveId: id, id, version, back: z.boolean().default(false) }),
  output: written,
  errors: [...boardErrors, 'management.card_not_found', 'request.stale_version'],
})

export const voteCard = defineOperation({
  id: 'management.voteCard',
  effect: 'write',
  summary: 'Gives a card so many of one’s votes.',
  input: z.object({ retrospectiveId: id, id, votes: z.int().min(0).max(20) }),
  output: written,
  errors: [
    ...boardErrors,
    'management.card_not_found',
    'management.not_voting',
    'management.no_votes_left',
  ],
})

const action = {
  body,
  ownerId: id,
  dueOn: calendarDate.nullable().optional(),
}

export const agreeAction = defineOperation({
  id: 'management.agreeAction',
  effect: 'write',
  summary: 'Notes what is done differently, by whom and by when; it stays open until it is done.',
  input: z.object({ retrospectiveId: id, cardId: id.nullable().optional(), ...action }),
  output: written,
  errors: [lost, 'management.card_not_found', 'management.person_not_found'],
})

export const changeAction = defineOperation({
  id: 'management.changeAction',
  effect: 'write',
  summary: 'Changes what was agreed in a retrospective, or ticks it as done.',
  input: z.object({
    id,
    version,
    body: body.optional(),
    ownerId: id.optional(),
    dueOn: action.dueOn,
    done: z.boolean().optional(),
  }),
  output: written,
  errors: ['management.action_not_found', 'management.person_not_found', 'request.stale_version'],
})

export const removeAction = defineOperation({
  id: 'management.removeAction',
  effect: 'destructive',
  summary: 'Takes back what was agreed in a retrospective, with a reason, or brings it back.',
  input: z.object({ id, version, back: z.boolean().default(false), reason: reason.optional() }),
  output: written,
  errors: ['management.action_not_found', 'request.stale_version'],
})
