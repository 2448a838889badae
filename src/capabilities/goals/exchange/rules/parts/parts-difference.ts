import type { PartList, Row } from './part.ts'
import type { RecordSource } from './parts-state.ts'

export interface ListDifference {
  /** The key of its part. */
  readonly part: string
  readonly list: PartList
  readonly created: readonly Row[]
  readonly updated: readonly { readonly before: Row; readonly after: Row }[]
  /** Records once it is done. */
  readonly total: number
}

/** What is to be written of the parts that the file speaks of. */
export interface PartsDifference {
  /** Those first that others stand on. */
  readonly lists: readonly ListDifference[]
  readonly sources: ReadonlyMap<string, RecordSource>
}
