import { DomainError } from '#kernel/errors.ts'
import {
  implementRead,
  implementWrite,
  type ReadContext,
} from '#platform/contract/implementation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { differs } from '#platform/records/given.ts'
import * as contract from '../contract.ts'
import type { ManagementParts } from '../parts.ts'
import { mayReadRhythm, mayRunRhythm } from '../policy.ts'
import { phaseFaults, spanOf } from '../rules/phases.ts'
import { ratedIn } from '../scoring/owed.ts'
import { cyclePlans } from '../store/kinds.ts'
import { getPlan, listSteps, tookStock } from '../store/rhythm.ts'
import { saveTouched } from '../store/save.ts'
import { rhythmOf } from '../view/rhythm.ts'
import { loadCycle, mustBeOpen, standingOf } from './loading.ts'

export const getRhythm = (parts: ManagementParts) =>
  implementRead(contract.getRhythm, {
    load: (context, { cycleId }) => loadCycle(parts, context, cycleId),
    may: mayReadRhythm,
    async run(context, { cycleId }, { goals, cycle }) {
      const objectives = await toDoIn(parts, context, cycleId)
      const standing = await standingOf(parts, context)
      const around = goals
        .cycles()
        .filter((one) => one.parentId === cycleId || one.id === cycle.parentId)
      const stored = await context.read(async (tx) => ({
        plan: await getPlan(tx, cycleId),
        steps: await listSteps(tx, cycleId),
        tookStock: await tookStock(tx, cycleId),
        plans: await Promise.all(around.map(({ id }) => getPlan(tx, id))),
      }))
      const { actor, today } = context
      return rhythmOf({ actor, today, goals, cycle, objectives, standing, around, ...stored })
    },
  })

const unrated = { isRated: false, awaitsMe: false }

/** What the goals themselves tell, and how far their raters are. */
async function toDoIn(parts: ManagementParts, context: ReadContext, cycleId: string) {
  const objectives = await parts.goals.rhythm.factsIn(context, cycleId)
  const rated = await ratedIn(parts, context, cycleId)
  return objectives.map((one) => ({
    ...one,
    keyResults: one.keyResults.map((part) => ({ ...part, ...(rated.get(part.id) ?? unrated) })),
  }))
}

export const setPhases = () =>
  implementWrite(contract.setPhases, {
    async load(context, { cycleId }) {
      const cycle = await mustBeOpen(context, cycleId)
      return { cycle, plan: await getPlan(context.tx, cycleId, true) }
    },
    may: mayRunRhythm,
    async run(context, { cycleId, version, phases, reason = null }, { cycle, plan }) {
      mustHaveSeen(plan, version)
      if (phases) mustFit(phases, cycle)
      if (!differs(plan, { phases })) return { id: plan.id, version }
      const set = new Changeset(context.tx)
      const next = await saveTouched(set, cyclePlans, plan, { phases })
      const { changes } = set
      context.emit({ subjectKind: 'cycle', subjectId: cycleId, changes, reason })
      return { id: plan.id, version: next }
    },
  })

const faultCodes = {
  reversed: 'management.phase_reversed',
  'out-of-order': 'management.phase_out_of_order',
  overlaps: 'management.phase_overlaps',
  'outside-cycle': 'management.phase_outside_cycle',
  missing: 'management.phase_missing',
} as const

type Phases = Parameters<typeof phaseFaults>[0]

/** @throws with every phase to mend, at its place in the request */
function mustFit(phases: Phases, cycle: { startsOn: string | null; endsOn: string | null }): void {
  const faults = phaseFaults(phases, spanOf(cycle))
  if (faults.length === 0) return
  const issues = faults.map(({ phase, code }) => {
    const at = phases.findIndex((one) => one.phase === phase)
    return {
      path: at < 0 ? 'phases' : `phases[${at}].startsOn`,
      code: faultCodes[code],
      params: { phase },
    }
  })
  throw new DomainError('invalid', 'management.phases_do_not_fit', { issues })
}
