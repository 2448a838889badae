import type { WriteContext } from '#platform/contract/implementation.ts'
import { Changeset } from '#platform/records/changeset.ts'
import { ownProgressOf } from '../memory/own-progress.ts'
import { carriedFigures } from '../rules/carry-over.ts'
import { knownProgress } from '../rules/progress.ts'
import {
  type GoalLink,
  type KeyResult,
  keyResults,
  links,
  type Milestone,
  milestones,
  type Objective,
  objectives,
} from '../store/kinds.ts'
import type { LockedCycle } from '../store/locked-cycle.ts'
import { newKeyResult, newMilestones, newObjective } from './new-records.ts'

interface Carried {
  readonly from: Objective
  readonly objective: Objective
  readonly keyResults: readonly KeyResult[]
  readonly milestones: readonly Milestone[]
}

/**
 * Copies objectives into another cycle: key results start from their last value, what was reached
 * stays behind, and links up go along where the goal above goes along or lives on.
 *
 * @param carried those that go, out of the cycle
 * @param into the cycle they go to
 * @returns the new id of each
 */
export async function carryOver(
  context: WriteContext,
  { objectives: all, keyResults: parts, milestones: steps, links: ties }: LockedCycle,
  carried: readonly Objective[],
  into: string,
): Promise<ReadonlyMap<string, string>> {
  const stepsOf = Map.groupBy(steps, ({ keyResultId }) => keyResultId)
  const partsOf = Map.groupBy(parts, ({ objectiveId }) => objectiveId)
  const made = carried.map((from) =>
    copyOf(context, from, into, partsOf.get(from.id) ?? [], stepsOf),
  )
  const ids = new Map<string, string>()
  for (const { from, objective, ...rest } of made) {
    ids.set(from.id, objective.id)
    for (const { id, carriedFromId } of rest.keyResults) ids.set(carriedFromId ?? '', id)
  }
  const closing = new Set([...all, ...parts].map(({ id }) => id))
  const tiesOf = Map.groupBy(ties, ({ fromId }) => fromId)
  for (const one of made) {
    const goals = [one.objective, ...one.keyResults]
    const kept = goals.flatMap(({ id, carriedFromId }) =>
      (tiesOf.get(carriedFromId ?? '') ?? []).flatMap(
        (link) => linkOf(context, link, id, { ids, closing }) ?? [],
      ),
    )
    await save(context, one, kept)
  }
  return ids
}

async function save(context: WriteContext, one: Carried, kept: readonly GoalLink[]): Promise<void> {
  const set = new Changeset(context.tx)
  await set.add(objectives, [one.objective])
  await set.add(keyResults, one.keyResults)
  await set.add(milestones, one.milestones)
  await set.add(links, kept)
  const { changes } = set
  context.emit({ subjectKind: 'objective', subjectId: one.objective.id, changes })
}

function copyOf(
  context: WriteContext,
  from: Objective,
  cycleId: string,
  parts: readonly KeyResult[],
  stepsOf: ReadonlyMap<string, readonly Milestone[]>,
): Carried {
  const { title, description, unitId, roleId, nature, category, origin } = from
  const { beneficiaryUnitId, commitment, visibility, position } = from
  const said = { description, unitId, roleId, nature, category, origin, beneficiaryUnitId }
  const made = newObjective(context, { cycleId, title, ...said, commitment, visibility, position })
  // Whoever made it keeps what they alone may see.
  const objective = { ...made, createdBy: from.createdBy, carriedFromId: from.id }
  const copies = [...parts]
    .sort((a, b) => a.position - b.position)
    .flatMap((part) => partOf(context, objective.id, part, stepsOf.get(part.id) ?? []) ?? [])
  // Weights add up to one: they go along only where all of them do.
  const isWhole = copies.length === parts.length
  return {
    from,
    objective,
    keyResults: copies.map(({ keyResult }) =>
      isWhole ? keyResult : { ...keyResult, weight: null },
    ),
    milestones: copies.flatMap((copy) => copy.steps),
  }
}

function partOf(
  context: WriteContext,
  objectiveId: string,
  part: KeyResult,
  steps: readonly Milestone[],
) {
  const done = steps.map(({ weight, doneOn }) => ({ weight, done: doneOn !== null }))
  const figures = carriedFigures(part, knownProgress(ownProgressOf(part, done)), done)
  if (figures === null) return null
  const { title, type, unitOfMeasure, unitId, roleId, weight, progressFrom, position } = part
  const said = { title, type, unitOfMeasure, unitId, roleId, weight, progressFrom }
  const made = newKeyResult(context, objectiveId, position, { ...said, ...figures, milestones: [] })
  const drawing = { metricId: part.metricId, drawsFrom: part.metricId && context.today }
  const keyResult: KeyResult = { ...made, ...drawing, carriedFromId: part.id }
  const open = steps
    .filter(({ doneOn }) => doneOn === null)
    .map((step) => ({ title: step.title, weight: null, dueOn: null }))
  return { keyResult, steps: newMilestones(context, keyResult.id, open) }
}

interface Ends {
  /** New ids by old ones, of what goes along. */
  readonly ids: ReadonlyMap<string, string>
  /** What stays behind in the cycle that ends. */
  readonly closing: ReadonlySet<string>
}

/** A dependency is asked for anew; one that was declined or delivered is not. */
function linkOf(
  { newId }: WriteContext,
  { kind, toKind, toId, rollsUp, weight, status, note }: GoalLink,
  fromId: string,
  { ids, closing }: Ends,
): GoalLink | null {
  if (status === 'declined' || status === 'delivered') return null
  const end = ids.get(toId) ?? (closing.has(toId) ? null : toId)
  if (end === null) return null
  const asked = status === null ? null : ('requested' as const)
  const said = { kind, fromId, toKind, toId: end, rollsUp, weight, status: asked, note }
  return { id: newId(), ...said, dueOn: null, version: 1, removedAt: null }
}
