import { implementWrite } from '#platform/contract/implementation.ts'
import * as contract from '../contract.ts'
import { mayChangeStructure } from '../policy.ts'
import * as decide from '../rules/change-role.ts'
import type { RoleFields } from '../rules/records.ts'
import { commit, given, openDraft } from './save.ts'

const tree = { unit: 'all', role: 'all' } as const

export const addRole = implementWrite(contract.addRole, {
  load: (context) => openDraft(context, tree),
  may: mayChangeStructure,
  run: (context, { from, reason, ...fields }, draft) => {
    const id = context.newId()
    decide.addRole(draft, id, from, fields)
    return commit(context, draft, { kind: 'role', id }, reason)
  },
})

export const changeRole = implementWrite(contract.changeRole, {
  load: (context) => openDraft(context, tree),
  may: mayChangeStructure,
  run: (context, { roleId: id, version, from, reason, ...fields }, draft) => {
    decide.changeRole(draft, { id, version }, from, given<RoleFields>(fields))
    return commit(context, draft, { kind: 'role', id }, reason)
  },
})

export const closeRole = implementWrite(contract.closeRole, {
  load: (context, { roleId }) => openDraft(context, { ...tree, assignment: { roleId } }),
  may: mayChangeStructure,
  run: (context, { roleId: id, version, from, reason }, draft) => {
    decide.closeRole(draft, { id, version }, from)
    return commit(context, draft, { kind: 'role', id }, reason)
  },
})
