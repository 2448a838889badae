import { sql } from 'kysely'
import { invalidAt, notFound } from '#kernel/errors.ts'
import { implementWrite } from '#platform/contract/implementation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { given } from '#platform/records/given.ts'
import { findRecords, findWhere } from '#platform/records/records.ts'
import * as contract from '../contract.ts'
import { mayChangeStrategy } from '../policy.ts'
import { isHorizon } from '../rules/direction.ts'
import { alignments, type Direction, directions, type Evidence, evidence } from '../store/kinds.ts'
import { lockStrategy } from '../store/lock.ts'
import { checkedCarrier, findLocked, nextPosition, type StrategyParts } from './loading.ts'
import { emit, saveChanged } from './save.ts'

const subject = { kind: 'direction' }
const lost = 'strategy.direction_not_found'

function mustBeHorizon({ startsOn, endsOn }: Pick<Direction, 'startsOn' | 'endsOn'>): void {
  if (!isHorizon(startsOn, endsOn))
    throw invalidAt('endsOn', 'strategy.horizon_ends_before_it_begins')
}

export const addDirection = (parts: StrategyParts) =>
  implementWrite(contract.addDirection, {
    async load(context, { unitId = null, roleId = null }) {
      const goals = await parts.goals.open(context)
      await lockStrategy(context.tx)
      return checkedCarrier(goals, { unitId, roleId })
    },
    may: mayChangeStrategy,
    async run(context, input, carrier) {
      const { title, kind, status, statement = null, startsOn = null, endsOn = null } = input
      mustBeHorizon({ startsOn, endsOn })
      const direction: Direction = {
        id: context.newId(),
        title,
        kind,
        status,
        statement,
        ...carrier,
        startsOn,
        endsOn,
        position: await nextPosition(context, directions),
        version: 1,
        removedAt: null,
      }
      const reasons = input.evidence.map(
        ({ body, url = null }, position): Evidence => ({
          id: context.newId(),
          directionId: direction.id,
          body,
          url,
          position,
          version: 1,
          removedAt: null,
        }),
      )
      const set = new Changeset(context.tx)
      await set.add(directions, [direction])
      await set.add(evidence, reasons)
      emit(context, set, direction.id, { subject, reason: input.reason })
      return { id: direction.id, version: 1 }
    },
  })

export const changeDirection = (parts: StrategyParts) =>
  implementWrite(contract.changeDirection, {
    async load(context, { id }) {
      const goals = await parts.goals.open(context)
      return { goals, before: await findLocked(context, directions, id, lost) }
    },
    may: mayChangeStrategy,
    async run(context, input, { goals, before }) {
      mustHaveSeen(before, input.version)
      const fields = given(input, ['title', 'kind', 'status', 'statement', 'startsOn', 'endsOn'])
      mustBeHorizon({ ...before, ...fields })
      const { unitId = before.unitId, roleId = before.roleId } = input
      const isSame = unitId === before.unitId && roleId === before.roleId
      // Another unit takes the direction away from a role of the old one.
      const staysWithRole = input.roleId !== undefined || unitId === before.unitId
      const carrier = isSame
        ? {}
        : checkedCarrier(goals, { unitId, roleId: staysWithRole ? roleId : null })
      const told = { subject, reason: input.reason }
      return saveChanged(context, directions, before, { ...fields, ...carrier }, told)
    },
  })

export const orderDirections = implementWrite(contract.orderDirections, {
  async load({ tx }, { directions: wanted }) {
    await lockStrategy(tx)
    const ids = new Set(wanted.map(({ id }) => id))
    const all = await findWhere(tx, directions, sql`true`, { orderBy: sql`position, id` })
    const byId = new Map(all.map((one) => [one.id, one]))
    for (const id of ids) if (!byId.has(id)) throw notFound(lost)
    return { all, byId, ids }
  },
  may: mayChangeStrategy,
  async run(context, { directions: wanted }, { all, byId, ids }) {
    if (ids.size < wanted.length) throw invalidAt('directions', 'strategy.named_twice')
    const named = wanted.flatMap(({ id, version }) => {
      const found = byId.get(id)
      if (found) mustHaveSeen(found, version)
      return found ?? []
    })
    const inOrder = [...named, ...all.filter(({ id }) => !ids.has(id))]
    const edits = inOrder.flatMap((before, position) =>
      before.position === position ? [] : [{ before, set: { position } }],
    )
    const set = new Changeset(context.tx)
    const moved = new Map((await set.change(directions, edits)).map((one) => [one.id, one.version]))
    const [first] = wanted
    if (edits.length > 0 && first) emit(context, set, first.id, { subject })
    return {
      directions: wanted.map(({ id, version }) => ({ id, version: moved.get(id) ?? version })),
    }
  },
})

export const removeDirection = implementWrite(contract.removeDirection, {
  load: (context, { id }) => findLocked(context, directions, id, lost),
  may: mayChangeStrategy,
  async run(context, { id, version, reason }, before) {
    mustHaveSeen(before, version)
    const { tx, now } = context
    const own = sql`direction_id = ${id}`
    const set = new Changeset(tx)
    await set.remove(alignments, await findWhere(tx, alignments, own, { lock: true }), now)
    await set.remove(evidence, await findWhere(tx, evidence, own, { lock: true }), now)
    await set.remove(directions, await findRecords(tx, directions, [id]), now)
    emit(context, set, id, { subject, reason })
    return { id, version: version + 1 }
  },
})
