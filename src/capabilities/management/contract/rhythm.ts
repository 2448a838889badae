import { z } from 'zod'
import { goalBeside } from '#capabilities/goals/contract.ts'
import { calendarDate, id, line, reason, version } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { PHASES } from '../rules/phases.ts'
import { STEP_CODES } from '../rules/steps.ts'

const phase = z.enum(PHASES)
const day = z.string()

/** Who sees to something: a role with whoever holds it today, or a member. */
const seesTo = z.object({
  role: z.object({ id: z.string(), title: z.string().nullable() }).nullable(),
  holders: z.array(z.object({ id: z.string(), name: z.string().nullable() })),
  memberId: z.string().nullable(),
})

export const stepItem = z.object({
  id: z.string(),
  /** The step of the method; null for one that was added here, which then has a title. */
  code: z.enum(STEP_CODES).nullable(),
  title: z.string().nullable(),
  phase,
  /** Whose turn it is where nobody is named. */
  by: z.enum(['leaders', 'managers', 'owners', 'administrators', 'everybody']).nullable(),
  seesTo: seesTo.nullable(),
  dueOn: day.nullable(),
  /** What the goals themselves tell; null for a step that they do not tell of. */
  left: z
    .object({
      /** Goals that it still waits for, and how many of them the caller answers for. */
      total: z.number(),
      mine: z.number(),
      /** Goals looked at. */
      of: z.number(),
      /** The first of them, the caller's own before others. */
      goals: z.array(goalBeside),
    })
    .nullable(),
  isDone: z.boolean(),
  /** Ticked by somebody; null where it is open, or done by itself. */
  tickedAt: z.string().nullable(),
  tickedBy: z.string().nullable(),
  isMyTurn: z.boolean(),
  mayTick: z.boolean(),
  version: z.number(),
})
export type StepItem = z.infer<typeof stepItem>

export const phaseItem = z.object({
  phase,
  startsOn: day,
  endsOn: day,
  state: z.enum(['over', 'now', 'ahead']),
  /** Other days than follow from the cycle. */
  isAdjusted: z.boolean(),
})
export type PhaseItem = z.infer<typeof phaseItem>

const cycleNamed = z.object({
  id: z.string(),
  name: z.string(),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  /** The phase it is in today. */
  phase: phase.nullable(),
})

export const getRhythm = defineOperation({
  id: 'management.getRhythm',
  effect: 'read',
  summary:
    'Where a cycle stands: its phases, the steps of each, what is left and whose turn it is.',
  input: z.object({ cycleId: id }),
  output: z.object({
    cycle: z.object({
      id: z.string(),
      name: z.string(),
      version: z.number(),
      startsOn: day.nullable(),
      endsOn: day.nullable(),
      publishedAt: z.string().nullable(),
      closedAt: z.string().nullable(),
      objectives: z.number(),
    }),
    today: day,
    /** In order; empty where the cycle has no days to derive them from and nobody set any. */
    phases: z.array(phaseItem),
    /** Why there are none. */
    noPhases: z.enum(['no-start', 'no-end', 'reversed', 'too-short']).nullable(),
    /** Phases that somebody set and that no longer fit the cycle, since its days were changed. */
    faults: z.array(z.object({ phase, code: z.string() })),
    current: phase.nullable(),
    /** Of the plan of the phases; pass it to setPhases. */
    planVersion: z.number(),
    steps: z.array(stepItem),
    /** The cycle around it and those inside it. */
    around: cycleNamed.nullable(),
    inside: z.array(cycleNamed),
    /** The cycle that begins next, on the same level. */
    next: cycleNamed.nullable(),
    may: z.object({ run: z.boolean(), takeStock: z.boolean() }),
  }),
  errors: ['management.cycle_not_found'],
})
export type Rhythm = z.infer<typeof getRhythm.output>

const written = z.object({ id: z.string(), version: z.number() })

export const setPhases = defineOperation({
  id: 'management.setPhases',
  effect: 'write',
  summary: 'Sets the days of all phases of a cycle, or lets them follow from the cycle again.',
  input: z.object({
    cycleId: id,
    version,
    /** All seven in order; null = as they follow from the cycle. */
    phases: z
      .array(z.object({ phase, startsOn: calendarDate, endsOn: calendarDate }))
      .max(PHASES.length)
      .nullable(),
    reason: reason.optional(),
  }),
  output: written,
  errors: [
    'management.cycle_not_found',
    'management.cycle_is_closed',
    'management.phases_do_not_fit',
    'management.phase_reversed',
    'management.phase_out_of_order',
    'management.phase_overlaps',
    'management.phase_outside_cycle',
    'management.phase_missing',
  ],
})

const owner = {
  /** A role, or a member: one of the two. */
  roleId: id.nullable().optional(),
  memberId: id.nullable().optional(),
  dueOn: calendarDate.nullable().optional(),
}
const ownerErrors = [
  'management.role_not_found',
  'management.member_not_found',
  'management.step_has_one_owner',
]
const stepErrors = [
  'management.cycle_not_found',
  'management.cycle_is_closed',
  'management.step_not_found',
]

export const addStep = defineOperation({
  id: 'management.addStep',
  effect: 'write',
  summary: 'Adds a step of one’s own to a phase of a cycle.',
  input: z.object({ cycleId: id, phase, title: line(200), ...owner }),
  output: written,
  errors: ['management.cycle_not_found', 'management.cycle_is_closed', ...ownerErrors],
})

const step = { cycleId: id, id, version }

export const assignStep = defineOperation({
  id: 'management.assignStep',
  effect: 'write',
  summary: 'Says who sees to a step, and by when; nobody named = as the method has it.',
  input: z.object({ ...step, title: line(200).optional(), ...owner }),
  output: written,
  errors: [...stepErrors, ...ownerErrors, 'management.step_of_the_method'],
})

export const tickStep = defineOperation({
  id: 'management.tickStep',
  effect: 'write',
  summary: 'Ticks a step as done, or as open again.',
  input: z.object({ ...step, done: z.boolean() }),
  output: written,
  errors: stepErrors,
})

export const removeStep = defineOperation({
  id: 'management.removeStep',
  effect: 'destructive',
  summary: 'Removes a step that was added; those of the method stay.',
  input: z.object({ ...step, reason: reason.optional() }),
  output: written,
  errors: [...stepErrors, 'management.step_of_the_method'],
})
