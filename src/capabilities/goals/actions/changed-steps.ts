import { invalidAt, notFound } from '#kernel/errors.ts'
import type { WriteContext } from '#platform/contract/implementation.ts'
import { type Changeset, type Edit, mustHaveSeen } from '#platform/records/changeset.ts'
import type { StepChanges } from '../contract.ts'
import { type KeyResult, type Milestone, milestones } from '../store/kinds.ts'
import { newMilestones } from './new-records.ts'

export interface ChangedSteps {
  readonly added: readonly Milestone[]
  readonly edits: readonly Edit<Milestone>[]
  readonly removed: readonly Milestone[]
  /** All of them as they will be. */
  readonly after: readonly Milestone[]
}

/**
 * What becomes of a key result's steps.
 *
 * @param steps all it has, in their order
 * @throws when one named is not there, or was changed since it was seen; when steps are added to what
 * is not measured by steps; when none would weigh anything
 */
export function changedSteps(
  context: WriteContext,
  { id, type }: Pick<KeyResult, 'id' | 'type'>,
  steps: readonly Milestone[],
  { add, change, remove }: StepChanges,
): ChangedSteps {
  if (add.length > 0 && type !== 'milestone') throw invalidAt('type', 'goals.not_a_milestone')
  const open = new Map(steps.map((step) => [step.id, step]))
  const take = (named: { id: string; version: number }): Milestone => {
    const step = open.get(named.id)
    if (!step) throw notFound('goals.milestone_not_found')
    open.delete(named.id)
    mustHaveSeen(step, named.version)
    return step
  }
  const removed = remove.map(take)
  const edits = change.map(({ title, ...seen }) => ({ before: take(seen), set: { title } }))
  const added = newMilestones(context, id, add, (steps.at(-1)?.position ?? -1) + 1)
  const gone = new Set(removed)
  const after = [...steps.filter((step) => !gone.has(step)), ...added]
  mustWeigh(after)
  return {
    added,
    edits: edits.filter(({ before, set }) => before.title !== set.title),
    removed,
    after,
  }
}

/** @throws when no step would have weight: nothing could ever be reached */
export function mustWeigh(steps: readonly Pick<Milestone, 'weight'>[]): void {
  if (steps.length > 0 && steps.every(({ weight }) => weight === 0))
    throw invalidAt('weight', 'goals.milestone_weights_are_nothing')
}

export async function saveSteps(
  set: Changeset,
  { added, edits, removed }: ChangedSteps,
  now: Date,
): Promise<void> {
  await set.remove(milestones, removed, now)
  await set.change(milestones, edits)
  await set.add(milestones, added)
}
