import { sql } from 'kysely'
import { notFound } from '#kernel/errors.ts'
import { implementWrite } from '#platform/contract/implementation.ts'
import { mustHaveSeen } from '#platform/records/changeset.ts'
import { given } from '#platform/records/given.ts'
import { findRecord } from '#platform/records/records.ts'
import * as contract from '../contract.ts'
import { mayChangeStrategy } from '../policy.ts'
import { directions, type Evidence, evidence } from '../store/kinds.ts'
import { lockStrategy } from '../store/lock.ts'
import { findLocked, nextPosition } from './loading.ts'
import { saveAdded, saveChanged, saveRemoved } from './save.ts'

const lost = 'strategy.evidence_not_found'
const under = (id: string) => ({ subject: { kind: 'direction', id } })

export const addEvidence = implementWrite(contract.addEvidence, {
  async load({ tx }, { directionId }) {
    await lockStrategy(tx)
    if (!(await findRecord(tx, directions, directionId)))
      throw notFound('strategy.direction_not_found')
  },
  may: mayChangeStrategy,
  async run(context, { directionId, body, url = null }) {
    const record: Evidence = {
      id: context.newId(),
      directionId,
      body,
      url,
      position: await nextPosition(context, evidence, sql`direction_id = ${directionId}`),
      version: 1,
      removedAt: null,
    }
    return saveAdded(context, evidence, record, under(directionId))
  },
})

export const changeEvidence = implementWrite(contract.changeEvidence, {
  load: (context, { id }) => findLocked(context, evidence, id, lost),
  may: mayChangeStrategy,
  async run(context, input, before) {
    mustHaveSeen(before, input.version)
    const told = { ...under(before.directionId), reason: input.reason }
    return saveChanged(context, evidence, before, given(input, ['body', 'url']), told)
  },
})

export const removeEvidence = implementWrite(contract.removeEvidence, {
  load: (context, { id }) => findLocked(context, evidence, id, lost),
  may: mayChangeStrategy,
  async run(context, { version, reason }, before) {
    mustHaveSeen(before, version)
    return saveRemoved(context, evidence, before, { ...under(before.directionId), reason })
  },
})
