import type { OutputOf } from '#platform/contract/operation.ts'
import type { home } from '../../contract.ts'

/** What Home shows: what the reader owes, carries, and what changed. */
export type HomeAnswer = OutputOf<typeof home>
