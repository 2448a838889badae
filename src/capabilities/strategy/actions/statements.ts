import { sql } from 'kysely'
import { DomainError, invalidAt } from '#kernel/errors.ts'
import { implementWrite } from '#platform/contract/implementation.ts'
import { mustHaveSeen } from '#platform/records/changeset.ts'
import { given } from '#platform/records/given.ts'
import { findWhere } from '#platform/records/records.ts'
import * as contract from '../contract.ts'
import { mayChangeStrategy } from '../policy.ts'
import { type Statement, statements } from '../store/kinds.ts'
import { lockStrategy } from '../store/lock.ts'
import { findLocked, nextPosition } from './loading.ts'
import { saveAdded, saveChanged, saveRemoved } from './save.ts'

const subject = 'strategy-statement'
const lost = 'strategy.statement_not_found'

export const addStatement = implementWrite(contract.addStatement, {
  load: ({ tx }) => lockStrategy(tx),
  may: mayChangeStrategy,
  async run(context, { kind, title = null, body, reason }) {
    if ((kind === 'capability') !== (title !== null))
      throw title === null
        ? invalidAt('title', 'strategy.capability_needs_a_name')
        : invalidAt('title', 'strategy.only_capabilities_have_names')
    const isOne = kind !== 'capability'
    const others = isOne ? await findWhere(context.tx, statements, sql`kind = ${kind}`) : []
    if (others.length > 0) throw new DomainError('conflict', 'strategy.statement_exists')
    const position = await nextPosition(context, statements)
    const record: Statement = {
      id: context.newId(),
      kind,
      title,
      body,
      position,
      version: 1,
      removedAt: null,
    }
    return saveAdded(context, statements, record, { subject: { kind: subject }, reason })
  },
})

export const changeStatement = implementWrite(contract.changeStatement, {
  load: (context, { id }) => findLocked(context, statements, id, lost),
  may: mayChangeStrategy,
  async run(context, input, before) {
    mustHaveSeen(before, input.version)
    if (input.title !== undefined && before.kind !== 'capability')
      throw invalidAt('title', 'strategy.only_capabilities_have_names')
    const set = given(input, ['title', 'body', 'position'])
    return saveChanged(context, statements, before, set, {
      subject: { kind: subject },
      reason: input.reason,
    })
  },
})

export const removeStatement = implementWrite(contract.removeStatement, {
  load: (context, { id }) => findLocked(context, statements, id, lost),
  may: mayChangeStrategy,
  async run(context, { version, reason }, before) {
    mustHaveSeen(before, version)
    return saveRemoved(context, statements, before, { subject: { kind: subject }, reason })
  },
})
