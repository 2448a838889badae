import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import * as structure from '#capabilities/structure/contract.ts'
import { createStructure } from '#capabilities/structure/index.ts'
import { inWorkspace } from '#platform/database/database.ts'
import { type TestMember, testWorld } from '#platform/runtime/testing.ts'
import * as contract from '../contract.ts'
import { createGoals, type GoalsMemory } from '../index.ts'

// A library with a shop and a hall: Lea leads it, Sam sells, Hal looks after the hall.

const held: { memory?: GoalsMemory } = {}
const world = await testWorld((parts) => {
  const structured = createStructure(parts)
  const goals = createGoals(parts, structured.directory)
  held.memory = goals.memory
  return [structured, goals]
}, new Date('2026-05-04T09:00:00Z'))
const workspace = await world.workspace('library')
const owner = await workspace.join('owner')
const [from, closing] = ['2026-01-01', '2026-05-04']
const unit = async (name: string, parentId: string | null) =>
  (await owner.tell(structure.addUnit, { name, parentId, from })).id
const role = async (title: string, unitId: string, name?: string) => {
  const { id } = await owner.tell(structure.addRole, { title, unitId, from })
  if (name === undefined) return { id, member: owner, personId: '' }
  const personId = (await owner.tell(structure.addPerson, { name })).id
  await owner.tell(structure.assignPerson, { personId, roleId: id, from })
  return { id, member: await workspace.join('member', personId), personId }
}
const library = await unit('Library', null)
const [shop, hall] = [await unit('Shop', library), await unit('Hall', library)]
const lea = await role('Head', library, 'Lea')
const sam = await role('Seller', shop, 'Sam')
const hal = await role('Steward', hall, 'Hal')
const reader = await role('Reader', hall, 'Rea')
const cycle = { name: 'Spring', startsOn: '2026-04-01', endsOn: '2026-06-30' }
const cycleId = (await owner.tell(contract.addCycle, cycle)).id

const add = async (member: TestMember, title: string, more: object = {}) =>
  (await member.tell(contract.addObjective, { cycleId, title, ...more })).id
const gaps = async (member: TestMember, mine: boolean) => {
  const wanted = { cycleId, mine, kind: ['without-carrier' as const] }
  return (await member.ask(contract.listGaps, wanted)).gaps
}
const titles = async (member: TestMember, mine = true) =>
  (await gaps(member, mine)).map(({ objective, keyResult }) => (keyResult ?? objective).title)
const owed = async (member: TestMember) =>
  (await member.ask(contract.home, {})).owed.carriers.goals.map(({ goal }) => goal.title)
const named = (heirs: readonly contract.Owner[] = []) =>
  heirs.map(({ unit: one, role: held }) => held?.title ?? one?.name)

