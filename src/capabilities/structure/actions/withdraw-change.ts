import { implementWrite } from '#platform/contract/implementation.ts'
import * as contract from '../contract.ts'
import { mayUndoChange } from '../policy.ts'
import { snapshotOf } from '../rules/snapshot.ts'
import { withdraw } from '../rules/withdraw.ts'
import { everything } from '../store/load.ts'
import { allocatesIn } from './assign-people.ts'
import { commit, openDraft } from './save.ts'
import { undoFacts } from './undo.ts'

export const withdrawChange = implementWrite(contract.withdrawChange, {
  load: async (context, { kind, id }) => {
    const draft = await openDraft(context, everything)
    const view = { organisation: draft.base, day: snapshotOf(draft.base, context.today) }
    return { draft, ...undoFacts([{ kind, id }], view, await allocatesIn(context)) }
  },
  may: mayUndoChange,
  run: (context, { kind, id, version, on, reason }, { draft }) => {
    withdraw(draft, kind, { id, version }, on)
    return commit(context, draft, { kind, id }, reason)
  },
})
