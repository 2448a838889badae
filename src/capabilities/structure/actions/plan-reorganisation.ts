import { DomainError } from '#kernel/errors.ts'
import { implementWrite, type WriteContext } from '#platform/contract/implementation.ts'
import * as contract from '../contract.ts'
import { mayChangeStructure } from '../policy.ts'
import { assignPerson, changeShare, endAssignment } from '../rules/assign.ts'
import { addRole, changeRole, closeRole } from '../rules/change-role.ts'
import { addUnit, changeUnit, closeUnit } from '../rules/change-unit.ts'
import type { Draft } from '../rules/draft.ts'
import type { RoleFields, UnitFields } from '../rules/records.ts'
import { everything } from '../store/load.ts'
import { saveDraft } from '../store/save.ts'
import { given, openDraft } from './save.ts'

type NewId = WriteContext['newId']

function decideMove(draft: Draft, move: contract.Move, newId: NewId): void {
  switch (move.do) {
    case 'addUnit': {
      const { name, parentId, purpose } = move
      addUnit(draft, move.id ?? newId(), move.from, { name, parentId, purpose })
      break
    }
    case 'changeUnit': {
      const { unitId: id, version, name, parentId, purpose } = move
      const patch = given<UnitFields>({ name, parentId, purpose })
      changeUnit(draft, { id, version }, move.from, patch)
      break
    }
    case 'closeUnit':
      closeUnit(draft, { id: move.unitId, version: move.version }, move.from)
      break
    case 'addRole': {
      const { title, unitId, reportsToRoleId, responsibilities, powers } = move
      const fields = { title, unitId, reportsToRoleId, responsibilities, powers }
      addRole(draft, move.id ?? newId(), move.from, fields)
      break
    }
    case 'changeRole': {
      const { roleId: id, version, title, unitId, reportsToRoleId, responsibilities, powers } = move
      const fields = { title, unitId, reportsToRoleId, responsibilities, powers }
      changeRole(draft, { id, version }, move.from, given<RoleFields>(fields))
      break
    }
    case 'closeRole':
      closeRole(draft, { id: move.roleId, version: move.version }, move.from)
      break
    case 'assignPerson': {
      const { personId, roleId, share, from: validFrom, to: validTo } = move
      const record = { id: newId(), removedAt: null, version: 1 }
      assignPerson(draft, { ...record, personId, roleId, share, validFrom, validTo })
      break
    }
    case 'changeAssignment': {
      const { assignmentId: id, version, from, share } = move
      changeShare(draft, { id, version }, { from, share, newId: newId() })
      break
    }
    case 'endAssignment':
      endAssignment(draft, { id: move.assignmentId, version: move.version }, move.from)
      break
  }
}

/** Says which move refuses, and which field of it; nothing of the plan is kept. */
function at(index: number, error: unknown): unknown {
  if (!(error instanceof DomainError)) return error
  const { kind, code, params, detail, issues: inside } = error
  const [field] = inside
  const path = field ? `moves[${index}].${field.path}` : `moves[${index}]`
  const issues = [{ path, code, params }]
  return new DomainError(kind, code, { params, issues, detail: { ...detail } })
}

export const planReorganisation = implementWrite(contract.planReorganisation, {
  load: (context) => openDraft(context, everything),
  may: mayChangeStructure,
  run: async (context, { moves, reason }, draft) => {
    moves.forEach((move, index) => {
      try {
        decideMove(draft, move, context.newId)
      } catch (error) {
        throw at(index, error)
      }
    })
    const { differences, changes } = await saveDraft(context.tx, draft)
    if (changes.length > 0) {
      const subject = { subjectKind: 'organisation', subjectId: context.actor.workspaceId }
      context.emit({ ...subject, changes, reason: reason ?? null })
    }
    return {
      saved: differences.map(({ kind, id, after }) => ({ kind, id, version: after.version })),
    }
  },
})
