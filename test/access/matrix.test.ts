import { describe, expect, it } from 'vitest'
import { openCompany, standings } from '../world/company.ts'
import type { Answer } from '../world/door.ts'
import { validInputs } from '../world/valid-inputs.ts'
import { openWorld } from '../world/world.ts'
import type { Cell, Grid } from './grid.ts'
import { rights, situations } from './model.ts'
import { carrierIn, plantAll, type Subjects, subjectKey } from './situations.ts'

const world = await openWorld()
let subjects: Subjects = new Map()
const company = await openCompany(world, 'alpha', async (opened) => {
  subjects = await plantAll(world, opened)
})

const cellOf = ({ status, text }: Answer): Cell | string => {
  if (status < 300) return 'yes'
  if (status === 403) return 'no'
  return status === 404 ? '—' : text
}

const ids = world.implementations.map(({ operation }) => operation.id)
const isGrid = (rule: (typeof rights)[string]): rule is Grid =>
  rule !== undefined && Object.values(rule).some((row) => typeof row === 'object')

it('knows the right to every operation, and to nothing else', () => {
  expect(Object.keys(rights).toSorted()).toEqual(ids.toSorted())
})

type Standing = (typeof standings)[number]

function inputFor(operationId: string, situation: string, standing: Standing): unknown {
  const goal = subjects.get(subjectKey(situation, standing)) ?? company.goal
  const input = validInputs[operationId]?.(company, goal)
  if (operationId !== 'goals.addObjective') return input
  const { cycles } = company
  const visibility = situation.split(', ')[1]
  const isUnowned = situation.startsWith('made')
  const carrier = isUnowned ? {} : carrierIn(company, situation, standing)
  return { cycleId: cycles.quarter, title: 'New', visibility, ...carrier }
}

async function tryOf(operationId: string, situation: string, standing: Standing) {
  const asking = { cookie: company.members[standing].cookie, slug: company.slug }
  const input = inputFor(operationId, situation, standing)
  return cellOf(await world.rehearsal.send(asking, operationId, input))
}

const rowOf = async (operationId: string, situation: string) =>
  Object.fromEntries(
    await Promise.all(
      standings.map(async (one) => [one, await tryOf(operationId, situation, one)] as const),
    ),
  )

describe('everybody may what the table says, and nothing else', () => {
  it.each(ids.filter((id) => !isGrid(rights[id])))('%s', async (operationId) => {
    expect(await rowOf(operationId, '')).toEqual(rights[operationId])
  })

  it.each(ids.filter((id) => isGrid(rights[id])))('%s', async (operationId) => {
    const found: Record<string, unknown> = {}
    for (const situation of situations) found[situation] = await rowOf(operationId, situation)
    expect(found).toEqual(rights[operationId])
  })
})

it('no try made the server fail', () => expect(world.reported).toEqual([]))
