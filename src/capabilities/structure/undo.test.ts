import { describe, expect, it } from 'vitest'
import * as structure from './contract.ts'
import { assignmentOf, people, roles, units } from './fixtures.ts'
import { bringIn, refusalOf, structureWorld } from './testing.ts'

const { world } = await structureWorld()
const from = '2026-06-01'
const later = '2026-06-15'

/** A company of its own for each test, and somebody who runs it. */
async function company() {
  const own = await world.workspace()
  await bringIn(world, own.id)
  const boss = await own.join('owner')
  const activity = (of: { unitId?: string; personId?: string } = {}) =>
    boss.ask(structure.listActivity, of)
  const lastEntry = async () => (await activity()).entries[0]?.feedId ?? 0
  const undo = (feedId: number) => boss.tell(structure.undo, { feedId })
  return { own, boss, activity, lastEntry, undo, undoLast: async () => undo(await lastEntry()) }
}

const titles = ({ roles: held }: structure.PersonPage) => held.map(({ title }) => title)

describe('undo', () => {
  it('brings a person back with the roles that were held', async () => {
    const { boss, undoLast } = await company()
    const yuki = () => boss.ask(structure.getPerson, { personId: people.yuki, on: later })
    const before = titles(await yuki())
    await boss.tell(structure.removePerson, { personId: people.yuki, version: 1, from })
    expect(await yuki()).toMatchObject({ leftOn: from, roles: [] })
    const { records } = await undoLast()
    expect(records).toHaveLength(3)
    expect(await yuki()).toMatchObject({ leftOn: null })
    expect(titles(await yuki())).toEqual(before)
  })

  it('reopens a role with the assignments it ended, and once only', async () => {
    const { boss, lastEntry, undo } = await company()
    await boss.tell(structure.closeRole, { roleId: roles.designer, version: 1, from })
    const feedId = await lastEntry()
    await undo(feedId)
    const { roles: held } = await boss.ask(structure.getUnit, { unitId: units.design, on: later })
    const designer = held.find(({ id }) => id === roles.designer)
    expect(designer?.holders.map(({ person }) => person.id).sort()).toEqual(
      [people.yuki, people.luca].sort(),
    )
    expect((await refusalOf(undo(feedId)))?.code).toBe('structure.entry_already_undone')
  })

  it('makes what was opened never have been, and can itself be taken back', async () => {
    const { boss, undoLast } = await company()
    const { id: unitId } = await boss.tell(structure.addUnit, { name: 'Lab', parentId: null, from })
    const lab = () => boss.ask(structure.getUnit, { unitId, on: later })
    await undoLast()
    expect((await refusalOf(lab()))?.code).toBe('structure.unit_not_found')
    await undoLast()
    expect(await lab()).toMatchObject({ name: 'Lab', version: 3 })
    const { id: personId } = await boss.tell(structure.addPerson, { name: 'Ada' })
    await undoLast()
    const ada = refusalOf(boss.ask(structure.getPerson, { personId }))
    expect((await ada)?.code).toBe('structure.person_not_found')
    const { people: found } = await boss.ask(structure.listPeople, { search: 'Ada', on: from })
    expect(found).toEqual([])
  })

  it('takes a move, a delegation and a whole reorganisation back', async () => {
    const { boss, undoLast } = await company()
    const state = async () => {
      const { version: _version, ...unit } = await boss.ask(structure.getUnit, {
        unitId: units.design,
        on: later,
      })
      return [unit.name, unit.path, unit.delegations.map(({ level }) => level)]
    }
    const before = await state()
    const design = { unitId: units.design, version: 1, from }
    await boss.tell(structure.changeUnit, { ...design, parentId: units.sales, name: 'Studio' })
    await undoLast()
    expect(await state()).toEqual(before)
    const agreed = { unitId: units.design, area: 'Hiring', level: 3, from, version: null }
    await boss.tell(structure.setDelegation, agreed)
    await undoLast()
    expect(await state()).toEqual(before)
    const lab = '00000000-0000-7000-8000-000000000998'
    await boss.tell(structure.planReorganisation, {
      moves: [
        { do: 'addUnit', id: lab, name: 'Lab', parentId: null, from },
        { do: 'changeUnit', ...design, version: 3, parentId: lab },
      ],
    })
    await undoLast()
    expect(await state()).toEqual(before)
  })

  it('names what came after and stands in the way', async () => {
    const { boss, lastEntry, undo } = await company()
    const design = { unitId: units.design, from }
    await boss.tell(structure.changeUnit, { ...design, version: 1, name: 'Studio' })
    const first = await lastEntry()
    await boss.tell(structure.changeUnit, { ...design, version: 2, purpose: 'Lamps' })
    expect(await refusalOf(undo(first))).toMatchObject({
      kind: 'conflict',
      code: 'structure.changed_since',
      operation: 'structure.changeUnit',
      on: '2026-05-18',
    })
    await boss.tell(structure.addUnit, { name: 'Lab', parentId: null, from })
    const { entries } = await boss.ask(structure.listActivity, {})
    const parentId = entries[0]?.subjectId ?? ''
    await boss.tell(structure.addUnit, { name: 'Bench', parentId, from })
    expect(await refusalOf(undo(entries[0]?.feedId ?? 0))).toMatchObject({
      code: 'structure.still_in_use',
      name: 'Lab',
      names: 'Bench',
    })
  })

  it('refuses what the rest of the organisation no longer has room for', async () => {
    const { boss, lastEntry, undo } = await company()
    const assignmentId = assignmentOf(people.chen, roles.accounts)
    await boss.tell(structure.endAssignment, { assignmentId, version: 1, from })
    const ended = await lastEntry()
    const next = { personId: people.chen, roleId: roles.analyst, share: 0.5, from }
    await boss.tell(structure.assignPerson, next)
    expect((await refusalOf(undo(ended)))?.code).toBe('structure.share_over_one')
  })

  it('belongs to whoever may make the change today', async () => {
    const { own, boss, lastEntry } = await company()
    const omar = await own.join('member', people.omar)
    const ending = { version: 1, from }
    const assignmentId = assignmentOf(people.jonas, roles.engineer)
    await boss.tell(structure.endAssignment, { ...ending, assignmentId })
    const { entries } = await omar.ask(structure.listActivity, {})
    expect(entries.map(({ mayUndo }) => mayUndo)).toEqual([true])
    await omar.tell(structure.undo, { feedId: await lastEntry() })
    const outside = assignmentOf(people.chen, roles.accounts)
    await boss.tell(structure.endAssignment, { ...ending, assignmentId: outside })
    const feedId = await lastEntry()
    expect((await refusalOf(omar.tell(structure.undo, { feedId })))?.kind).toBe('forbidden')
    const elsewhere = await company()
    expect((await refusalOf(elsewhere.undo(feedId)))?.code).toBe('structure.entry_not_found')
  })
})

