import * as goals from '#capabilities/goals/contract.ts'
import { createGoals } from '#capabilities/goals/index.ts'
import * as structure from '#capabilities/structure/contract.ts'
import { createStructure } from '#capabilities/structure/index.ts'
import { DomainError } from '#kernel/errors.ts'
import { type TestMember, testWorld } from '#platform/runtime/testing.ts'
import { createManagement } from './index.ts'

/** A quarter of a small practice: one unit that Mara heads, one that Jon works in. */
export async function practice() {
  const world = await testWorld((parts) => {
    const structured = createStructure(parts)
    const held = createGoals(parts, structured.directory)
    return [structured, held, createManagement(parts, structured.directory, held)]
  }, new Date('2026-04-01T09:00:00Z'))
  const workspace = await world.workspace('practice')
  const owner = await workspace.join('owner')
  const from = '2026-01-01'
  const unit = (name: string, parentId: string | null) =>
    owner.tell(structure.addUnit, { name, parentId, from })
  const whole = await unit('Practice', null)
  const desk = await unit('Front desk', whole.id)
  const head = await owner.tell(structure.addRole, { title: 'Head', unitId: whole.id, from })
  const role = (title: string, reportsToRoleId: string) =>
    owner.tell(structure.addRole, { title, unitId: desk.id, reportsToRoleId, from })
  // The desk has nobody who leads it: the head of the whole does.
  const clerk = await role('Clerk', (await role('Lead', head.id)).id)
  const person = async (name: string, roleId: string) => {
    const { id } = await owner.tell(structure.addPerson, { name })
    await owner.tell(structure.assignPerson, { personId: id, roleId, from })
    return id
  }
  const [maraId, jonId] = [await person('Mara', head.id), await person('Jon', clerk.id)]
  const mara = await workspace.join('member', maraId)
  const jon = await workspace.join('member', jonId)
  const cycle = (name: string, startsOn: string, endsOn: string) =>
    owner.tell(goals.addCycle, { name, startsOn, endsOn })
  const quarter = await cycle('2026 Q2', '2026-04-01', '2026-06-30')
  const next = await cycle('2026 Q3', '2026-07-01', '2026-09-30')

  /** An objective of the desk with one key result from 0 to 100. */
  async function objective(title: string, more: object = {}) {
    const { id, keyResultIds } = await owner.tell(goals.addObjective, {
      cycleId: quarter.id,
      title,
      unitId: desk.id,
      roleId: clerk.id,
      keyResults: [
        { title: `${title}, measured`, type: 'increase', startValue: 0, targetValue: 100 },
      ],
      ...more,
    })
    return { id, keyResultId: keyResultIds[0] ?? '' }
  }

  return {
    ...world,
    owner,
    mara,
    jon,
    /** Reads and comments. */
    guest: () => workspace.join('guest'),
    /** Somebody else who may sign in. */
    member: (personId: string) => workspace.join('member', personId),
    people: { mara: maraId, jon: jonId },
    units: { whole: whole.id, desk: desk.id },
    roles: { head: head.id, clerk: clerk.id },
    cycles: { quarter: quarter.id, next: next.id },
    objective,
    /** On this day, at nine. */
    on: (day: string) => {
      world.clock.now = new Date(`${day}T09:00:00Z`)
    },
    checkIn: (member: TestMember, keyResultId: string, value: number) =>
      member.tell(goals.recordCheckIn, { keyResultId, value, confidence: 6 }),
  }
}

/** `done`, or the code of the refusal. */
export const outcomeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof DomainError ? error.code : error),
  )
