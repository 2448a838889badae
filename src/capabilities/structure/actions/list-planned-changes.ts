import { implementRead } from '#platform/contract/implementation.ts'
import * as contract from '../contract.ts'
import type { StructureMemory } from '../memory.ts'
import { mayReadStructure } from '../policy.ts'
import { type Planned, plannedAfter } from '../rules/planned.ts'
import { unitSubtree } from '../rules/resolution.ts'
import { pageOf, type SortKey } from './cursor.ts'
import { withRights } from './rights.ts'
import { stampOf, unitIn, viewOf } from './view.ts'

/** One record may begin and end on different days: the day comes first, then the record. */
const sortKeyOf = ({ on, id }: Planned): SortKey => [on, id]
const compare = ([a, aId]: SortKey, [b, bId]: SortKey): number => {
  if (a !== b) return a < b ? -1 : 1
  return aId < bId ? -1 : Number(aId > bId)
}

export const listPlannedChanges = (memory: StructureMemory) =>
  implementRead(contract.listPlannedChanges, {
    load: async (context, { after, unitId }) => {
      const view = await viewOf(memory, context, after)
      const units = unitId === undefined ? null : unitSubtree(view.day, unitIn(view, unitId).id)
      return { view, inside: units && new Set(units) }
    },
    may: mayReadStructure,
    run: (context, { limit, cursor }, { view, inside }) => {
      const all = plannedAfter(view.organisation, view.day.on).filter(
        ({ unitIds }) => inside === null || unitIds.some((id) => inside.has(id)),
      )
      const page = pageOf(all, sortKeyOf, compare, { limit, cursor })
      return {
        planned: withRights(memory, context, view, page.rows),
        total: all.length,
        nextCursor: page.nextCursor,
      }
    },
    stamp: (context) => stampOf(memory, context),
  })
