import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type exchange, exchangeCommands } from '#capabilities/goals/index.ts'
import { testDatabase } from '#platform/database/testing.ts'
import { exchangeParts } from './exchange-parts.ts'

// Whatever a part declares, a file made of it goes through the database and comes back as it was, or
// is refused with the places to mend: it never fails in between.

const { db } = await testDatabase()

type List = exchange.PartRecords
type Said = List['fields'][string]
type Entry = Record<string, unknown>

/** A check-in that somebody of another workspace made. */
const heldBy = (by: string, at: number) => ({
  id: `0198f0a0-0000-7000-8000-00000000c00${at}`,
  at: `2026-08-0${at}T08:00:00.000Z`,
  value: at,
  by,
})

/** The structure and the goals that entries refer to. Its cycle is closed, so that ratings are told. */
const base = {
  cycles: [
    { name: 'Q3', start: '2026-07-01', end: '2026-09-30', closedAt: '2026-10-02T08:00:00.000Z' },
  ],
  units: [{ id: 'u1' }, { id: 'u2' }],
  people: ['p1', 'p2', 'p3'].map((id) => ({ id, name: id, unit: 'u1' })),
  objectives: ['o1', 'o2', 'o3'].map((id, at) => ({
    id,
    cycle: 'Q3',
    title: `Objective ${id}`,
    keyResults: [
      {
        id: `k${id}`,
        title: 'Lower it',
        baseline: 9,
        target: 1,
        ...(at === 0 && { checkIns: [heldBy('p1', 1), heldBy('Bo <bo@example.test>', 2)] }),
        ...(at === 0 && { links: [{ kind: 'depends-on', keyResult: 'ko2', status: 'requested' }] }),
      },
    ],
  })),
}
const named: Readonly<Record<string, readonly string[]>> = {
  unit: ['u1', 'u2'],
  role: ['p1', 'p2'],
  person: ['p1', 'p2', 'p3'],
  member: ['p1', 'p2', 'p3', 'Ada Lovelace <ada@example.test>'],
  'check-in': ['ko1/0198f0a0-0000-7000-8000-00000000c001'],
  cycle: ['Q3'],
  objective: ['o1', 'o2', 'o3'],
  'key-result': ['ko1', 'ko2', 'ko3'],
  'goal-link': ['depends-on: ko1 → key-result ko2'],
}

const anObjective = fc.constantFrom({ objective: 'o1' }, { objective: 'o2' })
const days = ['calibrate', 'draft', 'align', 'publish', 'execute', 'score', 'retrospect'].map(
  (phase, at) => ({ phase, from: `2026-07-${11 + at}`, to: `2026-07-${11 + at}` }),
)
const left = fc.constant(undefined)
/** Where a rule joins two fields, or a field has a shape of its own. */
const chosen: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  'strategy-statement.kind': fc.constant('capability'),
  'strategy-statement.title': fc.constantFrom('Speed', 'Care'),
  'direction-evidence.url': fc.constant('https://example.org/a'),
  'direction.endsOn': left,
  'innovation-stage.decision': left,
  'innovation-stage.decidedOn': left,
  'metric.upperWanted': left,
  'health-watch.floor': fc.constant(3),
  'health-watch.ceiling': left,
  'health-alarm.clearedAt': fc.constant('2026-08-01T08:00:00.000Z'),
  'alignment-request.fromId': anObjective,
  'alignment-request.toId': fc.constantFrom({ keyResult: 'ko2' }, { unit: 'u1' }),
  'comment.subjectId': fc.constantFrom<object>(
    { objective: 'o1' },
    { keyResult: 'ko2' },
    { checkIn: 'ko1/0198f0a0-0000-7000-8000-00000000c001' },
  ),
  'set-aside-finding.goalId': fc.constantFrom<object>({ objective: 'o2' }, { keyResult: 'ko1' }),
  'set-aside-finding.note': fc.constant('It is meant so'),
  'alignment-remark.subjectId': left,
  'cycle-plan.phases': fc.constant(days),
  'cycle-step.code': left,
  'cycle-step.title': fc.constant('Own step'),
  'cycle-step.memberId': left,
  'goal-snapshot.goals': fc.constant([]),
  'check-in-handover.personId': fc.constant('p1'),
  'check-in-handover.delegateId': fc.constantFrom('p2', 'p3'),
  'check-in-handover.startsOn': fc.constant('2026-07-01'),
  'goal-risk.outcome': left,
  'goal-risk.closedAt': left,
  'team-meeting.agenda': fc.constant([{ objective: 'o1' }, { person: 'p2' }]),
  'meeting-note.aboutId': fc.constantFrom({ person: 'p1' }, { objective: 'o3' }),
  'score-settlement.parts': fc.constant([{ keyResult: 'ko1', share: 1, mean: 0.5, raters: 2 }]),
  'retrospective.questions': fc.constant([{ id: 'q', text: 'What did we learn?' }]),
  'retrospective.stage': fc.constantFrom('discuss', 'held'),
  'drafting-space.stage': fc.constantFrom('refine', 'done'),
  'drafting-cluster.outcome': left,
}

const words = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .filter((text) => text.isWellFormed() && !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(text))
  .map((text) => `A${text}`)
const day = fc
  .integer({ min: 0, max: 900 })
  .map((at) => new Date(Date.UTC(2026, 6, 2) + at * 86_400_000).toISOString().slice(0, 10))

/** A record of the part itself, filled in once it is known which there are. */
interface Own {
  own: string
  pick: number
}
const isOwn = (value: unknown): value is Own =>
  typeof value === 'object' && value !== null && 'own' in value && 'pick' in value

