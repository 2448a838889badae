import { exchange } from '#capabilities/goals/index.ts'
import { STAGES } from './rules/board.ts'
import { agreed, cards, retrospectives, votes } from './store.ts'

const { date, instant, line, listOf, ref, shaped, text, whole, word, yes } = exchange

const isQuestion = (one: unknown): one is { id: string; text: string } =>
  typeof one === 'object' &&
  one !== null &&
  'id' in one &&
  'text' in one &&
  typeof one.id === 'string' &&
  typeof one.text === 'string' &&
  one.text.length <= 300

const questions: exchange.Shape = {
  tell: (value) =>
    (Array.isArray(value) ? value : []).filter(isQuestion).map(({ id, text }) => ({ id, text })),
  take: (value, { path, refuse }) =>
    (Array.isArray(value) ? value : []).flatMap((one: unknown, at) => {
      if (isQuestion(one)) return { id: one.id, text: one.text }
      refuse(`${path}[${at}]`, 'goals.import_missing', { field: 'id, text' })
      return []
    }),
}

const sumOfVotes = (rows: readonly { readonly [column: string]: unknown }[]): number =>
  rows.reduce((sum, { votes: count }) => sum + Number(count), 0)

const theVotes = listOf(votes, {
  name: 'votes',
  parent: 'cardId',
  ancestor: 'retrospectiveId',
  fields: {
    count: whole('votes', { from: 0, to: 1e6, needed: true }),
  },
  unsaid: { memberId: null },
  isSingle: true,
  isNameless: true,
  // Who voted for what is nobody's business: the sum is told, and comes in as nobody's.
  gathered: ([first, ...rest]) =>
    first ? [{ ...first, votes: sumOfVotes([first, ...rest]) }] : [],
  isTakenOnce: true,
  begins: () => ({ version: 2 }),
})

const theCards = listOf(cards, {
  name: 'cards',
  parent: 'retrospectiveId',
  fields: {
    question: line('questionId', { max: 60, needed: true }),
    text: text('body', { max: 5000, needed: true }),
    under: ref('underId', cards.kind),
  },
  // A board does not show who wrote a card.
  unsaid: { authorId: null },
  isOrdered: true,
  lists: [theVotes],
})

const theActions = listOf(agreed, {
  name: 'actions',
  parent: 'retrospectiveId',
  fields: {
    card: ref('cardId', cards.kind),
    text: text('body', { max: 5000, needed: true }),
    owner: ref('ownerId', 'person', { needed: true }),
    due: date('dueOn'),
    doneAt: instant('doneAt'),
    doneBy: ref('doneBy', 'member'),
  },
  isOrdered: true,
})

const theBoards = listOf(retrospectives, {
  name: 'list',
  fields: {
    title: line('title', { needed: true }),
    cycle: ref('cycleId', 'cycle'),
    unit: ref('unitId', 'unit'),
    objective: ref('objectiveId', 'objective'),
    questions: shaped('questions', 'list', questions, { otherwise: [] }),
    stage: word('stage', STAGES, { needed: true }),
    votesEach: whole('votesEach', { from: 1, to: 20, otherwise: 3 }),
    by: ref('startedBy', 'member'),
    startedAt: instant('startedAt', { needed: true }),
    heldAt: instant('heldAt'),
    summary: text('summary'),
    simulated: yes('isSimulated'),
  },
  lists: [theCards, theActions],
})

/** While all write, cards are their writers'; votes are counted once all have voted. */
export const retrospectivesPart: exchange.JoinedPart = {
  key: 'retrospectives',
  lists: [theBoards],
  silent({ rows }) {
    const stageOf = new Map(rows(retrospectives.kind).map(({ id, ...row }) => [id, row['stage']]))
    const isIn = (stages: readonly unknown[]) => (row: { readonly [column: string]: unknown }) =>
      stages.includes(stageOf.get(String(row['retrospectiveId'])))
    return new Set(
      [
        ...rows(cards.kind).filter(isIn(['write'])),
        ...rows(votes.kind).filter(isIn(['write', 'group', 'vote'])),
        ...rows(votes.kind).filter((row) => row['votes'] === 0),
      ].map(({ id }) => id),
    )
  },
}
