/** An objective as the graph needs it. `version` grows with every change of the record. */
export interface ObjectiveNode {
  readonly id: string
  readonly version: number
  readonly cycle: string
}

export interface KeyResultNode {
  readonly id: string
  readonly version: number
  readonly objective: string
  /** 0..1, or null where none is stored; then it counts as the average of the stored ones. */
  readonly weight: number | null
  /** `links`: progress is rolled up from the derived objectives instead of its own figures. */
  readonly progressFrom: 'own' | 'links'
  /** Its own progress 0..1 as `progressOf` gives it; null where unknown. */
  readonly progress: number | null
}

/** A link that may carry progress; the other kinds never do and are no part of the graph. */
export interface GraphLink {
  readonly id: string
  readonly version: number
  readonly kind: 'derives' | 'contributes'
  /** The objective that serves. */
  readonly from: string
  /** The key result or objective it serves. */
  readonly to: string
  readonly rollsUp: boolean
  /** 0..1 on the scale of the key results' weights; null counts as the average input. */
  readonly weight: number | null
}

export type GoalChange =
  | ({ readonly change: 'objective' } & ObjectiveNode)
  | ({ readonly change: 'keyResult' } & KeyResultNode)
  | ({ readonly change: 'link' } & GraphLink)
  /** A check-in: the key result's progress alone. */
  | {
      readonly change: 'progress'
      readonly id: string
      readonly version: number
      readonly progress: number | null
    }
  | {
      readonly change: 'removed'
      readonly what: 'goal' | 'link'
      readonly id: string
      readonly version: number
    }

/** A link, or a key result's place, that would have closed a circle and was left out. */
export interface RefusedEdge {
  readonly id: string
  /** Ids along the circle; the last is the first. */
  readonly path: readonly string[]
}

export interface BatchResult {
  /** Goals whose progress or coverage may have moved, inputs before what they serve. */
  readonly changed: readonly string[]
  readonly refused: readonly RefusedEdge[]
}
