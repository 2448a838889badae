import { implementWrite } from '#platform/contract/implementation.ts'
import * as contract from '../contract.ts'
import { mayChangeStructure } from '../policy.ts'
import * as decide from '../rules/change-unit.ts'
import type { UnitFields } from '../rules/records.ts'
import { commit, given, openDraft } from './save.ts'

export const addUnit = implementWrite(contract.addUnit, {
  load: (context) => openDraft(context, { unit: 'all' }),
  may: mayChangeStructure,
  run: (context, { name, parentId, purpose, from, reason }, draft) => {
    const id = context.newId()
    decide.addUnit(draft, id, from, { name, parentId, purpose })
    return commit(context, draft, { kind: 'unit', id }, reason)
  },
})

export const changeUnit = implementWrite(contract.changeUnit, {
  load: (context) => openDraft(context, { unit: 'all' }),
  may: mayChangeStructure,
  run: (context, { unitId: id, version, from, name, parentId, purpose, reason }, draft) => {
    const patch = given<UnitFields>({ name, parentId, purpose })
    decide.changeUnit(draft, { id, version }, from, patch)
    return commit(context, draft, { kind: 'unit', id }, reason)
  },
})

export const closeUnit = implementWrite(contract.closeUnit, {
  load: (context, { unitId }) =>
    openDraft(context, { unit: 'all', role: 'all', delegation: { unitId } }),
  may: mayChangeStructure,
  run: (context, { unitId: id, version, from, reason }, draft) => {
    decide.closeUnit(draft, { id, version }, from)
    return commit(context, draft, { kind: 'unit', id }, reason)
  },
})
