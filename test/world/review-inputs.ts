import { type Company, versionOf } from './company.ts'
import type { Subject } from './goal.ts'

type Build = (company: Company, goal: Subject) => Record<string, unknown>

const seen = (c: Company, id: string) => ({ id, version: versionOf(c, id) })
const card = (c: Company) => ({
  retrospectiveId: c.review.boardId,
  ...seen(c, c.review.cardId),
})
const questions = [{ id: 'changes', text: 'What do we change?' }]

/** Inputs that succeed of what belongs to looking back. */
export const reviewInputs: Readonly<Record<string, Build>> = {
  'management.listOwed': () => ({}),
  'management.listScoring': (c) => ({ cycleId: c.cycles.quarter }),
  'management.getScoring': (_, goal) => ({ objectiveId: goal.objectiveId }),
  'management.rateKeyResult': (c, goal) => ({
    // Where everything is tried by its maker, a goal that is theirs to rate.
    keyResultId: goal === c.goal ? c.review.ownKeyResultId : goal.keyResultId,
    version: 1,
    completion: 0.7,
    difficulty: 'hard',
    score: 0.8,
    reason: 'Others helped',
  }),
  'management.inviteRater': (c, goal) => ({
    objectiveId: goal.objectiveId,
    personId: c.place.people.spare,
  }),
  'management.withdrawRater': (c, goal) => ({
    objectiveId: goal.objectiveId,
    personId: c.place.people.spare,
  }),
  'management.settleScore': (_, goal) => ({
    objectiveId: goal.objectiveId,
    version: 1,
    settled: false,
  }),

  'management.listRetrospectives': (c) => ({ cycleId: c.cycles.quarter }),
  'management.getRetrospective': (c) => ({ id: c.review.boardId }),
  'management.startRetrospective': (c) => ({
    title: 'New',
    cycleId: c.cycles.quarter,
    unitId: c.place.units.platform,
    questions,
  }),
  'management.changeRetrospective': (c) => ({ ...seen(c, c.review.boardId), stage: 'discuss' }),
  'management.removeRetrospective': (c) => ({
    ...seen(c, c.review.emptyBoardId),
    removed: true,
  }),
  'management.addCard': (c) => ({
    retrospectiveId: c.review.boardId,
    questionId: 'worked',
    body: 'New',
  }),
  'management.changeCard': (c) => ({ ...card(c), underId: c.review.otherCardId }),
  'management.removeCard': card,
  'management.voteCard': (c) => ({
    retrospectiveId: c.review.boardId,
    id: c.review.cardId,
    votes: 2,
  }),
  'management.agreeAction': (c) => ({
    retrospectiveId: c.review.boardId,
    cardId: c.review.cardId,
    body: 'New',
    ownerId: c.place.people.spare,
    dueOn: '2026-07-15',
  }),
  'management.changeAction': (c) => ({
    ...seen(c, c.review.actionId),
    ownerId: c.place.people.spare,
    done: true,
  }),
  'management.removeAction': (c) => seen(c, c.review.actionId),
}
