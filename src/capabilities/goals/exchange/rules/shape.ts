import { z } from 'zod'
import { powers } from '#capabilities/structure/rules/powers.ts'
import { STATUSES } from '../../rules/status.ts'

/*
 * The file that goes in and comes out, described field by field in docs/exchange-format.md.
 * Every level is loose: what the product does not know stays with its record and comes back.
 */

const list = z.array(z.looseObject({})).nullable().optional()

/** The outermost form of a file; `check.ts` reads each field and says what to mend. */
export const workspaceFile = z
  .looseObject({
    organization: z.string().nullable().optional(),
    cycles: list,
    units: list,
    people: list,
    persons: list,
    objectives: list,
  })
  .meta({ description: 'Cycles, units, people and goals of one organisation.' })

/**
 * How a field is read.
 * key: an identifier (a whole number counts as text). ref: the identifier or name of another record.
 * line: one line of text. text: several lines. instant: a moment, kept in UTC. list, lines: kept for
 * readers of their own.
 */
export type FieldKind =
  | 'key'
  | 'ref'
  | 'line'
  | 'text'
  | 'number'
  | 'date'
  | 'instant'
  | 'boolean'
  | 'list'
  | 'lines'
  | 'object'

export interface Field {
  readonly kind: FieldKind
  /** Characters at most. */
  readonly max?: number
  readonly minimum?: number
  /** A number without a fraction. */
  readonly whole?: true
  readonly maximum?: number
  readonly values?: readonly string[]
  /**
   * A name that other products use as well, with other meanings: a value that does not fit is kept
   * with its record like an unknown field, instead of being refused.
   */
  readonly lenient?: true
}

export type Fields = Readonly<Record<string, Field>>

const key: Field = { kind: 'key', max: 200 }
const ref: Field = { kind: 'ref', max: 200 }
const name: Field = { kind: 'line', max: 200 }
const title: Field = { kind: 'line', max: 500 }
const word: Field = { kind: 'line', max: 100 }
const text: Field = { kind: 'text', max: 20_000 }
const date: Field = { kind: 'date' }
const instant: Field = { kind: 'instant' }
const figure: Field = { kind: 'number', minimum: -1e15, maximum: 1e15 }
const own = (field: Field): Field => ({ ...field, lenient: true })
const oneOf = (...values: string[]): Field => ({ kind: 'line', values, lenient: true })

export const FILE_FIELDS = {
  organization: name,
  cycles: { kind: 'list' },
  units: { kind: 'list' },
  people: { kind: 'list' },
  persons: { kind: 'list', lenient: true },
  objectives: { kind: 'list' },
} satisfies Fields

export const CYCLE_FIELDS = {
  name,
  start: date,
  end: date,
  parent: own(ref),
  publishedAt: own(instant),
  closedAt: own(instant),
} satisfies Fields

export const UNIT_FIELDS = {
  id: key,
  name,
  parent: ref,
  purpose: own(text),
  validFrom: own(date),
  delegation: own({ kind: 'list' }),
  periods: own({ kind: 'list' }),
} satisfies Fields

export const DELEGATION_FIELDS = {
  area: { kind: 'line', max: 200 },
  level: { kind: 'number', minimum: 1, maximum: 7 },
  from: date,
  to: date,
} satisfies Fields

export const PEOPLE_FIELDS = {
  id: key,
  title: name,
  name,
  email: { kind: 'line', max: 320 },
  unit: ref,
  manager: ref,
  vacancy: { kind: 'boolean' },
  responsibilities: own({ kind: 'lines', max: 2000 }),
  powers: own({ kind: 'lines', max: 200, values: powers }),
  validFrom: own(date),
  heldBy: own({ kind: 'list' }),
  periods: own({ kind: 'list' }),
} satisfies Fields

export const PERSON_FIELDS = { id: key, name, email: PEOPLE_FIELDS.email } satisfies Fields

export const HOLDER_FIELDS = {
  person: ref,
  share: { kind: 'number', minimum: 0.001, maximum: 1 },
  from: date,
  to: date,
} satisfies Fields

