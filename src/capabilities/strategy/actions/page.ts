import { sql } from 'kysely'
import { notFound } from '#kernel/errors.ts'
import { implementRead, type ReadContext } from '#platform/contract/implementation.ts'
import * as contract from '../contract.ts'
import { mayReadStrategy } from '../policy.ts'
import { cursorText, readCursor } from '../view/cursor.ts'
import { servingGoal, strategyPage } from '../view/page.ts'
import { searchStrategy } from '../view/search.ts'
import { directionSeen, scopeOf } from '../view/view.ts'
import { type StrategyParts, stampOf, viewOf, viewThen } from './loading.ts'

/** The day from which the strategy can be read as it was. */
async function firstDayOf({ read }: ReadContext): Promise<string | null> {
  const { rows } = await read((tx) =>
    sql<{ at: Date | null }>`select min(at) as at from feed
      where workspace_id = current_workspace() and operation like 'strategy.%'`.execute(tx),
  )
  return rows[0]?.at?.toISOString().slice(0, 10) ?? null
}

export const getStrategy = (parts: StrategyParts) =>
  implementRead(contract.getStrategy, {
    load: (context, { asOf }) => viewThen(parts, context, asOf),
    may: mayReadStrategy,
    run: async (context, _input, view) => strategyPage(view, await firstDayOf(context)),
    stamp: (context, { asOf }) => (asOf === undefined ? stampOf(parts, context) : null),
  })

export const listServing = (parts: StrategyParts) =>
  implementRead(contract.listServing, {
    async load(context, { directionId }) {
      const view = await viewOf(parts, context)
      if (!directionSeen(view, directionId)) throw notFound('strategy.direction_not_found')
      return view
    },
    may: mayReadStrategy,
    run(_context, { directionId, limit, cursor }, view) {
      const scope = scopeOf(view, null)
      const after = cursor === undefined ? 0 : readCursor(cursor)
      const goals = [...view.records.alignments.values()]
        .filter((one) => one.directionId === directionId)
        .flatMap((one) => servingGoal(view, scope, one) ?? [])
        .sort((a, b) => Number(b.isLive) - Number(a.isLive) || (a.id < b.id ? -1 : 1))
      const next = after + limit
      return {
        objectives: goals.slice(after, next),
        total: goals.length,
        nextCursor: next < goals.length ? cursorText(next) : null,
      }
    },
    stamp: (context) => stampOf(parts, context),
  })

export const search = (parts: StrategyParts) =>
  implementRead(contract.search, {
    load: (context) => viewOf(parts, context),
    may: mayReadStrategy,
    run: (_context, { text, limit }, view) => searchStrategy(view, text, limit),
    stamp: (context) => stampOf(parts, context),
  })
