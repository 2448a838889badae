import { z } from 'zod'
import { calendarDate, id, line, paragraph, version } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { RISK_OUTCOMES } from '../rules/words.ts'
import { named, written } from './words.ts'

export const risk = z.object({
  id: z.string(),
  objective: z.object({ id: z.string(), title: z.string() }),
  title: z.string(),
  /** The person who sees to it. */
  owner: named,
  dueOn: z.string().nullable(),
  /** Member id. */
  raisedBy: z.string().nullable(),
  raisedAt: z.string(),
  answer: z.string().nullable(),
  answeredAt: z.string().nullable(),
  /** null while it is open. */
  outcome: z.enum(RISK_OUTCOMES).nullable(),
  outcomeNote: z.string().nullable(),
  closedAt: z.string().nullable(),
  isSimulated: z.boolean(),
  version: z.number(),
  /** Whether the caller may change, answer, close and reopen it. */
  mayKeep: z.boolean(),
})
export type Risk = z.infer<typeof risk>

export const listRisks = defineOperation({
  id: 'management.listRisks',
  effect: 'read',
  summary:
    'The risks of an objective, or of the goals of a unit, or those a person owns: open ones first.',
  input: z.object({
    objectiveId: id.optional(),
    unitId: id.optional(),
    personId: id.optional(),
    /** Closed ones too. */
    closed: z.boolean().default(false),
  }),
  output: z.object({ risks: z.array(risk) }),
  errors: [
    'management.objective_not_found',
    'management.unit_not_found',
    'management.person_not_found',
  ],
})

const missing = ['management.risk_not_found']

export const raiseRisk = defineOperation({
  id: 'management.raiseRisk',
  effect: 'write',
  summary: 'Says what may keep an objective from being reached, and who sees to it.',
  input: z.object({
    objectiveId: id,
    title: line(500),
    ownerId: id,
    dueOn: calendarDate.nullable().optional(),
  }),
  output: written,
  errors: ['management.objective_not_found', 'management.person_not_found'],
})

export const changeRisk = defineOperation({
  id: 'management.changeRisk',
  effect: 'write',
  summary: 'Changes the words of a risk, who sees to it, or by when.',
  input: z.object({
    id,
    version,
    title: line(500).optional(),
    ownerId: id.optional(),
    dueOn: calendarDate.nullable().optional(),
  }),
  output: written,
  errors: [...missing, 'management.person_not_found'],
})

export const answerRisk = defineOperation({
  id: 'management.answerRisk',
  effect: 'write',
  summary: 'Says what is done about a risk.',
  input: z.object({ id, version, answer: paragraph(4000).min(1) }),
  output: written,
  errors: [...missing, 'management.risk_is_closed'],
})

export const closeRisk = defineOperation({
  id: 'management.closeRisk',
  effect: 'write',
  summary: 'Closes a risk with what became of it, or opens it again where no outcome is given.',
  input: z.object({
    id,
    version,
    outcome: z.enum(RISK_OUTCOMES).nullable(),
    note: paragraph(2000).nullable().optional(),
  }),
  output: written,
  errors: missing,
})
