import * as goals from '#capabilities/goals/contract.ts'
import { createGoals } from '#capabilities/goals/index.ts'
import * as structure from '#capabilities/structure/contract.ts'
import { createStructure } from '#capabilities/structure/index.ts'
import { DomainError } from '#kernel/errors.ts'
import { type TestMember, testWorld } from '#platform/runtime/testing.ts'
import * as contract from './contract.ts'
import { createTeam } from './index.ts'

/** A bakery: Ada heads the shop, Bo and Cy work in it, Dee in the office. */
export async function bakery() {
  const world = await testWorld((parts) => {
    const structured = createStructure(parts)
    const held = createGoals(parts, structured.directory)
    return [structured, held, createTeam(structured.directory, held)]
  }, new Date('2026-04-01T09:00:00Z'))
  const workspace = await world.workspace('bakery')
  const owner = await workspace.join('owner')
  const from = '2026-01-01'
  const unit = (name: string) => owner.tell(structure.addUnit, { name, parentId: null, from })
  const [shop, office] = [await unit('Shop'), await unit('Office')]
  const person = async (name: string, unitId: string, reportsToRoleId?: string) => {
    const { id } = await owner.tell(structure.addPerson, { name })
    const role = await owner.tell(structure.addRole, {
      title: name,
      unitId,
      ...(reportsToRoleId && { reportsToRoleId }),
      from,
    })
    await owner.tell(structure.assignPerson, { personId: id, roleId: role.id, from })
    return { roleId: role.id, member: await workspace.join('member', id), id }
  }
  const ada = await person('Ada', shop.id)
  const bo = await person('Bo', shop.id, ada.roleId)
  const cy = await person('Cy', shop.id, ada.roleId)
  const dee = await person('Dee', office.id)
  const cycle = await owner.tell(goals.addCycle, {
    name: '2026 Q2',
    startsOn: '2026-04-01',
    endsOn: '2026-06-30',
  })

  return {
    ...world,
    workspace,
    owner,
    ada: ada.member,
    bo: bo.member,
    cy: cy.member,
    dee: dee.member,
    people: { ada: ada.id, bo: bo.id, cy: cy.id, dee: dee.id },
    units: { shop: shop.id, office: office.id },
    cycleId: cycle.id,
    /** A space that Ada leads. */
    open: async (more: object = {}) =>
      (
        await ada.member.tell(contract.openSpace, {
          cycleId: cycle.id,
          unitId: shop.id,
          name: 'Our next quarter',
          ...more,
        })
      ).id,
  }
}

export const pageOf = (member: TestMember, id: string): Promise<contract.SpacePage> =>
  member.ask(contract.getSpace, { id })

/** Moves it on by its own version. */
export async function moveTo(
  member: TestMember,
  id: string,
  ...stages: ('write' | 'reveal' | 'cluster' | 'refine')[]
): Promise<void> {
  for (const stage of stages) {
    const { version } = (await pageOf(member, id)).space
    await member.tell(contract.moveStage, { id, version, stage })
  }
}

/** `done`, or the code of the refusal. */
export const outcomeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof DomainError ? error.code : error),
  )
