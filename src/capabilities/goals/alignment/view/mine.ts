import { answeredFor, carriedKeyResults, carriedObjectives } from '../../view/home.ts'
import { keyResultNode, rowOf } from '../../view/nodes.ts'
import type { Sight } from '../../view/sight.ts'
import { keyResultRows } from '../../view/standing.ts'

export interface Mine {
  readonly objectiveIds: ReadonlySet<string>
  readonly keyResultIds: ReadonlySet<string>
  /** The units the caller belongs to. */
  readonly unitIds: ReadonlySet<string>
}

/** What the caller carries today in any cycle, and answers for. */
export function mineOf(sight: Sight): Mine {
  const { objectives, keyResults } = sight.goals
  const own = [...new Set(carriedObjectives(sight))].filter((row) => sight.seesObjective(row))
  const parts = own.flatMap((row) => keyResultRows(sight, row))
  const elsewhere = [...carriedKeyResults(sight)].filter((row) => sight.sees(keyResults.idOf(row)))
  const nodes = [...new Set([...parts, ...elsewhere])].map(keyResultNode)
  return {
    objectiveIds: new Set(own.map((row) => objectives.idOf(row))),
    keyResultIds: new Set(answeredFor(sight, nodes).map((node) => keyResults.idOf(rowOf(node)))),
    unitIds: new Set(sight.standing?.unitIds ?? []),
  }
}

export const idsOf = ({ objectiveIds, keyResultIds, unitIds }: Mine): string[] => [
  ...objectiveIds,
  ...keyResultIds,
  ...unitIds,
]