describe('what nobody carries', () => {
  it('falls to whoever heads the unit above, once, and is handed on in a step that can be undone', async () => {
    const sold = { title: 'Sold', type: 'increase', startValue: 0, targetValue: 9 } as const
    const id = await add(owner, 'Books find readers', {
      roleId: sam.id,
      keyResults: [{ ...sold, roleId: sam.id }, sold],
    })
    expect(await titles(owner, false)).toEqual([])
    await owner.tell(structure.closeRole, { roleId: sam.id, version: 1, from: closing })
    expect([await titles(lea.member), await owed(lea.member)]).toEqual([
      ['Books find readers'],
      ['Books find readers'],
    ])
    expect([await owed(hal.member), await owed(sam.member), await owed(owner)]).toEqual([
      [],
      [],
      [],
    ])
    // Everybody may see that it is left; only some may hand it on.
    expect((await gaps(hal.member, false)).map(({ may }) => may.change)).toEqual([false])
    const [gap] = await gaps(lea.member, true)
    expect(gap?.uncarried).toMatchObject({ why: 'role-closed', since: closing, version: 1 })
    expect(named(gap?.uncarried?.heirs)).toEqual(['Head', 'Library'])
    // One of the two key results names Sam's role itself, and would be left behind.
    expect(gap?.uncarried?.parts).toHaveLength(1)
    const handed = { id, version: 1, unitId: hall, roleId: hal.id }
    await expect(hal.member.tell(contract.changeObjective, handed)).rejects.toMatchObject({
      code: 'request.forbidden',
    })
    const { feedId } = await lea.member.tell(contract.changeObjective, handed)
    expect(await titles(owner, false)).toEqual(['Sold'])
    const [part = { id: '', version: 0 }] = gap?.uncarried?.parts ?? []
    const too = { ...part, unitId: hall, roleId: hal.id }
    const done = await lea.member.tell(contract.changeKeyResult, too)
    expect([await titles(owner, false), await owed(lea.member)]).toEqual([[], []])
    await lea.member.tell(contract.undo, { feedId: done.feedId ?? 0 })
    await lea.member.tell(contract.undo, { feedId: feedId ?? 0 })
    expect(await titles(lea.member)).toEqual(['Books find readers'])
    await lea.member.tell(contract.changeObjective, { ...handed, version: 3 })
    await lea.member.tell(contract.changeKeyResult, { ...too, version: 3 })
  })

  it('in a closed unit may be handed on by whoever heads the one above', async () => {
    const id = await add(owner, 'The shop opens on Sundays', { unitId: shop })
    const own = await add(owner, 'The till is counted', { unitId: shop, visibility: 'unit' })
    expect(await titles(owner, false)).toEqual([])
    await owner.tell(structure.closeUnit, { unitId: shop, version: 1, from: closing })
    const [gap] = await gaps(lea.member, true)
    expect([gap?.uncarried?.why, gap?.uncarried?.since, gap?.may.change]).toEqual([
      'unit-closed',
      closing,
      true,
    ])
    const inLibrary = { cycleId, unitId: library, kind: ['without-carrier' as const] }
    expect((await owner.ask(contract.listGaps, inLibrary)).gaps).toHaveLength(2)
    // What was the unit's own is open to those who head what is above it, as it was, and to no others.
    expect(await owed(lea.member)).toContain('The till is counted')
    expect(await titles(hal.member, false)).toEqual(['The shop opens on Sundays'])
    await lea.member.tell(contract.changeObjective, { id: own, version: 1, unitId: library })
    await lea.member.tell(contract.changeObjective, { id, version: 1, unitId: library })
    expect(await titles(lea.member)).toEqual([])
  })

  it('may be one key result that names a role of its own', async () => {
    const help = { type: 'increase', startValue: 0, targetValue: 9, roleId: reader.id } as const
    await add(owner, 'The hall is full', {
      unitId: hall,
      keyResults: [{ title: 'Readings held', ...help }],
    })
    await owner.tell(structure.removePerson, {
      personId: reader.personId,
      version: 1,
      from: closing,
    })
    const [gap] = await gaps(lea.member, true)
    expect([gap?.keyResult?.title, gap?.uncarried?.why]).toEqual(['Readings held', 'role-vacant'])
    await lea.member.tell(contract.changeKeyResult, {
      id: gap?.keyResult?.id ?? '',
      version: gap?.uncarried?.version ?? 0,
      unitId: hall,
      roleId: null,
    })
    expect(await titles(lea.member)).toEqual([])
  })

  it('may name a role alone: it falls to whoever heads where the role belongs', async () => {
    const { id: roleId, personId } = await role('Archivist', hall, 'Ari')
    const id = await add(owner, 'Old papers are found', { roleId })
    // As a file may bring it.
    const scope = { workspaceId: workspace.id, actorId: null }
    await inWorkspace(world.database.db, scope, (tx) =>
      sql`update objective set unit_id = null where id = ${id}`.execute(tx),
    )
    held.memory?.forget(workspace.id)
    expect(await titles(owner, false)).toEqual([])
    await owner.tell(structure.removePerson, { personId, version: 1, from: closing })
    const [gap] = await gaps(lea.member, true)
    expect([gap?.objective.id, gap?.uncarried?.why, gap?.may.change]).toEqual([
      id,
      'role-vacant',
      true,
    ])
    await lea.member.tell(contract.changeObjective, { id, version: 1, unitId: hall, roleId: null })
    expect(await owed(lea.member)).toEqual([])
  })

  it('may name a role of a unit below that somebody else heads', async () => {
    const porter = await role('Porter', hall, 'Pat')
    await add(owner, 'Doors open on time', { unitId: library, roleId: porter.id })
    await owner.tell(structure.removePerson, {
      personId: porter.personId,
      version: 1,
      from: closing,
    })
    const title = 'Doors open on time'
    expect([await owed(lea.member), await owed(hal.member)]).toEqual([[title], []])
    const [gap] = await gaps(lea.member, true)
    const id = gap?.objective.id ?? ''
    await lea.member.tell(contract.changeObjective, {
      id,
      version: 1,
      unitId: library,
      roleId: null,
    })
  })

  it('and was made by somebody who has left falls to those who administer', async () => {
    const guest = await role('Visitor', hall, 'Vic')
    await add(guest.member, 'Vic writes a guide')
    expect(await owed(owner)).toEqual([])
    await owner.tell(structure.removePerson, {
      personId: guest.personId,
      version: 1,
      from: '2026-05-05',
    })
    expect(await owed(owner)).toEqual([])
    world.clock.now = new Date('2026-05-05T09:00:00Z')
    expect([await owed(owner), await owed(lea.member)]).toEqual([['Vic writes a guide'], []])
    const [gap] = await gaps(owner, true)
    expect(gap?.uncarried).toMatchObject({ why: 'maker-left', since: null, heirs: [] })
  })

  it('is told to nobody for whom the goal does not exist', async () => {
    await add(hal.member, 'Not said yet', { roleId: hal.id, visibility: 'private' })
    await owner.tell(structure.closeRole, { roleId: hal.id, version: 1, from: '2026-05-05' })
    expect(await owed(lea.member)).not.toContain('Not said yet')
    expect(await titles(hal.member, false)).toContain('Not said yet')
    // What Hal was given in the place of Sam is left once more.
    expect(await owed(lea.member)).toEqual(['Books find readers'])
  })
})
