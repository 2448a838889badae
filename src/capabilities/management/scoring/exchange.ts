import { exchange } from '#capabilities/goals/index.ts'
import { idOfSaid } from '../store/rhythm.ts'
import { DIFFICULTIES } from './rules/proposed-score.ts'
import { CAPACITIES } from './rules/raters.ts'
import { invitations, ratings, settlements } from './store.ts'

const { instant, line, listOf, number, ref, shaped, text, word, yes } = exchange

const share = { from: 0, to: 1, needed: true } as const
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const figureOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/** What each key result added; one that is gone keeps the id it had. */
const settledParts: exchange.Shape = {
  tell: (value, keyOf) =>
    (Array.isArray(value) ? value : []).filter(isRecord).map((one) => ({
      keyResult: keyOf('key-result', String(one['keyResultId'])) ?? String(one['keyResultId']),
      share: figureOrNull(one['share']),
      mean: figureOrNull(one['mean']),
      raters: figureOrNull(one['raters']),
    })),
  take: (value, { find, path, refuse }) =>
    (Array.isArray(value) ? value : []).flatMap((one: unknown, at) => {
      if (isRecord(one) && typeof one['keyResult'] === 'string')
        return {
          keyResultId: find('key-result', one['keyResult']) ?? one['keyResult'],
          share: figureOrNull(one['share']) ?? 0,
          mean: figureOrNull(one['mean']),
          raters: figureOrNull(one['raters']) ?? 0,
        }
      refuse(`${path}[${at}].keyResult`, 'goals.import_missing', { field: 'keyResult' })
      return []
    }),
}

const theRatings = listOf(ratings, {
  name: 'ratings',
  fields: {
    objective: ref('objectiveId', 'objective', { needed: true }),
    keyResult: ref('keyResultId', 'key-result', { needed: true }),
    person: ref('personId', 'person'),
    by: ref('memberId', 'member'),
    capacity: word('capacity', CAPACITIES, { needed: true }),
    completion: number('completion', share),
    difficulty: word('difficulty', DIFFICULTIES, { needed: true }),
    score: number('score', share),
    reason: text('reason', { max: 5000 }),
    at: instant('ratedAt', { needed: true }),
    simulated: yes('isSimulated'),
  },
  sameAs: ({ keyResultId, personId }) => [keyResultId, personId],
  // Whose account it is follows from whose rating it is.
  following: (row) => ({ ...row, memberId: row['personId'] === null ? null : row['memberId'] }),
  // Version 1 is what nobody has said yet.
  begins: () => ({ version: 2 }),
})

const theInvitations = listOf(invitations, {
  name: 'invitations',
  fields: {
    objective: ref('objectiveId', 'objective', { needed: true }),
    person: ref('personId', 'person', { needed: true }),
    by: ref('invitedBy', 'member'),
    at: instant('invitedAt', { needed: true }),
  },
  isNameless: true,
  sameAs: ({ objectiveId, personId }) => [objectiveId, personId],
  begins: ({ objectiveId, personId }) => ({
    id: idOfSaid(String(objectiveId), String(personId)),
    version: 1,
  }),
})

const theSettlements = listOf(settlements, {
  name: 'results',
  fields: {
    objective: ref('objectiveId', 'objective', { needed: true }),
    score: number('score'),
    parts: shaped('parts', 'list', settledParts, { otherwise: [] }),
    by: ref('settledBy', 'member'),
    at: instant('settledAt', { needed: true }),
    reason: line('reason', { max: 5000 }),
  },
  isNameless: true,
  sameAs: ({ objectiveId }) => [objectiveId],
  begins: ({ objectiveId }) => ({ id: idOfSaid(String(objectiveId), 'settlement'), version: 2 }),
})

/** Scores are told once they are agreed on, or their cycle is closed: until then they are silent. */
export const scoringPart: exchange.JoinedPart = {
  key: 'scoring',
  lists: [theRatings, theInvitations, theSettlements],
  silent({ rows, isClosed }) {
    const settled = new Set(
      rows(settlements.kind).flatMap((one) =>
        one.removedAt === null && one['score'] !== null ? String(one['objectiveId']) : [],
      ),
    )
    const isOpen = (id: string) => !settled.has(id) && !isClosed(id)
    const silent = rows(ratings.kind).filter((one) => isOpen(String(one['objectiveId'])))
    return new Set(silent.map(({ id }) => id))
  },
}
