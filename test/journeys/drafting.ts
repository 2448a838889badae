import { z } from 'zod'
import type { World } from './world.ts'

const made = z.object({ id: z.string() })
const cycles = z.object({ currentId: z.string() })
const units = z.object({
  units: z.object({ id: z.array(z.string()), name: z.array(z.string().nullable()) }),
})
const spaces = z.object({
  clusters: z.array(
    z.object({
      id: z.string(),
      version: z.number(),
      cards: z.array(z.object({ id: z.string(), version: z.number() })),
    }),
  ),
})

const stages = ['write', 'reveal', 'cluster', 'refine', 'done'] as const
type Stage = (typeof stages)[number]

const texts = [
  'Nobody waits longer than ten minutes',
  'Patients wait ten minutes at most',
  'Every call is answered by a person',
]

/** The unit of the clinic that goes by this name. */
export async function unitNamed(world: World, name: string): Promise<string> {
  const found = (await world.ask('structure.getOrganisation', {}, units)).units
  return found.id[found.name.indexOf(name)] ?? ''
}

/** A space that the owner leads and wrote, in a stage. */
export async function draftedTo(world: World, stage: Stage): Promise<string> {
  const { currentId: cycleId } = await world.ask('goals.listCycles', {}, cycles)
  const unitId = await unitNamed(world, 'Clinic')
  const input = { cycleId, unitId, name: `Drafted to ${stage}`, question: 'What comes first?' }
  const { id } = made.parse(await world.tell('team.openSpace', { ...input, minutes: 30 }))
  for (const text of texts)
    await world.tell('team.writeCard', { spaceId: id, text, why: 'They say so' })
  const at = stages.indexOf(stage)
  const move = (to: number) => world.tell('team.moveStage', { id, version: to, stage: stages[to] })
  const clusters = async () => (await world.ask('team.getSpace', { id }, spaces)).clusters
  for (const to of [1, 2]) if (at >= to) await move(to)
  if (at < 2) return id
  const [first, second] = await clusters()
  const moves = (second?.cards ?? []).map((card) => ({ ...card, clusterId: first?.id }))
  await world.tell('team.moveCards', { spaceId: id, moves })
  await world.tell('team.nameCluster', { id: first?.id, version: 1, name: 'Waiting' })
  await world.tell('team.placeDots', { clusterId: first?.id, dots: 2 })
  if (at < 3) return id
  await move(3)
  const worded = { clusterId: first?.id, version: 2, text: 'Nobody waits long' }
  await world.tell('team.wordCluster', worded)
  await world.tell('team.addComment', { clusterId: first?.id, body: 'How long is long?' })
  if (at < 4) return id
  const [one] = (await clusters()).filter((cluster) => cluster.id === first?.id)
  const chosen = [{ clusterId: one?.id, version: one?.version, as: 'objective' }]
  await world.tell('team.finishSpace', { id, version: 4, chosen })
  return id
}
