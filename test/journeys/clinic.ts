import { z } from 'zod'
import { addMemberByHand } from '#platform/identity/entry.ts'
import { openWorkspace, owner, type World } from './world.ts'

const year = new Date().getUTCFullYear()
export const cycle = `${year}`

/** A small clinic, known to the last figure, so that a journey can say what it must see. */
const clinic = {
  organization: 'Harbor Street Clinic',
  cycles: [{ name: cycle, start: `${year}-01-01`, end: `${year}-12-31` }],
  units: [
    { id: 'clinic', name: 'Clinic', parent: null, validFrom: '2020-01-01' },
    { id: 'desk', name: 'Front desk', parent: 'clinic', validFrom: '2020-01-01' },
    { id: 'care', name: 'Patient care', parent: 'clinic', validFrom: '2020-01-01' },
    { id: 'lab', name: 'Laboratory', parent: 'care', validFrom: '2020-01-01' },
  ],
  people: [
    { id: 'ada', name: 'Ada Novak', title: 'Director', unit: 'clinic', manager: null },
    { id: 'marta', name: 'Marta Kern', title: 'Desk lead', unit: 'desk', manager: 'ada' },
    { id: 'tomas', name: 'Tomas Reyes', title: 'Head of care', unit: 'care', manager: 'ada' },
    { id: 'lab-lead', title: 'Lab lead', unit: 'lab', manager: 'tomas', vacancy: true },
  ].map((one) => ({ ...one, validFrom: '2020-01-01' })),
  objectives: [
    {
      id: 'morning',
      cycle,
      unit: 'clinic',
      owner: 'ada',
      title: 'Patients spend their morning elsewhere',
      keyResults: [
        {
          id: 'wait',
          title: 'Lower the median wait',
          baseline: 50,
          target: 20,
          current: 44,
          unitOfMeasure: 'min',
          weight: 0.5,
        },
        {
          id: 'visits',
          title: 'Serve more visits a day',
          baseline: 100,
          target: 200,
          current: 140,
          weight: 0.5,
        },
      ],
    },
    {
      id: 'phones',
      cycle,
      unit: 'desk',
      owner: 'marta',
      title: 'Nobody hears the phone ring twice',
      parentObjectiveId: 'morning',
      keyResults: [
        {
          id: 'calls',
          title: 'Answer calls at once',
          baseline: 60,
          target: 100,
          current: 70,
          unitOfMeasure: '%',
        },
      ],
    },
    {
      id: 'results',
      cycle,
      unit: 'care',
      owner: 'tomas',
      title: 'Results reach patients the same day',
      keyResults: [
        {
          id: 'same-day',
          title: 'Send results the same day',
          baseline: 0,
          target: 80,
          current: 8,
          unitOfMeasure: '%',
        },
      ],
    },
  ],
}

export const clinicFile = JSON.stringify(clinic)

const members = z.object({
  members: z.array(z.object({ id: z.string(), version: z.number(), email: z.string().nullable() })),
})
const people = z.object({ people: z.array(z.object({ id: z.string(), name: z.string() })) })

/** Says which person of the clinic a member is. */
export async function takeTheirPlace(world: World, email: string, person: string): Promise<void> {
  const all = await world.ask('workspace.listMembers', {}, members)
  const { id, version } = all.members.find((one) => one.email === email) ?? {}
  const found = await world.ask('structure.listPeople', { search: person }, people)
  await world.tell('workspace.changeMember', { id, version, personId: found.people[0]?.id })
}

/** The clinic, with its owner at her place in it. */
export async function openClinic(): Promise<World> {
  const world = await openWorkspace()
  await world.tell('goals.importFile', { file: clinicFile, dryRun: false })
  await takeTheirPlace(world, owner.email, owner.name)
  return world
}

/** Marta Kern leads the front desk, and signs in as such. */
export async function letMartaIn(world: World) {
  const marta = { name: 'Marta Kern', email: 'marta@example.test', password: owner.password }
  await addMemberByHand(world.server.product.entry, marta, 'clinic', 'member')
  await takeTheirPlace(world, marta.email, marta.name)
  return marta
}

/** Tomas Reyes heads patient care, and signs in as such. */
export async function letTomasIn(world: World) {
  const tomas = { name: 'Tomas Reyes', email: 'tomas@example.test', password: owner.password }
  await addMemberByHand(world.server.product.entry, tomas, 'clinic', 'member')
  await takeTheirPlace(world, tomas.email, tomas.name)
  return tomas
}

const cycles = z.object({ currentId: z.string() })
const goals = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      objectiveId: z.string(),
      title: z.string(),
      version: z.number(),
    }),
  ),
})

/** The goal of this title, as it stands now. */
export async function goalNamed(world: World, title: string) {
  const { currentId } = await world.ask('goals.listCycles', {}, cycles)
  const { rows } = await world.ask('goals.listGoals', { cycleId: currentId, limit: '200' }, goals)
  const found = rows.find((row) => row.title === title)
  if (!found) throw new Error(`no goal is called ${title}`)
  return found
}
