import { exchange } from '#capabilities/goals/index.ts'
import { DIRECTION_KINDS, DIRECTION_STATUSES, STATEMENT_KINDS } from './rules/direction.ts'
import { contradictionIn, DECISIONS, OUTCOMES, STAGES } from './rules/stages.ts'
import {
  alignments,
  directions,
  evidence,
  mixes,
  type StageRecord,
  stages,
  statements,
} from './store/kinds.ts'
import { lockStrategy } from './store/lock.ts'

const { date, line, listOf, number, ref, text, word } = exchange

const isNamed = (kind: unknown): boolean => kind === 'capability'

const theStatements = listOf(statements, {
  name: 'statements',
  fields: {
    kind: word('kind', STATEMENT_KINDS, { needed: true }),
    title: line('title', { max: 200 }),
    text: text('body', { max: 5000, needed: true }),
  },
  isOrdered: true,
  // One vision, one mission; core capabilities have names.
  sameAs: ({ kind }) => (isNamed(kind) ? null : [kind]),
  check({ kind, title }, refuse) {
    if (isNamed(kind) && title === null) refuse('title', 'strategy.capability_needs_a_name')
    if (!isNamed(kind) && title !== null) refuse('title', 'strategy.only_capabilities_have_names')
  },
})

const theEvidence = listOf(evidence, {
  name: 'evidence',
  parent: 'directionId',
  fields: {
    text: text('body', { max: 5000, needed: true }),
    url: line('url', { max: 2000 }),
  },
  isOrdered: true,
  check({ url }, refuse) {
    if (typeof url === 'string' && !/^https?:\/\//i.test(url))
      refuse('url', 'goals.import_not_a_web_address')
  },
})

const theDirections = listOf(directions, {
  name: 'directions',
  fields: {
    title: line('title', { needed: true }),
    kind: word('kind', DIRECTION_KINDS, { needed: true }),
    status: word('status', DIRECTION_STATUSES, { otherwise: 'active' }),
    statement: text('statement', { max: 5000 }),
    unit: ref('unitId', 'unit'),
    owner: ref('roleId', 'role'),
    start: date('startsOn'),
    end: date('endsOn'),
  },
  isOrdered: true,
  lists: [theEvidence],
  check({ startsOn, endsOn }, refuse) {
    if (typeof startsOn === 'string' && typeof endsOn === 'string' && endsOn < startsOn)
      refuse('end', 'strategy.horizon_ends_before_it_begins')
  },
})

const served = listOf(alignments, {
  name: 'objectives',
  fields: {
    objective: ref('objectiveId', 'objective', { needed: true }),
    direction: ref('directionId', directions.kind, { needed: true }),
  },
  isNameless: true,
  sameAs: ({ objectiveId }) => [objectiveId],
})

const share = { from: 0, to: 1 }

const theMix = listOf(mixes, {
  name: 'mix',
  fields: {
    growth: number('growth', share),
    innovation: number('innovation', share),
    revenue: number('revenue', share),
    user: number('user', share),
    efficiency: number('efficiency', share),
    capability: number('capability', share),
  },
  isSingle: true,
  isNameless: true,
  sameAs: () => ['mix'],
})

const theStages = listOf(stages, {
  name: 'stages',
  fields: {
    objective: ref('objectiveId', 'objective', { needed: true }),
    stage: word('stage', STAGES, { needed: true }),
    hypothesis: text('hypothesis', { max: 5000, needed: true }),
    test: text('test', { max: 5000 }),
    evidence: text('evidence', { max: 5000 }),
    due: date('dueOn'),
    outcome: word('outcome', OUTCOMES, { otherwise: 'open' }),
    decision: word('decision', DECISIONS),
    decisionReason: text('decisionReason', { max: 5000 }),
    decidedOn: date('decidedOn'),
  },
  isOrdered: true,
  check(row, refuse) {
    const { outcome, decision, decisionReason, decidedOn } = row as Partial<StageRecord>
    if (outcome === undefined) return
    const judged = { outcome, decision: decision ?? null, decisionReason: decisionReason ?? null }
    const contradiction = contradictionIn(judged)
    if (contradiction !== null) refuse('decision', `strategy.${contradiction}`)
    if ((judged.decision === null) !== ((decidedOn ?? null) === null))
      refuse('decidedOn', 'goals.import_missing')
  },
})

/** The strategy in a file: `docs/exchange-format.md` tells it field by field. */
export const strategyPart: exchange.JoinedPart = {
  key: 'strategy',
  lists: [theStatements, theDirections, served, theMix, theStages],
  lock: lockStrategy,
}
