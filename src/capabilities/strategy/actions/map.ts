import { notFound } from '#kernel/errors.ts'
import { implementRead } from '#platform/contract/implementation.ts'
import * as contract from '../contract.ts'
import { mayChangeStrategy, mayReadStrategy } from '../policy.ts'
import { balanceOf } from '../rules/mix.ts'
import { mapOf } from '../view/map.ts'
import { type StrategyView, scopeOf } from '../view/view.ts'
import { type StrategyParts, stampOf, viewOf } from './loading.ts'

function mustKnowCycle({ goals }: StrategyView, cycleId: string | undefined): void {
  if (cycleId !== undefined && !goals.cycles().some(({ id }) => id === cycleId))
    throw notFound('goals.cycle_not_found', 'cycleId')
}

export const getMap = (parts: StrategyParts) =>
  implementRead(contract.getMap, {
    async load(context, { cycleId }) {
      const view = await viewOf(parts, context)
      mustKnowCycle(view, cycleId)
      return view
    },
    may: mayReadStrategy,
    run: (_context, { cycleId = null, ...wanted }, view) => ({
      ...mapOf(view, scopeOf(view, cycleId), wanted),
      may: { change: mayChangeStrategy(view.actor) },
    }),
    stamp: (context) => stampOf(parts, context),
  })

export const getBalance = (parts: StrategyParts) =>
  implementRead(contract.getBalance, {
    async load(context, { cycleId }) {
      const view = await viewOf(parts, context)
      mustKnowCycle(view, cycleId)
      return view
    },
    may: mayReadStrategy,
    run(_context, { cycleId = null }, view) {
      const { goals, records } = view
      const { objectives } = scopeOf(view, cycleId)
      const natures = objectives.map((id) => goals.natureOf(id))
      const categories = objectives.map((id) => goals.categoryOf(id))
      return {
        objectives: objectives.length,
        nature: balanceOf('nature', natures, records.mix),
        category: balanceOf('category', categories, records.mix),
        version: records.mix?.version ?? null,
        may: { change: mayChangeStrategy(view.actor) },
      }
    },
    stamp: (context) => stampOf(parts, context),
  })
