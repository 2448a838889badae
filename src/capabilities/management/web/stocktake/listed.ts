import type { OutputOf } from '#platform/contract/operation.ts'
import type { listStocktakes } from '../../contract.ts'

/** The stocktakes of a cycle, as they were answered. */
export type Stocktakes = OutputOf<typeof listStocktakes>
