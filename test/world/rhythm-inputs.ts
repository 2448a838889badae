import { phasesOf } from '#capabilities/management/rules/phases.ts'
import { type Company, versionOf } from './company.ts'

type Build = (company: Company) => Record<string, unknown>

const quarterly = phasesOf({ start: '2026-04-01', end: '2026-06-30' })
const step = (c: Company) => ({
  cycleId: c.cycles.quarter,
  id: c.rhythm.stepId,
  version: versionOf(c, c.rhythm.stepId),
})

/** Inputs that succeed of the operations of the rhythm. */
export const rhythmInputs: Readonly<Record<string, Build>> = {
  'management.getRhythm': (c) => ({ cycleId: c.cycles.quarter }),
  'management.setPhases': (c) => ({ cycleId: c.cycles.quarter, version: 1, phases: quarterly }),
  'management.addStep': (c) => ({
    cycleId: c.cycles.quarter,
    phase: 'draft',
    title: 'New',
    roleId: c.place.roles.lead,
    dueOn: '2026-04-05',
  }),
  'management.assignStep': (c) => ({ ...step(c), memberId: c.members.spare.memberId }),
  'management.tickStep': (c) => ({ ...step(c), done: true }),
  'management.removeStep': step,
}
