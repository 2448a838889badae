/** How a key result is measured. */
export interface MeasureState {
  readonly type: string
  readonly unitOfMeasure: string | null
  readonly start: number | null
  readonly target: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly current: number | null
  readonly dueOn: string | null
}

/** A goal as it stood at one moment. */
export interface StateThen {
  readonly id: string
  readonly kind: 'objective' | 'key-result'
  readonly objectiveId: string
  readonly title: string
  readonly measure: MeasureState | null
  readonly progress: number | null
  readonly status: string
  readonly confidence: number | null
  readonly score: number | null
  /** `kind id`; undefined where nobody kept them. */
  readonly links?: readonly string[] | undefined
}

export const CHANGE_KINDS = [
  'added',
  'dropped',
  'reworded',
  'retargeted',
  'progress',
  'status',
  'confidence',
  'score',
  'links',
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

export interface Difference<S extends StateThen> {
  readonly id: string
  readonly before: S | null
  readonly after: S | null
  readonly changes: readonly ChangeKind[]
  readonly linksAdded: readonly string[]
  readonly linksRemoved: readonly string[]
}

/** A progress is shown in whole percents; what is less than half of one did not move. */
const leastMove = 0.005

/**
 * What changed between two moments, goal by goal in the order of the later one; what is gone comes
 * after the objective it belonged to, or last. Goals that did not change are left out.
 */
export function differences<S extends StateThen>(
  before: readonly S[],
  after: readonly S[],
): Difference<S>[] {
  const was = new Map(before.map((state) => [state.id, state]))
  const is = new Map(after.map((state) => [state.id, state]))
  const gone = Map.groupBy(
    before.filter(({ id }) => !is.has(id)),
    ({ objectiveId }) => objectiveId,
  )
  const found: Difference<S>[] = []
  const take = (one: Difference<S>) => one.changes.length > 0 && found.push(one)
  for (const [at, state] of after.entries()) {
    take(differenceOf(was.get(state.id) ?? null, state))
    if (after[at + 1]?.objectiveId === state.objectiveId) continue
    for (const part of gone.get(state.objectiveId) ?? []) take(differenceOf(part, null))
    gone.delete(state.objectiveId)
  }
  for (const parts of gone.values()) for (const part of parts) take(differenceOf(part, null))
  return found
}

function differenceOf<S extends StateThen>(before: S | null, after: S | null): Difference<S> {
  const id = after?.id ?? before?.id ?? ''
  const none = { id, before, after, linksAdded: [], linksRemoved: [] }
  if (before === null) return { ...none, changes: ['added'] }
  if (after === null) return { ...none, changes: ['dropped'] }
  const linksAdded = missingIn(before.links, after.links)
  const linksRemoved = missingIn(after.links, before.links)
  const tests: Record<ChangeKind, boolean> = {
    added: false,
    dropped: false,
    reworded: before.title !== after.title,
    retargeted: !isSameTarget(before.measure, after.measure),
    progress: hasMoved(before.progress, after.progress),
    status: hasTurned(before.status, after.status),
    confidence: before.confidence !== after.confidence,
    score: before.score !== after.score,
    links: linksAdded.length + linksRemoved.length > 0,
  }
  const changes = CHANGE_KINDS.filter((kind) => tests[kind])
  return { ...none, changes, linksAdded, linksRemoved }
}

/** Without the links of one of the two sides nothing can be said of them. */
const missingIn = (
  some: readonly string[] | undefined,
  others: readonly string[] | undefined,
): string[] =>
  some === undefined || others === undefined ? [] : others.filter((link) => !some.includes(link))

/** What was promised: everything about the measure but where it stands. */
function isSameTarget(before: MeasureState | null, after: MeasureState | null): boolean {
  if (before === null || after === null) return before === after
  const { current: _then, ...was } = before
  const { current: _now, ...is } = after
  return (Object.keys(was) as (keyof typeof was)[]).every((name) => was[name] === is[name])
}

const hasMoved = (before: number | null, after: number | null): boolean =>
  before === null || after === null ? before !== after : Math.abs(after - before) >= leastMove

/** Whether a cycle begins is no doing of a goal: without a figure it is unknown before and after. */
const asTold = (status: string): string => (status === 'not-started' ? 'unknown' : status)
const hasTurned = (before: string, after: string): boolean => asTold(before) !== asTold(after)

/** The mean progress of the objectives that have one, 0..1; null where none has. */
export function meanProgress(states: readonly StateThen[]): number | null {
  const known = states.flatMap(({ kind, progress }) =>
    kind === 'objective' && progress !== null ? [progress] : [],
  )
  return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length
}

/** How many goals changed in each way. */
export const countsOf = (
  found: readonly { readonly changes: readonly ChangeKind[] }[],
): Record<ChangeKind, number> => {
  const counts = Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, 0])) as Record<
    ChangeKind,
    number
  >
  for (const { changes } of found) for (const kind of changes) counts[kind] += 1
  return counts
}
