import type { Capability, Parts } from '#platform/contract/capability.ts'
import { assignPerson, changeAssignment, endAssignment } from './actions/assign-people.ts'
import { addPerson, changePerson, removePerson } from './actions/change-people.ts'
import { addRole, changeRole, closeRole } from './actions/change-roles.ts'
import { addUnit, changeUnit, closeUnit } from './actions/change-units.ts'
import { listActivity } from './actions/list-activity.ts'
import { listPeople } from './actions/list-people.ts'
import { listPlannedChanges } from './actions/list-planned-changes.ts'
import { planReorganisation } from './actions/plan-reorganisation.ts'
import { getOrganisation } from './actions/read-organisation.ts'
import { getPerson } from './actions/read-person.ts'
import { getUnit } from './actions/read-unit.ts'
import { setDelegation } from './actions/set-delegation.ts'
import { undo } from './actions/undo.ts'
import { withdrawChange } from './actions/withdraw-change.ts'
import { type StructureDirectory, structureDirectory } from './directory.ts'
import { structureMemory } from './memory.ts'
import { errors as en } from './messages/en.ts'
import { errors as zhCN } from './messages/zh-CN.ts'
import { exportStructure } from './store/export.ts'
import {
  insertAssignments,
  insertDelegations,
  insertPeople,
  insertRolePeriods,
  insertRoles,
  insertUnitPeriods,
  insertUnits,
} from './store/insert.ts'
import { loadOrganisation, lockStructure } from './store/load.ts'
import { saveDraft } from './store/save.ts'

export type { StructureDirectory } from './directory.ts'
export type {
  AssignmentRow,
  DelegationRow,
  PersonRow,
  RolePeriodRow,
  RoleRow,
  UnitPeriodRow,
  UnitRow,
} from './store/insert.ts'

export interface StructureCapability extends Capability {
  readonly directory: StructureDirectory
}

/** Reads and writes records in bulk, for those who bring in or take out a whole organisation. */
export const structureStore = {
  lockStructure,
  insertPeople,
  insertUnits,
  insertUnitPeriods,
  insertRoles,
  insertRolePeriods,
  insertAssignments,
  insertDelegations,
  loadOrganisation,
  saveDraft,
  exportStructure,
}

export function createStructure({ db }: Parts): StructureCapability {
  const memory = structureMemory(db)
  const reads = [getOrganisation, getUnit, getPerson, listPeople, listPlannedChanges, listActivity]
  return {
    name: 'structure',
    implementations: [
      ...reads.map((read) => read(memory)),
      addUnit,
      changeUnit,
      closeUnit,
      addRole,
      changeRole,
      closeRole,
      addPerson,
      changePerson,
      removePerson,
      assignPerson,
      changeAssignment,
      endAssignment,
      setDelegation,
      withdrawChange,
      planReorganisation,
      undo,
    ],
    errors: { en, 'zh-CN': zhCN },
    directory: structureDirectory(memory),
    follow: memory.follow,
    // The structure is open to every member, so its changes are too.
    mayHear: (actor, { workspaceId }) => actor.workspaceId === workspaceId,
  }
}
