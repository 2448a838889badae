import { sql } from 'kysely'
import { invalidAt, staleVersion } from '#kernel/errors.ts'
import { implementWrite } from '#platform/contract/implementation.ts'
import { findWhere } from '#platform/records/records.ts'
import * as contract from '../contract.ts'
import { mayChangeStrategy } from '../policy.ts'
import { isWhole, MIX } from '../rules/mix.ts'
import { type MixRecord, mixes } from '../store/kinds.ts'
import { lockStrategy } from '../store/lock.ts'
import { saveAdded, saveChanged } from './save.ts'

const subject = { kind: 'strategy-mix' }

export const setMix = implementWrite(contract.setMix, {
  async load({ tx }) {
    await lockStrategy(tx)
    const [before = null] = await findWhere(tx, mixes, sql`true`, { lock: true })
    return { before }
  },
  may: mayChangeStrategy,
  async run(context, { version, reason, ...shares }, { before }) {
    if ((before?.version ?? null) !== version)
      throw staleVersion(version ?? 0, before?.version ?? 0, before)
    for (const words of Object.values(MIX))
      if (!isWhole(words.map((word) => shares[word])))
        throw invalidAt(words[0], 'strategy.shares_do_not_sum_to_one')
    const told = { subject, reason }
    if (before) return saveChanged(context, mixes, before, shares, told)
    const record: MixRecord = { id: context.newId(), ...shares, version: 1, removedAt: null }
    return saveAdded(context, mixes, record, told)
  },
})
