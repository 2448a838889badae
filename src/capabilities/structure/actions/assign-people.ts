import { notFound } from '#kernel/errors.ts'
import { implementWrite, type WriteContext } from '#platform/contract/implementation.ts'
import * as contract from '../contract.ts'
import { type AssignmentFacts, mayAssignPeople } from '../policy.ts'
import * as decide from '../rules/assign.ts'
import { type Draft, liveRole } from '../rules/draft.ts'
import { periodOn } from '../rules/periods.ts'
import { type Standing, standingOf, unitPath } from '../rules/resolution.ts'
import { snapshotOf } from '../rules/snapshot.ts'
import { loadOrganisation } from '../store/load.ts'
import { commit, openDraft } from './save.ts'

interface Facts extends AssignmentFacts {
  draft: Draft
}

export function unitsToAllocate({ powersByUnit }: Standing): ReadonlySet<string> {
  const units = [...powersByUnit].filter(([, powers]) => powers.has('allocate-people'))
  return new Set(units.map(([unitId]) => unitId))
}

/** Units in which the actor may allocate people today. */
export async function allocatesIn({
  actor,
  tx,
  today,
}: Pick<WriteContext, 'actor' | 'tx' | 'today'>): Promise<ReadonlySet<string>> {
  const { personId } = actor
  if (personId === null) return new Set()
  const { assignment } = await loadOrganisation(tx, { assignment: { personId } })
  const role = [...new Set([...assignment.values()].map(({ roleId }) => roleId))]
  const own = await loadOrganisation(tx, { assignment: { personId }, role, unit: 'all' })
  return unitsToAllocate(standingOf(snapshotOf(own, today), personId))
}

async function factsOf(
  context: WriteContext,
  draft: Draft,
  roleId: string,
  on: string,
): Promise<Facts> {
  const role = liveRole(draft, roleId)
  const unitId = (periodOn(role.periods, on) ?? role.periods[0])?.fields.unitId ?? null
  const path = unitId === null ? [] : unitPath(snapshotOf(draft.base, on), unitId)
  return { draft, unitPath: path, allocatesIn: await allocatesIn(context) }
}

export const assignPerson = implementWrite(contract.assignPerson, {
  load: async (context, { personId, roleId, from }) => {
    const held = await loadOrganisation(context.tx, { assignment: { personId } })
    const roles = new Set([...held.assignment.values()].map((one) => one.roleId).concat(roleId))
    const scope = {
      unit: 'all',
      person: [personId],
      role: [...roles],
      assignment: { personId },
    } as const
    return factsOf(context, await openDraft(context, scope), roleId, from)
  },
  may: mayAssignPeople,
  run: (context, { personId, roleId, share, from, to, reason }, { draft }) => {
    const id = context.newId()
    const period = { validFrom: from, validTo: to, removedAt: null, version: 1 }
    decide.assignPerson(draft, { id, personId, roleId, share, ...period })
    return commit(context, draft, { kind: 'assignment', id }, reason)
  },
})

export const endAssignment = implementWrite(contract.endAssignment, {
  load: async (context, { assignmentId, from }) => {
    const found = await loadOrganisation(context.tx, { assignment: [assignmentId] })
    const roleId = found.assignment.get(assignmentId)?.roleId
    if (roleId === undefined) throw notFound('structure.assignment_not_found', 'assignmentId')
    const scope = { unit: 'all', role: [roleId], assignment: [assignmentId] } as const
    return factsOf(context, await openDraft(context, scope), roleId, from)
  },
  may: mayAssignPeople,
  run: (context, { assignmentId: id, version, from, reason }, { draft }) => {
    decide.endAssignment(draft, { id, version }, from)
    return commit(context, draft, { kind: 'assignment', id }, reason)
  },
})

export const changeAssignment = implementWrite(contract.changeAssignment, {
  load: async (context, { assignmentId, from }) => {
    const found = await loadOrganisation(context.tx, { assignment: [assignmentId] })
    const personId = found.assignment.get(assignmentId)?.personId
    if (personId === undefined) throw notFound('structure.assignment_not_found', 'assignmentId')
    const held = await loadOrganisation(context.tx, { assignment: { personId } })
    const role = [...new Set([...held.assignment.values()].map(({ roleId }) => roleId))]
    const scope = { unit: 'all', person: [personId], role, assignment: { personId } } as const
    const draft = await openDraft(context, scope)
    const roleId = draft.base.assignment.get(assignmentId)?.roleId ?? ''
    return factsOf(context, draft, roleId, from)
  },
  may: mayAssignPeople,
  run: (context, { assignmentId, version, from, share, reason }, { draft }) => {
    const seen = { id: assignmentId, version }
    const { id } = decide.changeShare(draft, seen, { from, share, newId: context.newId() })
    return commit(context, draft, { kind: 'assignment', id }, reason)
  },
})
