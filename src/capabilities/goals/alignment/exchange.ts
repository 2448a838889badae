import {
  date,
  instant,
  type JoinedPart,
  type KeyOf,
  line,
  listOf,
  number,
  type Place,
  ref,
  type Shape,
  shaped,
  type Target,
  text,
  texts,
  word,
} from '../exchange/declare-part.ts'
import { KEY_RESULT_TYPES } from '../rules/measure.ts'
import { AGREEMENT_STATES } from './rules/agreement.ts'
import {
  alignmentRemarks,
  alignmentRequests,
  dependencyDates,
  keyResultProposals,
} from './store/kinds.ts'

/** What may stand at one end, by the word that the file has for it. */
type Ends = Readonly<Record<string, Target>>

/** One of several sorts of records, told as `{ objective: … }` or `{ keyResult: … }`. */
const oneOf = (ends: Ends): Shape => ({
  tell(value: unknown, keyOf: KeyOf) {
    for (const [name, target] of Object.entries(ends)) {
      const key = keyOf(target, String(value))
      if (key !== undefined) return { [name]: key }
    }
    return undefined
  },
  take(value: unknown, { find, path, refuse }: Place) {
    const said = typeof value === 'object' && value !== null ? value : {}
    const name = Object.keys(ends).find((one) => Object.hasOwn(said, one))
    const target = name === undefined ? undefined : ends[name]
    if (name === undefined || target === undefined) {
      refuse(path, 'goals.import_missing', { field: Object.keys(ends).join(', ') })
      return null
    }
    const reference = String(Reflect.get(said, name))
    const id = find(target, reference)
    if (id === undefined) refuse(`${path}.${name}`, 'goals.import_unknown_reference', { reference })
    return id ?? null
  },
})

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
