import {
  date,
  instant,
  type JoinedPart,
  line,
  listOf,
  number,
  ref,
  shaped,
  text,
  texts,
  word,
} from '../exchange/declare-part.ts'
import { type Ends, oneOf } from '../exchange/one-of.ts'
import { KEY_RESULT_TYPES } from '../rules/measure.ts'
import { AGREEMENT_STATES } from './rules/agreement.ts'
import {
  alignmentRemarks,
  alignmentRequests,
  dependencyDates,
  keyResultProposals,
} from './store/kinds.ts'

const goal: Ends = { objective: 'objective', keyResult: 'key-result' }
const ends: Ends = { ...goal, unit: 'unit' }

/** Who asked, who answered, and what became of it. */
const asked = {
  status: word('status', AGREEMENT_STATES, { otherwise: 'open' }),
  by: ref('createdBy', 'member'),
  at: instant('createdAt', { needed: true }),
  answeredBy: ref('answeredBy', 'member'),
  answeredAt: instant('answeredAt'),
}

const requests = listOf(alignmentRequests, {
  name: 'requests',
  fields: {
    kind: word('kind', ['serve', 'be-served', 'take-up', 'share'], { needed: true }),
    from: shaped('fromId', 'object', oneOf(goal), { needed: true }),
    toKind: word('toKind', ['objective', 'key-result', 'unit'], { needed: true }),
    to: shaped('toId', 'object', oneOf(ends), { needed: true }),
    note: text('note'),
    answer: text('answer'),
    link: ref('linkId', 'goal-link'),
    ...asked,
  },
  // The same is asked once at a time.
  sameAs: ({ status, kind, fromId, toId }) =>
    (status ?? 'open') === 'open' ? [kind, fromId, toId] : null,
})

const proposals = listOf(keyResultProposals, {
  name: 'proposals',
  fields: {
    objective: ref('objectiveId', 'objective', { needed: true }),
    title: line('title', { needed: true }),
    type: word('type', KEY_RESULT_TYPES, { needed: true }),
    unitOfMeasure: line('unitOfMeasure', { max: 100 }),
    baseline: number('startValue'),
    target: number('targetValue'),
    lower: number('lowerBound'),
    upper: number('upperBound'),
    dueDate: date('dueOn'),
    steps: texts('steps'),
    why: text('why'),
    answer: text('answer'),
    keyResult: ref('keyResultId', 'key-result'),
    ...asked,
  },
})

const remarks = listOf(alignmentRemarks, {
  name: 'remarks',
  fields: {
    about: shaped(
      'subjectId',
      'object',
      oneOf({ request: alignmentRequests.kind, proposal: keyResultProposals.kind }),
      { needed: true },
    ),
    text: text('body', { needed: true }),
    by: ref('authorId', 'member'),
    at: instant('createdAt', { needed: true }),
  },
})

const dates = listOf(dependencyDates, {
  name: 'dates',
  fields: {
    link: ref('linkId', 'goal-link', { needed: true }),
    due: date('dueOn', { needed: true }),
    side: word('side', ['asking', 'asked'], { needed: true }),
    note: text('note'),
    ...asked,
  },
  sameAs: ({ status, linkId }) => ((status ?? 'open') === 'open' ? [linkId] : null),
})

/** How people agree on who serves whom, in a file. The links themselves are the goals'. */
export const alignmentPart: JoinedPart = {
  key: 'alignment',
  lists: [requests, proposals, remarks, dates],
}
