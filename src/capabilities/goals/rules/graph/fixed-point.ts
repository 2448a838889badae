/**
 * Numbers of the graph are whole billionths, so that adding and taking away is exact.
 *
 * Why: a roll-up is kept by differences (a parent of 100,000 children must not add them all up
 * again for one check-in), and differences of binary fractions drift: after enough edits the kept
 * sum is no longer the sum. Whole numbers below 2^53 do not drift. The result is the same to the
 * last bit whatever the order of edits, on every server and in the browser, and equals a full
 * recomputation by construction. A summation tree of fractions would be exact as well, but its last
 * bits depend on the order of the children, and each step costs a logarithm.
 */
export const WHOLE = 1_000_000_000

/** Stands for "unknown" or "not stored" in a column of billionths. */
export const NONE = -1

/** Stands for an input that is not to be counted at all, in the column of weights in use. */
export const OUT = -2

/** 0..1 to billionths; null and what is no number become `NONE`; held between 0 and 1. */
export const toBillionths = (value: number | null): number =>
  value === null || Number.isNaN(value) ? NONE : Math.round(Math.min(1, Math.max(0, value)) * WHOLE)

/** Billionths to 0..1, or null. */
export const fromBillionths = (billionths: number): number | null =>
  billionths === NONE ? null : billionths / WHOLE