describe('activity', () => {
  it('is told of a unit, a person or everything, page by page, the latest first', async () => {
    const { boss, activity } = await company()
    await boss.tell(structure.closeRole, {
      roleId: roles.designer,
      version: 1,
      from,
      reason: 'Merged',
    })
    await boss.tell(structure.changeUnit, {
      unitId: units.sales,
      version: 1,
      from,
      name: 'Markets',
    })
    const operations = async (of?: { unitId?: string; personId?: string }) =>
      (await activity(of)).entries.map(({ operation }) => operation)
    expect(await operations({ unitId: units.design })).toEqual(['structure.closeRole'])
    expect(await operations({ unitId: units.sales })).toEqual(['structure.changeUnit'])
    expect(await operations({ personId: people.chen })).toEqual([])
    const [entry] = (await activity({ personId: people.yuki })).entries
    expect(entry).toMatchObject({ reason: 'Merged', memberId: boss.caller.actor.memberId })
    expect(entry?.changes[0]).toMatchObject({ kind: 'assignment', name: 'Yuki Sato · Designer' })
    const first = await boss.ask(structure.listActivity, { limit: 1 })
    const next = { limit: 1, cursor: first.nextCursor ?? '' }
    expect((await boss.ask(structure.listActivity, next)).entries[0]?.operation).toBe(
      'structure.closeRole',
    )
  })
})

describe('e-mail addresses', () => {
  it('are not for guests, neither shown nor found', async () => {
    const { own, boss } = await company()
    const guest = await own.join('guest')
    const { id: personId } = await boss.tell(structure.addPerson, {
      name: 'Ada',
      email: 'ada@lamps.example',
    })
    const search = 'lamps.example'
    const seen = async ({ ask }: typeof guest) => [
      (await ask(structure.getPerson, { personId })).email,
      (await ask(structure.listPeople, { search })).people.map(({ email }) => email),
      JSON.stringify(await ask(structure.listActivity, { personId })).includes(search),
    ]
    expect(await seen(boss)).toEqual(['ada@lamps.example', ['ada@lamps.example'], true])
    expect(await seen(guest)).toEqual([null, [], false])
  })
})

describe('a share', () => {
  it('changes from a day on, and the days before keep theirs', async () => {
    const { boss, undoLast } = await company()
    const assignmentId = assignmentOf(people.yuki, roles.tester)
    const change = { assignmentId, version: 1, from, share: 0.6 }
    const saved = await boss.tell(structure.changeAssignment, change)
    expect(saved.id).not.toBe(assignmentId)
    const shareOn = async (on: string) =>
      (await boss.ask(structure.getPerson, { personId: people.yuki, on })).share
    expect([await shareOn('2026-05-31'), await shareOn(from)]).toEqual([0.9, 1])
    const more = { assignmentId: saved.id, version: 1, from: later, share: 0.7 }
    const refused = await refusalOf(boss.tell(structure.changeAssignment, more))
    expect(refused).toMatchObject({ code: 'structure.share_over_one', total: 1.1 })
    const same = { ...more, from: '2026-05-20', share: 0.2 }
    expect(await boss.tell(structure.changeAssignment, same)).toEqual({ id: saved.id, version: 2 })
    await undoLast()
    expect(await shareOn(from)).toBe(1)
  })
})
