import { invalidAt } from '#kernel/errors.ts'
import { implementWrite, type WriteContext } from '#platform/contract/implementation.ts'
import type { ParsedInputOf } from '#platform/contract/operation.ts'
import { Changeset } from '#platform/records/changeset.ts'
import { checkedCarrier } from '../../actions/carriers.ts'
import { mustAddUp, mustNotContradict } from '../../actions/check-figures.ts'
import { type NewLink, newLinks } from '../../actions/link-ends.ts'
import {
  type GoalsParts,
  loadObjective,
  mustFindOpenCycle,
  sightOf,
} from '../../actions/loading.ts'
import { newKeyResult, newMilestones, newObjective } from '../../actions/new-records.ts'
import type { Carrier } from '../../policy.ts'
import { keyResults, links, milestones, type Objective, objectives } from '../../store/kinds.ts'
import type { Sight } from '../../view/sight.ts'
import * as contract from '../contract.ts'
import { mayAssignGoal } from '../policy.ts'
import { roleOfPerson } from '../rules/role-of-person.ts'

type Input = ParsedInputOf<typeof contract.assignGoal>
type Owner = Input['owners'][number]

/** Who is to carry it: the unit or role named, or the role of the person. */
function carrierFor(sight: Sight, owner: Owner, at: number): Carrier {
  const { unitId = null, roleId = null, personId } = owner
  const path = `owners[${at}].`
  if (personId === undefined) {
    if (unitId === null && roleId === null) throw invalidAt(`owners[${at}]`, 'goals.owner_missing')
    return checkedCarrier(sight, { unitId, roleId }, path)
  }
  const held = [...sight.standingOf(personId).roleIds].map((id) => ({
    roleId: id,
    holders: sight.holders(id).length,
  }))
  const own = roleOfPerson(held)
  if (own === null) throw invalidAt(`${path}personId`, 'goals.person_without_role')
  // A unit or role named beside the person must be there and fit as well.
  if (unitId !== null || roleId !== null) checkedCarrier(sight, { unitId, roleId }, path)
  return checkedCarrier(sight, { unitId: null, roleId: own }, path)
}

function mustDiffer(carriers: readonly Carrier[]): void {
  const seen = new Set<string>()
  for (const [at, { unitId, roleId }] of carriers.entries()) {
    const key = roleId ?? unitId ?? ''
    if (seen.has(key)) throw invalidAt(`owners[${at}]`, 'goals.owner_named_twice')
    seen.add(key)
  }
}

export const assignGoal = (parts: GoalsParts) =>
  implementWrite(contract.assignGoal, {
    async load(context, { cycleId, templateId, owners }) {
      await mustFindOpenCycle(context.tx, cycleId)
      const sight = await sightOf(parts, context)
      const open = { closedToo: true }
      const template = templateId ? await loadObjective(parts, context, templateId, open) : null
      const carriers = owners.map((owner, at) => carrierFor(sight, owner, at))
      mustDiffer(carriers)
      const cases = carriers.map((carrier) =>
        sight.caseOf({ ...carrier, visibility: 'workspace', createdBy: context.actor.memberId }),
      )
      return { sight, template: template?.objective ?? null, carriers, owners: cases }
    },
    may: mayAssignGoal,
    async run(context, input, { sight, template, carriers }) {
      mustAddUp(
        input.keyResults.map(({ weight }) => weight ?? null),
        'keyResults',
      )
      const made = carriers.map((carrier, at) => oneOf(context, input, { template, carrier, at }))
      const set = new Changeset(context.tx)
      await set.add(
        objectives,
        made.map(({ objective }) => objective),
      )
      await set.add(
        keyResults,
        made.flatMap(({ parts }) => parts.map(({ record }) => record)),
      )
      await set.add(
        milestones,
        made.flatMap(({ parts }) => parts.flatMap(({ steps }) => steps)),
      )
      const ids = made.map(({ objective }) => objective.id)
      const wanted =
        template && input.servesTemplate ? ids.map((id) => upTo(template, id, input)) : []
      await set.add(links, await newLinks(context, sight, wanted))
      const subjectId = template?.id ?? ids[0] ?? ''
      context.emit({ subjectKind: 'objective', subjectId, changes: set.changes })
      return { objectiveIds: ids }
    },
  })

const upTo = (template: Objective, fromId: string, { rollsUp }: Input): NewLink => ({
  kind: 'contributes',
  fromId,
  toKind: 'objective',
  toId: template.id,
  rollsUp,
})

interface One {
  readonly template: Objective | null
  readonly carrier: Carrier
  /** Its place among the owners. */
  readonly at: number
}

/** One of the goals: the words of the template, the figures of its owner. */
function oneOf(context: WriteContext, input: Input, { template, carrier, at }: One) {
  const owner = input.owners[at]
  const { nature = null, category = null, commitment = null } = input
  const objective = newObjective(context, {
    cycleId: input.cycleId,
    title: owner?.title ?? input.title,
    description: template?.description ?? null,
    nature,
    category,
    commitment,
    origin: template && input.servesTemplate ? 'aligned' : null,
    // No wider than what it is copied from.
    visibility: template?.visibility ?? 'workspace',
    ...carrier,
  })
  const parts = input.keyResults.map((wanted, place) => {
    const figures = owner?.figures[place] ?? {}
    const record = newKeyResult(context, objective.id, place, { ...wanted, ...figures })
    const steps = newMilestones(context, record.id, wanted.milestones)
    mustNotContradict(
      record,
      steps.map(({ weight }) => ({ weight, done: false })),
      Object.keys(figures).length > 0
        ? `owners[${at}].figures[${place}].`
        : `keyResults[${place}].`,
    )
    return { record, steps }
  })
  return { objective, parts }
}
