/** As much of the goals as is asked to follow what serves what. */
export interface ServingGoals {
  /** Objectives that serve a goal directly. */
  servedBy(goalId: string): readonly string[]
  keyResultsOf(objectiveId: string): readonly string[]
}

export interface DirectionOfGoal {
  readonly objectiveId: string
  readonly directionId: string
}

/** The objectives right below one: derived from its key results, or contributing to it. */
export function objectivesBelow(goals: ServingGoals, objectiveId: string): string[] {
  const ends = [...goals.keyResultsOf(objectiveId), objectiveId]
  return [...new Set(ends.flatMap((end) => goals.servedBy(end)))]
}

/**
 * The directions that each objective serves: the one it names, and those of the goals it serves. An
 * objective that is not in the answer has no path to strategy (method, part B).
 */
export function directionsServed(
  named: Iterable<DirectionOfGoal>,
  goals: ServingGoals,
): Map<string, Set<string>> {
  const served = new Map<string, Set<string>>()
  const below = new Map<string, readonly string[]>()
  const waiting = [...named]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { objectiveId, directionId } = next
    const own = served.get(objectiveId) ?? new Set()
    if (own.has(directionId)) continue
    served.set(objectiveId, own.add(directionId))
    const under = below.get(objectiveId) ?? objectivesBelow(goals, objectiveId)
    below.set(objectiveId, under)
    for (const one of under) waiting.push({ objectiveId: one, directionId })
  }
  return served
}

interface Span {
  readonly id: string
  readonly parentId: string | null
  readonly startsOn: string | null
  readonly endsOn: string | null
}

/**
 * The cycles whose goals are looked at together: the one asked for with all it lies in, for a quarter
 * serves its year; else all that are under way on the day.
 */
export function cyclesInView(
  cycles: readonly Span[],
  { cycleId, today }: { cycleId: string | null; today: string },
): ReadonlySet<string> {
  const byId = new Map(cycles.map((cycle) => [cycle.id, cycle]))
  const isUnderWay = ({ startsOn, endsOn }: Span): boolean =>
    startsOn !== null && endsOn !== null && startsOn <= today && today <= endsOn
  if (cycleId === null) return new Set(cycles.filter(isUnderWay).map(({ id }) => id))
  const found = new Set<string>()
  for (let at = byId.get(cycleId); at && !found.has(at.id); at = byId.get(at.parentId ?? ''))
    found.add(at.id)
  return found
}
