import { beforeAll, describe, expect, it } from 'vitest'
import { openCompany } from '../world/company.ts'
import { contentsOf } from '../world/stored.ts'
import { openWorld } from '../world/world.ts'
import { networkCases } from './meaning/goal-links.ts'
import { goalCases } from './meaning/goals.ts'
import { rhythmCases } from './meaning/rhythm.ts'
import { structureCases } from './meaning/structure.ts'
import { faultsOf, problemIn } from './refusal.ts'

// Input whose every field is right and which cannot be all the same.

const world = await openWorld()
const company = await openCompany(world, 'alpha')
const faults = faultsOf(world)
const asking = { cookie: company.members.secretary.cookie, slug: company.slug }
const cases = [structureCases, networkCases, goalCases, rhythmCases].flatMap((of) => of(company))

let before: Record<string, string> = {}
beforeAll(async () => {
  before = await contentsOf(world, company.workspaceId)
})

describe('what contradicts itself or the rest is refused', () => {
  it.each(cases)('%s', async (_what, operationId, input, code, place) => {
    const isLast = operationId === 'workspace.removeMember'
    const by = isLast ? { ...asking, cookie: company.members.owner.cookie } : asking
    const answer = await world.door.send(by, operationId, input)
    expect(faults(answer)).toEqual([])
    const problem = problemIn(answer)
    expect(problem).toMatchObject({ code })
    const named = problem.errors?.[0]?.path
    if (place === null) expect(named).toBeUndefined()
    else expect(named?.slice(0, place.length)).toBe(place)
  })

  it('in the language of whoever asks', async () => {
    const chinese = { ...asking, headers: { 'accept-language': 'zh-CN' } }
    for (const [what, operationId, input, code] of cases) {
      if (code === 'workspace.last_owner') continue
      const { detail, errors = [] } = problemIn(await world.door.send(chinese, operationId, input))
      for (const text of [detail, ...errors.map(({ message }) => message)])
        expect([what, text]).toEqual([what, expect.stringMatching(/\p{Script=Han}/u)])
    }
  })

  it('and nothing of it was stored', async () => {
    expect(await contentsOf(world, company.workspaceId)).toEqual(before)
    expect(world.reported).toEqual([])
  })
})
