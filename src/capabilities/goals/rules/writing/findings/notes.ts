import type { MessageCode } from '../messages/words.ts'
import type { RuleId, Severity, Span } from '../words.ts'

/** A finding before it is put into words. */
export interface Note {
  readonly rule: RuleId
  readonly severity: Severity
  readonly span: Span
  readonly code: MessageCode
}

/** Something that may be said: whether it holds, and what. */
export type Candidate = readonly [
  holds: boolean,
  rule: RuleId,
  severity: Severity,
  span: Span,
  code: MessageCode,
]

/** Those that hold, in the order given. */
export const holding = (candidates: readonly Candidate[]): Note[] =>
  candidates
    .filter(([holds]) => holds)
    .map(([, rule, severity, span, code]) => ({ rule, severity, span, code }))

const RANK: Readonly<Record<Severity, number>> = { E: 0, W: 1, H: 2 }

/**
 * The most useful first: what blocks before what warns before what hints; of the same weight, in
 * the order they come in, which is that of what mends most.
 */
export const inOrder = (notes: readonly Note[]): Note[] =>
  notes.toSorted((a, b) => RANK[a.severity] - RANK[b.severity])
