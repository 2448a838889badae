import type { MessageCode } from '../messages/words.ts'
import type { RuleId, Severity, Span } from '../words.ts'

/** A finding before it is put into words. */
export interface Note {
  readonly rule: RuleId
  readonly severity: Severity
  readonly span: Span
  readonly code: MessageCode
}

const RANK: Readonly<Record<Severity, number>> = { E: 0, W: 1, H: 2 }

/**
 * The most useful first: what blocks before what warns before what hints; of the same weight, the
 * one whose rule stands earlier in `notes`, since they are given in the order of what mends most.
 */
export const inOrder = (notes: readonly Note[]): Note[] =>
  notes.toSorted((a, b) => RANK[a.severity] - RANK[b.severity])
