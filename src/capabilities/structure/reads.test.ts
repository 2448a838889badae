import { describe, expect, it } from 'vitest'
import * as structure from './contract.ts'
import { people, roles, units } from './fixtures.ts'
import { bringIn, refusalOf, structureWorld } from './testing.ts'

const { world, workspace } = await structureWorld()
const admin = await workspace.join('administrator')
const guest = await workspace.join('guest')

describe('the organisation on a day', () => {
  it('comes as columns that refer to each other by position', async () => {
    const {
      units: u,
      roles: r,
      people: p,
      assignments: a,
    } = await guest.ask(structure.getOrganisation, {})
    const design = u.name.indexOf('Design')
    expect(u.name[u.parent[design] ?? -1]).toBe('Product')
    expect(r.title[u.head[design] ?? -1]).toBe('Design lead')
    const analyst = r.title.indexOf('Sales analyst')
    expect(r.title[r.reportsTo[analyst] ?? -1]).toBe('Partner manager')
    const held = a.role.indexOf(analyst)
    expect(p.name[a.person[held] ?? -1]).toBe('Noor Aziz')
    expect([u.id.length, r.id.length, p.id.length, a.role.length]).toEqual([5, 11, 12, 13])
  })

  it('is empty before it began', async () => {
    const past = await guest.ask(structure.getOrganisation, { on: '2025-12-31' })
    expect(past.units.id).toEqual([])
    expect(past.assignments.person).toEqual([])
  })
})

describe('a unit', () => {
  it('tells its place, its people and its open positions', async () => {
    const sales = await guest.ask(structure.getUnit, { unitId: units.sales })
    expect(sales.path.map(({ name }) => name)).toEqual(['Lanternworks'])
    expect(sales.head?.holders).toEqual([{ id: people.ingrid, name: 'Ingrid Solberg' }])
    expect([sales.people, sales.vacancies]).toEqual([4, 1])
    expect(sales.roles.find(({ id }) => id === roles.partners)?.holders).toEqual([])
    expect(sales.abilities).toEqual({ changeStructure: false, assignPeople: false })
    const product = await admin.ask(structure.getUnit, { unitId: units.product })
    expect(product.children.map(({ name, people }) => [name, people])).toEqual([
      ['Platform', 4],
      ['Design', 3],
    ])
    expect(product.people).toBe(7)
    expect(product.abilities).toEqual({ changeStructure: true, assignPeople: true })
  })

  it('is not found on a day before it began, and says when it does', async () => {
    const early = guest.ask(structure.getUnit, { unitId: units.sales, on: '2025-05-01' })
    expect(await refusalOf(early)).toMatchObject({
      kind: 'not-found',
      code: 'structure.unit_not_on_that_day',
      begins: '2026-01-01',
    })
  })
})

it('shows a person with shares, manager and reports', async () => {
  const yuki = await guest.ask(structure.getPerson, { personId: people.yuki })
  expect(yuki.roles.map(({ title, share }) => [title, share])).toEqual([
    ['Tester', 0.5],
    ['Designer', 0.4],
  ])
  expect(yuki.share).toBeCloseTo(0.9)
  expect(yuki.manager?.person.name).toBe('Tomás Novák')
  const ingrid = await guest.ask(structure.getPerson, { personId: people.ingrid })
  expect(ingrid.reports.map(({ person, role }) => [person?.name ?? null, role.title])).toEqual([
    ['Chen Wei', 'Account executive'],
    ['Sofia Marin', 'Account executive'],
    [null, 'Partner manager'],
  ])
})

describe('the directory', () => {
  it('finds by any word of name, role and unit, without accents', async () => {
    const named = async (search: string) =>
      (await guest.ask(structure.listPeople, { search })).people.map(({ name }) => name)
    expect(await named('tomas novak')).toEqual(['Tomás Novák'])
    expect(await named('engineer PLATFORM')).toEqual(['Jonas Weber', 'Priya Nair'])
    expect(await named('nobody')).toEqual([])
  })

  it('goes page by page through one unit and all below', async () => {
    const first = await guest.ask(structure.listPeople, { unitId: units.product, limit: 4 })
    const cursor = first.nextCursor ?? ''
    const rest = await guest.ask(structure.listPeople, { unitId: units.product, limit: 4, cursor })
    expect(first.total).toBe(7)
    expect(rest.nextCursor).toBeNull()
    const names = [...first.people, ...rest.people].map(({ name }) => name?.split(' ')[0])
    expect(names).toEqual(['Amara', 'Jonas', 'Luca', 'Omar', 'Priya', 'Tomás', 'Yuki'])
    const bad = guest.ask(structure.listPeople, { cursor: 'yesterday' })
    expect((await refusalOf(bad))?.code).toBe('structure.bad_cursor')
  })
})

it('shows nothing of one workspace to another, though the ids are the same', async () => {
  const elsewhere = await world.workspace()
  const stranger = await elsewhere.join('owner')
  expect((await stranger.ask(structure.getOrganisation, {})).people.id).toEqual([])
  const unit = stranger.ask(structure.getUnit, { unitId: units.sales })
  expect(await refusalOf(unit)).toEqual({ kind: 'not-found', code: 'structure.unit_not_found' })
  const person = stranger.ask(structure.getPerson, { personId: people.mei })
  expect(await refusalOf(person)).toEqual({ kind: 'not-found', code: 'structure.person_not_found' })
  const change = { unitId: units.sales, version: 1, from: '2026-06-01', name: 'Ours' }
  expect((await refusalOf(stranger.tell(structure.changeUnit, change)))?.code).toBe(
    'structure.unit_not_found',
  )
  const twin = await world.workspace()
  await bringIn(world, twin.id)
  const owner = await twin.join('owner')
  await owner.tell(structure.changeUnit, change)
  const ours = await owner.ask(structure.getUnit, { unitId: units.sales, on: '2026-06-01' })
  const theirs = await guest.ask(structure.getUnit, { unitId: units.sales, on: '2026-06-01' })
  expect([ours.name, theirs.name]).toEqual(['Ours', 'Sales'])
})
