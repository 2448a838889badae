import { z } from 'zod'
import type { Speaker } from './speaker.ts'
import type { Placed } from './structure.ts'

/** Drafting spaces, one in each stage that something can be done in, with something in each. */
export interface Drafting {
  writing: { id: string; cardId: string }
  clustering: { id: string; cardId: string; clusterId: string; otherId: string }
  refining: { id: string; clusterId: string; commentId: string }
  done: { id: string }
}

interface Setting {
  cycleId: string
  place: Placed
  mark: string
}

const clusters = z.array(
  z.object({
    id: z.string(),
    cards: z.array(z.object({ id: z.string(), version: z.number() })),
  }),
)

/** Led and written by the secretary; head and editor are not invited. */
export async function plantDrafting(secretary: Speaker, setting: Setting): Promise<Drafting> {
  const { cycleId, place, mark } = setting
  const { owner, administrator, member, guest } = place.people
  const open = async (name: string, texts: readonly string[]) => {
    const id = await secretary.make('team.openSpace', {
      cycleId,
      unitId: place.units.platform,
      name: `${name} ${mark}`,
      question: `asked of ${mark}`,
      personIds: [owner, administrator, member, guest],
    })
    for (const text of texts)
      await secretary.tell('team.writeCard', {
        spaceId: id,
        text: `${text} ${mark}`,
        why: `why of ${mark}`,
        ideas: `idea of ${mark}`,
      })
    return id
  }
  const move = async (id: string, ...stages: string[]) => {
    for (const [at, stage] of stages.entries())
      await secretary.tell('team.moveStage', { id, version: at + 1, stage })
  }
  const clustersOf = async (id: string) =>
    clusters.parse(await secretary.list('team.getSpace', { id }, 'clusters'))

  const writing = await open('writing', ['hidden card'])
  const [mine] = await secretary.list('team.getSpace', { id: writing }, 'mine')

  const clustering = await open('clustering', ['first card', 'second card'])
  await move(clustering, 'reveal', 'cluster')
  const [one, two] = await clustersOf(clustering)
  await secretary.tell('team.nameCluster', { id: one?.id, version: 1, name: `group ${mark}` })
  await secretary.tell('team.placeDots', { clusterId: one?.id, dots: 2 })

  const refine = async (name: string) => {
    const id = await open(name, ['third card'])
    await move(id, 'reveal', 'cluster', 'refine')
    const [cluster] = await clustersOf(id)
    const clusterId = cluster?.id ?? ''
    const text = `wording ${mark}`
    await secretary.tell('team.wordCluster', { clusterId, version: 1, text })
    return { id, clusterId }
  }
  const refining = await refine('refining')
  const said = { clusterId: refining.clusterId, body: `talk ${mark}` }
  const commentId = await secretary.make('team.addComment', said)

  const done = await refine('done')
  const chosen = [{ clusterId: done.clusterId, version: 2, as: 'candidate' }]
  await secretary.tell('team.finishSpace', { id: done.id, version: 4, chosen })
  return {
    writing: { id: writing, cardId: String(mine?.['id']) },
    clustering: {
      id: clustering,
      cardId: one?.cards[0]?.id ?? '',
      clusterId: one?.id ?? '',
      otherId: two?.id ?? '',
    },
    refining: { ...refining, commentId },
    done: { id: done.id },
  }
}