export const UNIT_PERIOD_FIELDS = {
  from: date,
  to: date,
  name,
  parent: ref,
  purpose: text,
} satisfies Fields

export const ROLE_PERIOD_FIELDS = {
  from: date,
  to: date,
  title: name,
  unit: ref,
  manager: ref,
  responsibilities: { kind: 'lines', max: 2000 },
  powers: { kind: 'lines', max: 200, values: powers },
} satisfies Fields

export const OVERRIDE_FIELDS = {
  status: { kind: 'line', values: STATUSES },
  until: { kind: 'line', values: ['next-check-in', 'lifted'] },
  reason: text,
} satisfies Fields

const judged = {
  score: figure,
  status: word,
  statusOverride: own({ kind: 'object' }),
  outcomeText: text,
} satisfies Fields

export const OBJECTIVE_FIELDS = {
  id: key,
  cycle: ref,
  unit: ref,
  owner: ref,
  title,
  description: text,
  parentObjectiveId: ref,
  parentKeyResultId: ref,
  parentRollsUp: own({ kind: 'boolean' }),
  nature: oneOf('growth', 'innovation'),
  category: oneOf('revenue', 'user', 'efficiency', 'capability'),
  origin: oneOf('aligned', 'self-driven', 'support'),
  beneficiaryUnit: own(ref),
  commitment: oneOf('committed', 'aspirational'),
  visibility: oneOf('workspace', 'unit', 'private'),
  candidate: own({ kind: 'boolean' }),
  carriedFrom: own(ref),
  ...judged,
  links: own({ kind: 'list' }),
  workLinks: own({ kind: 'list' }),
  keyResults: { kind: 'list' },
} satisfies Fields

export const KEY_RESULT_FIELDS = {
  id: key,
  title,
  unit: ref,
  owner: ref,
  type: oneOf('increase', 'decrease', 'range', 'milestone', 'baseline'),
  baseline: figure,
  target: figure,
  lower: own(figure),
  upper: own(figure),
  current: figure,
  unitOfMeasure: word,
  dueDate: own(date),
  weight: own({ kind: 'number', minimum: 0, maximum: 100 }),
  progress: own({ kind: 'number', minimum: 0, maximum: 1 }),
  progressFrom: oneOf('own', 'links'),
  confidence: own({ kind: 'number', minimum: 1, maximum: 10 }),
  carriedFrom: own(ref),
  drawsOn: own(ref),
  drawsFrom: own(date),
  ...judged,
  milestones: own({ kind: 'list' }),
  checkIns: own({ kind: 'list' }),
  links: own({ kind: 'list' }),
} satisfies Fields

export const MILESTONE_FIELDS = {
  title,
  weight: { kind: 'number', minimum: 0, maximum: 1 },
  dueDate: date,
  doneOn: date,
} satisfies Fields

export const CHECK_IN_FIELDS = {
  id: key,
  at: { kind: 'line', max: 40 },
  recordedAt: { kind: 'line', max: 40 },
  value: figure,
  progress: { kind: 'number', minimum: 0, maximum: 1 },
  confidence: { kind: 'number', minimum: 1, maximum: 10 },
  comment: { kind: 'text', max: 10_000 },
  blockers: { kind: 'lines', max: 1000 },
  corrects: key,
  by: { kind: 'ref', max: 600 },
  inPlaceOf: ref,
  metricValue: key,
  simulated: { kind: 'boolean' },
} satisfies Fields

export const LINK_FIELDS = {
  kind: { kind: 'line', values: ['derives', 'contributes', 'shared', 'depends-on'] },
  objective: ref,
  keyResult: ref,
  unit: ref,
  rollsUp: { kind: 'boolean' },
  weight: { kind: 'number', minimum: 0, maximum: 1 },
  status: { kind: 'line', values: ['requested', 'confirmed', 'declined', 'delivered'] },
  dueDate: date,
  note: text,
} satisfies Fields

export const WORK_LINK_FIELDS = { url: { kind: 'line', max: 2000 }, title } satisfies Fields
