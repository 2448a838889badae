import type { Network } from './edges.ts'
import { fromBillionths } from './fixed-point.ts'
import type { InputSums } from './input-sums.ts'
import { edgesInto, type GoalType, type Tie, tieNameOf, typeOf } from './walks.ts'

/** One line of the sum behind a progress. */
export interface ExplainedInput {
  readonly id: string
  readonly type: GoalType
  readonly by: Tie['by']
  readonly link: string | null
  /** Weight as stored, 0..1; null where none is, and it counts as the average of the stored ones. */
  readonly storedWeight: number | null
  /** Share 0..1 of the weight of all inputs. */
  readonly weight: number
  /** 0..1; null where unknown, and the input is left out. */
  readonly progress: number | null
  /** Weight as used: the share 0..1 of the weight of the known inputs; 0 if left out. */
  readonly weightUsed: number
  /** weightUsed × progress. These add up to the progress of the goal. */
  readonly contribution: number
}

export interface Explanation {
  readonly id: string
  readonly type: GoalType
  readonly progress: number | null
  /** Share 0..1 of the weight that is known; null without inputs. */
  readonly coverage: number | null
  /** `own`: from the key result's own figures, which `progressOf` explains. */
  readonly from: 'own' | 'inputs'
  /** Oldest first. */
  readonly inputs: readonly ExplainedInput[]
}

/** The sum behind one goal's progress. An input's own sum is asked for in turn, level by level. */
export const explanationOf = (
  network: Network,
  sums: InputSums,
  row: number,
  coverage: number | null,
): Explanation => {
  const { nodes, edges } = network
  const takesInputs = nodes.takesInputs(row)
  const counted = takesInputs ? edgesInto(network, row).filter((edge) => edges.counts(edge)) : []
  return {
    id: nodes.idOf(row),
    type: typeOf(network, row),
    progress: fromBillionths(nodes.progress.get(row)),
    coverage,
    from: takesInputs ? 'inputs' : 'own',
    inputs: counted.map((edge) => inputOf(network, sums, row, edge)),
  }
}

const inputOf = (network: Network, sums: InputSums, row: number, edge: number): ExplainedInput => {
  const { nodes, edges } = network
  const input = edges.from.get(edge)
  const { known, all, average } = sums.weightsOf(row)
  const storedWeight = fromBillionths(edges.weight.get(edge))
  const weight = storedWeight === null ? average : edges.weight.get(edge)
  const progress = fromBillionths(nodes.progress.get(input))
  const weightUsed = progress === null ? 0 : shareOf(weight, known)
  return {
    id: nodes.idOf(input),
    type: typeOf(network, input),
    by: tieNameOf(network, edge),
    link: edges.idOf(edge),
    storedWeight,
    weight: shareOf(weight, all),
    progress,
    weightUsed,
    contribution: weightUsed * (progress ?? 0),
  }
}

const shareOf = (weight: number, all: number): number => (all > 0 ? weight / all : 0)
