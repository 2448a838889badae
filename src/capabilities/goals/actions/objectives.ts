import { invalidAt, notFound } from '#kernel/errors.ts'
import { changeOf } from '#kernel/feed-entry.ts'
import { implementWrite } from '#platform/contract/implementation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { given } from '#platform/records/given.ts'
import * as contract from '../contract.ts'
import { mayAddGoal, mayChangeGoal } from '../policy.ts'
import {
  type GoalLink,
  keyResults,
  links,
  milestones,
  type Objective,
  objectives,
} from '../store/kinds.ts'
import type { Sight } from '../view/sight.ts'
import { changedCarrier, checkedCarrier } from './carriers.ts'
import { mustAddUp, mustNotContradict } from './check-figures.ts'
import { dropObjective } from './drop-objective.ts'
import { type NewLink, newLinks } from './link-ends.ts'
import {
  type GoalsParts,
  loadObjective,
  mustFindOpenCycle,
  type ObjectiveFacts,
  sightOf,
} from './loading.ts'
import { newKeyResult, newMilestones, newObjective } from './new-records.ts'
import { changeOne } from './one-record.ts'
import { mustSayWhy } from './promises.ts'

const described = [
  'description',
  'nature',
  'category',
  'origin',
  'beneficiaryUnitId',
  'commitment',
  'visibility',
] as const

export const addObjective = (parts: GoalsParts) =>
  implementWrite(contract.addObjective, {
    async load(context, input) {
      await mustFindOpenCycle(context.tx, input.cycleId)
      const sight = await sightOf(parts, context)
      const { unitId = null, roleId = null, visibility = 'workspace' } = input
      const carrier = checkedCarrier(sight, { unitId, roleId })
      if (input.beneficiaryUnitId && !sight.exists('unit', input.beneficiaryUnitId))
        throw notFound('goals.unit_not_found', 'beneficiaryUnitId')
      const goal = { ...carrier, visibility, createdBy: context.actor.memberId }
      return { sight, carrier, ...sight.caseOf(goal) }
    },
    may: mayAddGoal,
    async run(context, input, { sight, carrier }) {
      const { cycleId, title } = input
      const objective = newObjective(context, {
        cycleId,
        title,
        isCandidate: input.isCandidate,
        ...given(input, described),
        ...carrier,
      })
      const parts = input.keyResults.map((one, at) => {
        const { unitId, roleId } = checkedCarrier(
          sight,
          {
            unitId: one.unitId ?? null,
            roleId: one.roleId ?? null,
          },
          `keyResults[${at}].`,
        )
        const record = newKeyResult(context, objective.id, at, { ...one, unitId, roleId })
        const steps = newMilestones(context, record.id, one.milestones)
        mustNotContradict(
          record,
          steps.map(({ weight }) => ({ weight, done: false })),
          `keyResults[${at}].`,
        )
        return { record, steps }
      })
      mustAddUp(
        parts.map(({ record }) => record.weight),
        'keyResults',
      )
      const wanted: NewLink[] = input.serves.map(({ kind, toId, rollsUp }, at) => ({
        kind,
        fromId: objective.id,
        toKind: kind === 'derives' ? 'key-result' : 'objective',
        toId,
        place: `serves[${at}].`,
        ...(rollsUp !== undefined && { rollsUp }),
      }))
      const set = new Changeset(context.tx)
      await set.add(objectives, [objective])
      await set.add(
        keyResults,
        parts.map(({ record }) => record),
      )
      await set.add(
        milestones,
        parts.flatMap(({ steps }) => steps),
      )
      await set.add(links, await newLinks(context, sight, wanted))
      context.emit({ subjectKind: 'objective', subjectId: objective.id, changes: set.changes })
      return { id: objective.id, version: 1, keyResultIds: parts.map(({ record }) => record.id) }
    },
  })

export const changeObjective = (parts: GoalsParts) =>
  implementWrite(contract.changeObjective, {
    load: (context, { id }) => loadObjective(parts, context, id),
    may: mayChangeGoal,
    async run(context, input, facts) {
      const { objective, sight } = facts
      mustHaveSeen(objective, input.version)
      const { beneficiaryUnitId, visibility } = input
      if (beneficiaryUnitId && !sight.exists('unit', beneficiaryUnitId))
        throw notFound('goals.unit_not_found', 'beneficiaryUnitId')
      // A goal made private by another would vanish before the eyes of whoever hid it.
      if (visibility === 'private' && objective.createdBy !== context.actor.memberId)
        throw invalidAt('visibility', 'goals.only_its_creator_makes_it_private')
      const fields = {
        ...given(input, ['title', 'outcomeText', ...described]),
        ...changedCarrier(sight, objective, input),
      }
      mustSayWhyOf(facts, fields, input.reason)
      const telling = { objectiveId: objective.id, reason: input.reason }
      return changeOne(context, objectives, { before: objective, set: fields }, telling)
    },
  })

function mustSayWhyOf(
  facts: Pick<ObjectiveFacts, 'objective' | 'cycle'>,
  set: Partial<Objective>,
  reason: string | undefined,
): void {
  const { objective } = facts
  const change = changeOf(objectives.kind, objective.id, objective, { ...objective, ...set })
  mustSayWhy(facts, [change], reason)
}

export const moveObjective = (parts: GoalsParts) =>
  implementWrite(contract.moveObjective, {
    async load(context, { id, cycleId }) {
      if (cycleId) await mustFindOpenCycle(context.tx, cycleId)
      return loadObjective(parts, context, id)
    },
    may: mayChangeGoal,
    async run(context, input, facts) {
      const { objective } = facts
      mustHaveSeen(objective, input.version)
      const edit = { before: objective, set: given(input, ['cycleId', 'position']) }
      mustSayWhyOf(facts, edit.set, input.reason)
      return changeOne(context, objectives, edit, {
        objectiveId: objective.id,
        reason: input.reason,
      })
    },
  })

export const removeObjective = (parts: GoalsParts) =>
  implementWrite(contract.removeObjective, {
    load: (context, { id }) => loadObjective(parts, context, id),
    may: mayChangeGoal,
    async run(context, { id, version, reason = null }, facts) {
      const { objective, sight } = facts
      mustHaveSeen(objective, version)
      const { changes, keyResults: parts, ties } = await dropObjective(context, objective)
      mustSayWhy(facts, changes, reason)
      context.emit({ subjectKind: 'objective', subjectId: id, changes, reason })
      return { id, version: version + 1, keyResults: parts, links: seenTies(sight, ties) }
    },
  })

/** A link of a hidden goal goes too, but is not told of. */
const seenTies = (sight: Sight, ties: readonly GoalLink[]): number =>
  ties.filter(({ fromId, toKind, toId }) =>
    [fromId, ...(toKind === 'unit' ? [] : [toId])].every((id) => sight.sees(id)),
  ).length
