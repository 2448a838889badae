import { implementWrite } from '#platform/contract/implementation.ts'
import * as contract from '../contract.ts'
import { mayChangeStructure } from '../policy.ts'
import * as decide from '../rules/delegate.ts'
import { saveDraft } from '../store/save.ts'
import { openDraft } from './save.ts'

export const setDelegation = implementWrite(contract.setDelegation, {
  load: (context, { unitId }) => openDraft(context, { unit: [unitId], delegation: { unitId } }),
  may: mayChangeStructure,
  run: async (context, { unitId, area, level, from, version, reason }, draft) => {
    const id = context.newId()
    decide.setDelegation(draft, { id, unitId, area, level, from, seen: version })
    const { changes } = await saveDraft(context.tx, draft)
    if (changes.length > 0) {
      context.emit({ subjectKind: 'unit', subjectId: unitId, changes, reason: reason ?? null })
    }
    const now = decide.delegationInForce(draft, unitId, area, from)
    const saved = changes.find((change) => change.id === now?.id)?.after?.['version']
    return { unitId, area, version: now ? Number(saved ?? now.version) : null }
  },
})
