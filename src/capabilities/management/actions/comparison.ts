import { invalidAt } from '#kernel/errors.ts'
import { implementRead } from '#platform/contract/implementation.ts'
import * as contract from '../contract.ts'
import type { ManagementParts } from '../parts.ts'
import { mayReadRhythm } from '../policy.ts'
import { comparisonOf } from '../view/comparison.ts'
import { loadCycle } from './loading.ts'

export const compareDays = (parts: ManagementParts) =>
  implementRead(contract.compareDays, {
    load: (context, { cycleId }) => loadCycle(parts, context, cycleId),
    may: mayReadRhythm,
    async run(context, { cycleId, from, to = context.today }, { goals }) {
      if (to < from) throw invalidAt('to', 'management.days_reversed')
      const { rhythm } = parts.goals
      const before = await rhythm.statesIn(context, cycleId, from)
      const after = await rhythm.statesIn(context, cycleId, to)
      const moments = { from: before.moment, to: after.moment }
      const compared = await context.read((tx) =>
        comparisonOf(tx, goals, before.states, after.states, moments),
      )
      return { from, to, ...compared }
    },
  })
