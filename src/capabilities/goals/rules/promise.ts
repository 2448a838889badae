import type { RecordChange } from '#kernel/feed-entry.ts'

/** What others built on, and what a change of it says about it. */
export const PROMISE_CHANGES = ['reworded', 'retargeted', 'moved', 'dropped'] as const
export type PromiseChange = (typeof PROMISE_CHANGES)[number]

/** Where a key result stands may move every day; these say what was promised of it. */
const targets = [
  'type',
  'unitOfMeasure',
  'startValue',
  'targetValue',
  'lowerBound',
  'upperBound',
  'dueOn',
]

const differ = (
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  name: string,
): boolean => name in after && before[name] !== after[name]

/**
 * What a change does to what was promised of an objective or key result: other words, another
 * target, another cycle, or nothing any more. null for everything else, such as a check-in, a new
 * goal, or one brought back. Source: the method, section D: each change of a published goal carries
 * a reason and tells those aligned with it.
 */
export function promiseChange({ kind, before, after }: RecordChange): PromiseChange | null {
  if ((kind !== 'objective' && kind !== 'key-result') || before === null) return null
  if (after === null) return 'dropped'
  if (differ(before, after, 'title')) return 'reworded'
  if (kind === 'objective') return differ(before, after, 'cycleId') ? 'moved' : null
  return targets.some((name) => differ(before, after, name)) ? 'retargeted' : null
}

export interface Promised {
  /** Since when the cycle is published; null while its goals are drafts. */
  readonly publishedAt: string | null
  readonly visibility: string
}

/** Whether others build on it: its cycle is published, and it is shown to others. */
export const isPromised = ({ publishedAt, visibility }: Promised): boolean =>
  publishedAt !== null && visibility !== 'private'
