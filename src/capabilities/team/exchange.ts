import { exchange } from '#capabilities/goals/index.ts'
import { STAGES } from './rules/stages.ts'
import { cards, clusters, comments, spaces, votes, wordings } from './store/kinds.ts'

const { instant, line, listOf, ref, refs, text, whole, word, yes } = exchange

const long = { max: 5000 }
const said = { why: text('why', long), ideas: text('ideas', long) }

const sumOfDots = (rows: readonly { readonly [column: string]: unknown }[]): number =>
  rows.reduce((sum, { dots }) => sum + Number(dots), 0)

const theDots = listOf(votes, {
  name: 'dots',
  parent: 'cardId',
  ancestor: 'spaceId',
  fields: { count: whole('dots', { from: 0, to: 1e6, needed: true }) },
  unsaid: { memberId: null },
  isSingle: true,
  isNameless: true,
  gathered: ([first, ...rest]) => (first ? [{ ...first, dots: sumOfDots([first, ...rest]) }] : []),
  isTakenOnce: true,
})

const theCards = listOf(cards, {
  name: 'cards',
  parent: 'spaceId',
  fields: {
    // Until it is in a cluster a card is silent.
    cluster: ref('clusterId', clusters.kind, { needed: true }),
    by: ref('authorId', 'member'),
    text: text('text', { ...long, needed: true }),
    ...said,
  },
  lists: [theDots],
})

const theWordings = listOf(wordings, {
  name: 'wordings',
  parent: 'clusterId',
  ancestor: 'spaceId',
  fields: {
    text: text('text', { ...long, needed: true }),
    ...said,
    stood: yes('stood'),
    by: ref('writtenBy', 'member'),
    at: instant('writtenAt', { needed: true }),
  },
})

const theComments = listOf(comments, {
  name: 'comments',
  parent: 'clusterId',
  ancestor: 'spaceId',
  fields: {
    text: text('body', { needed: true }),
    by: ref('authorId', 'member'),
    at: instant('createdAt', { needed: true }),
  },
})

const theClusters = listOf(clusters, {
  name: 'clusters',
  parent: 'spaceId',
  fields: {
    name: line('name'),
    text: text('text', long),
    ...said,
    outcome: word('outcome', ['objective', 'candidate']),
    objective: ref('objectiveId', 'objective'),
  },
  // What was made of it may be gone: then nothing was.
  following: (row) => ({
    ...row,
    outcome: row['objectiveId'] === null ? null : row['outcome'],
    objectiveId: row['outcome'] === null ? null : row['objectiveId'],
  }),
  lists: [theWordings, theComments],
})

const theSpaces = listOf(spaces, {
  name: 'spaces',
  fields: {
    cycle: ref('cycleId', 'cycle', { needed: true }),
    unit: ref('unitId', 'unit', { needed: true }),
    name: line('name', { max: 200, needed: true }),
    question: text('question', { max: 2000 }),
    namesShown: yes('namesShown'),
    facilitator: ref('facilitatorId', 'member'),
    people: refs('personIds', 'person'),
    stage: word('stage', STAGES, { needed: true }),
    dots: whole('dots', { from: 0, to: 20, otherwise: 3 }),
    writeUntil: instant('writeUntil'),
    openedAt: instant('openedAt', { needed: true }),
    finishedAt: instant('finishedAt'),
  },
  lists: [theClusters, theCards],
})

/** Drafting spaces in a file. Dots are told as sums, and only once the space tells them. */
export const draftingPart: exchange.JoinedPart = {
  key: 'drafting',
  lists: [theSpaces],
  silent({ rows }) {
    const told = new Set(
      rows(spaces.kind).flatMap(({ id, ...row }) =>
        row['stage'] === 'refine' || row['stage'] === 'done' ? id : [],
      ),
    )
    const silent = rows(votes.kind).filter(
      (row) => !told.has(String(row['spaceId'])) || row['dots'] === 0,
    )
    return new Set(silent.map(({ id }) => id))
  },
}