const endOf = (to: string): fc.Arbitrary<unknown> =>
  named[to] ? fc.constantFrom(...named[to]) : fc.record({ own: fc.constant(to), pick: fc.nat(9) })

function sampleOf({ field, to }: Said): fc.Arbitrary<unknown> {
  if (to && field.kind === 'lines') return fc.subarray([...(named[to] ?? [])])
  if (to) return endOf(to)
  switch (field.kind) {
    case 'number': {
      const [min, max] = [
        Math.max(field.minimum ?? -1e6, -1e6),
        Math.min(field.maximum ?? 1e6, 1e6),
      ]
      return field.whole
        ? fc.integer({ min: Math.max(min, 1), max })
        : fc.double({ min, max, noNaN: true }).map((figure) => figure + 0)
    }
    case 'date':
      return day
    case 'instant':
      return day.map((date) => `${date}T08:00:00.000Z`)
    case 'boolean':
      return fc.boolean()
    case 'lines':
      return fc.array(words, { maxLength: 3 })
    default:
      return field.values ? fc.constantFrom(...field.values) : words
  }
}

function entryOf(list: List): fc.Arbitrary<Entry> {
  const fields: Record<string, fc.Arbitrary<unknown>> = {}
  const needed: string[] = []
  for (const [name, said] of Object.entries(list.fields)) {
    fields[name] = chosen[`${list.of.kind}.${said.column}`] ?? sampleOf(said)
    if (said.isNeeded) needed.push(name)
  }
  const spoken = fc.record(fields, { requiredKeys: needed })
  const lists = (list.lists ?? []).map((inner) => [inner.name, listOf(inner)] as const)
  const below = fc.record(Object.fromEntries(lists), { requiredKeys: [] })
  const unknown = fc.dictionary(fc.constantFrom('x1', 'x2'), fc.jsonValue({ maxDepth: 2 }))
  return fc.tuple(spoken, below, unknown).map(([said, inner, more]) => {
    const all = { kind: list.of.kind, said: { ...more, ...said, ...inner } }
    return { made: all.kind, isNameless: list.isNameless === true, ...all.said }
  })
}

const listOf = (list: List): fc.Arbitrary<unknown> =>
  list.isSingle ? entryOf(list) : fc.array(entryOf(list), { maxLength: 3 })

/** Ids in the order in which entries stand, so that references can name them. */
function numbered(value: unknown, known: Map<string, string[]>): unknown {
  if (Array.isArray(value)) return value.map((one) => numbered(one, known))
  if (typeof value !== 'object' || value === null || isOwn(value)) return value
  const { made, isNameless, ...rest } = value as Entry
  if (typeof made !== 'string')
    return Object.fromEntries(Object.entries(rest).map(([key, one]) => [key, numbered(one, known)]))
  const ids = known.get(made) ?? []
  const id = `${made} ${ids.length}`
  if (!isNameless) known.set(made, [...ids, id])
  const fields = Object.entries(rest).map(([key, one]) => [key, numbered(one, known)] as const)
  return { ...(!isNameless && { id }), ...Object.fromEntries(fields) }
}

function joined(value: unknown, known: ReadonlyMap<string, readonly string[]>): unknown {
  if (isOwn(value)) {
    const ids = known.get(value.own) ?? []
    return ids[value.pick % Math.max(1, ids.length)]
  }
  if (Array.isArray(value)) return value.map((one) => joined(one, known))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, joined(one, known)]))
}

const partOf = (lists: readonly List[]): fc.Arbitrary<unknown> =>
  fc
    .record(Object.fromEntries(lists.map((list) => [list.name, listOf(list)])), {
      requiredKeys: [],
    })
    .map((part) => {
      const known = new Map<string, string[]>()
      const entries = numbered(part, known)
      return JSON.parse(JSON.stringify(joined(entries, known)))
    })

let made = 0

async function through(file: object): Promise<'refused' | { back: unknown; again: string }> {
  const said = { out: '', err: '' }
  let written = ''
  const io: exchangeCommands.CommandIo = {
    db,
    parts: exchangeParts,
    now: () => new Date('2026-11-22T09:00:00Z'),
    newId: randomUUID,
    readText: async () => JSON.stringify(file),
    writeText: async (_path, text) => {
      written = text
    },
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
    progress: () => {},
    words: (code) => code,
  }
  made += 1
  const at = ['--workspace', `made-${made}`]
  if ((await exchangeCommands.runImport(['f', ...at], io)) === 1) {
    expect(said.err).toMatch(/^ {2}\w+\.\w+/m)
    return 'refused'
  }
  await exchangeCommands.runExport([...at, '--output', 'b'], io)
  said.out = ''
  await exchangeCommands.runImport(['f', ...at], io)
  return { back: JSON.parse(written), again: said.out }
}

describe('a file of', () => {
  it.each(exchangeParts.map((part) => [part.key, part] as const))(
    '%s comes back as it was, or is refused by place',
    async (key, part) => {
      await fc.assert(
        fc.asyncProperty(partOf(part.lists), async (entries) => {
          const file = { ...base, [key]: entries }
          const outcome = await through(file)
          // Refused ones are looked at as well, and do not count: so many must have come back.
          fc.pre(outcome !== 'refused')
          expect(outcome.back).toEqual(file)
          expect(outcome.again).not.toMatch(/[1-9]\d* (new|changed)/)
        }),
        { numRuns: 6 },
      )
    },
  )
})
