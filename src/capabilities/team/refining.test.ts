import { describe, expect, it } from 'vitest'
import * as goals from '#capabilities/goals/contract.ts'
import type { TestMember } from '#platform/runtime/testing.ts'
import * as contract from './contract.ts'
import { bakery, moveTo, outcomeOf, pageOf } from './testing.ts'

const world = await bakery()
const { owner, ada, bo, cy, dee } = world

/** A space with these cards revealed, one cluster each, moved on to a stage. */
async function opened(stages: readonly ('cluster' | 'refine')[], ...texts: string[]) {
  const id = await world.open()
  for (const text of texts) await bo.tell(contract.writeCard, { spaceId: id, text })
  await moveTo(ada, id, 'reveal', ...stages)
  return id
}

const clusterWith = async (id: string, text: string) => {
  const { clusters } = await pageOf(ada, id)
  const found = clusters.find(({ cards }) => cards.some((card) => card.text === text))
  const card = found?.cards.find((one) => one.text === text)
  if (!found || !card) throw new Error(`no card ${text}`)
  return { cluster: found, card }
}

async function put(member: TestMember, id: string, text: string, onto: string) {
  const [{ card }, { cluster }] = [await clusterWith(id, text), await clusterWith(id, onto)]
  const moves = [{ id: card.id, version: card.version, clusterId: cluster.id }]
  return member.tell(contract.moveCards, { spaceId: id, moves })
}

describe('putting cards together', () => {
  it('merges clusters and brings them back with their names and dots', async () => {
    const id = await opened(['cluster'], 'No queue', 'No waiting', 'Good bread')
    const before = await clusterWith(id, 'No waiting')
    const { cluster } = before
    await bo.tell(contract.nameCluster, { id: cluster.id, version: 1, name: 'Waiting' })
    await cy.tell(contract.placeDots, { clusterId: cluster.id, dots: 2 })
    await put(cy, id, 'No waiting', 'No queue')
    const merged = (await clusterWith(id, 'No queue')).cluster
    expect(merged.cards).toHaveLength(2)
    expect((await pageOf(cy, id)).clusters.find((one) => one.id === merged.id)?.myDots).toBe(2)
    const back = { id: before.card.id, version: before.card.version + 1, clusterId: cluster.id }
    await cy.tell(contract.moveCards, { spaceId: id, moves: [back] })
    expect((await clusterWith(id, 'No waiting')).cluster.name).toBe('Waiting')
    expect((await pageOf(cy, id)).clusters.find((one) => one.id === cluster.id)?.myDots).toBe(2)
  })

  it('tells two who move the same card at once apart', async () => {
    const id = await opened(['cluster'], 'One', 'Two', 'Three')
    const { card } = await clusterWith(id, 'One')
    const to = async (text: string) => (await clusterWith(id, text)).cluster.id
    const move = (member: TestMember, clusterId: string) =>
      outcomeOf(
        member.tell(contract.moveCards, {
          spaceId: id,
          moves: [{ id: card.id, version: card.version, clusterId }],
        }),
      )
    const outcomes = await Promise.all([move(bo, await to('Two')), move(cy, await to('Three'))])
    expect(outcomes.toSorted()).toEqual(['done', 'request.stale_version'])
  })

  it('gives nobody more dots than there are, and tells nobody the sums before the refining', async () => {
    const id = await opened(['cluster'], 'One', 'Two')
    const [one, two] = [
      (await clusterWith(id, 'One')).cluster,
      (await clusterWith(id, 'Two')).cluster,
    ]
    await bo.tell(contract.placeDots, { clusterId: one.id, dots: 2 })
    const more = bo.tell(contract.placeDots, { clusterId: two.id, dots: 2 })
    expect(await outcomeOf(more)).toBe('team.no_dots_left')
    await bo.tell(contract.placeDots, { clusterId: two.id, dots: 1 })
    const page = await pageOf(cy, id)
    expect(page.clusters.map(({ dots }) => dots)).toEqual([null, null])
    expect([page.dotsPlaced.placed, page.dotsLeft]).toEqual([3, 3])
    await moveTo(ada, id, 'refine')
    const sums = (await pageOf(cy, id)).clusters.map(({ dots }) => dots)
    expect(sums.toSorted()).toEqual([1, 2])
  })
})

describe('wording together', () => {
  it('two who edit one sentence lose nothing: the later is told of the newer one', async () => {
    const id = await opened(['cluster', 'refine'], 'No queue')
    const { cluster } = await clusterWith(id, 'No queue')
    const word = (member: TestMember, version: number, text: string, stands = true) =>
      member.tell(contract.wordCluster, { clusterId: cluster.id, version, text, stands })
    await word(bo, cluster.version, 'Nobody queues')
    const late = await word(cy, cluster.version, 'Nobody waits').catch((error: unknown) => error)
    expect(late).toMatchObject({
      code: 'request.stale_version',
      detail: { current: { text: 'Nobody queues', version: cluster.version + 1 } },
    })
    await word(cy, cluster.version, 'Nobody waits', false)
    const kept = (await clusterWith(id, 'No queue')).cluster
    expect(kept.wording?.text).toBe('Nobody queues')
    expect(kept.wordings.map(({ text, stood, writtenBy }) => ({ text, stood, writtenBy }))).toEqual(
      [
        { text: 'Nobody waits', stood: false, writtenBy: cy.caller.actor.memberId },
        { text: 'Nobody queues', stood: true, writtenBy: bo.caller.actor.memberId },
      ],
    )
    await word(cy, kept.version, 'Nobody queues or waits')
    expect((await clusterWith(id, 'No queue')).cluster.wording?.text).toBe('Nobody queues or waits')
  })

  it('takes comments, which only their author takes back', async () => {
    const id = await opened(['cluster', 'refine'], 'No queue')
    const { cluster } = await clusterWith(id, 'No queue')
    const about = { clusterId: cluster.id, body: 'Who is nobody?' }
    const comment = await cy.tell(contract.addComment, about)
    expect(await outcomeOf(owner.tell(contract.addComment, about))).toBe('request.forbidden')
    expect(await outcomeOf(bo.tell(contract.removeComment, comment))).toBe('request.forbidden')
    const removed = await cy.tell(contract.removeComment, comment)
    const said = async () => (await clusterWith(id, 'No queue')).cluster.comments
    expect(await said()).toEqual([])
    const back = { ...removed, back: true }
    expect(await outcomeOf(bo.tell(contract.removeComment, back))).toBe('request.forbidden')
    await cy.tell(contract.removeComment, back)
    expect(await said()).toMatchObject([{ id: comment.id, body: about.body, version: 3 }])
  })
})

describe('what comes of it', () => {
  /** Three cards: two worded as one, one as it was written. */
  async function refined() {
    const id = await opened(['cluster'], 'No queue', 'No waiting', 'Good bread')
    await put(bo, id, 'No waiting', 'No queue')
    await moveTo(ada, id, 'refine')
    const { cluster } = await clusterWith(id, 'No queue')
    const saying = { text: 'Nobody waits for bread', why: 'They told us', ideas: 'Minutes in line' }
    await cy.tell(contract.wordCluster, {
      clusterId: cluster.id,
      version: cluster.version,
      ...saying,
    })
    return id
  }
  const finish = async (id: string, texts: readonly string[], more: object = {}) => {
    const chosen = await Promise.all(
      texts.map(async (text, at) => {
        const { cluster } = await clusterWith(id, text)
        const as = at === 0 ? ('objective' as const) : ('candidate' as const)
        return { clusterId: cluster.id, version: cluster.version, as }
      }),
    )
    const { version } = (await pageOf(ada, id)).space
    return ada.tell(contract.finishSpace, { id, version, chosen, ...more })
  }

  it('chosen clusters become objectives of the unit, and lead back to the cards', async () => {
    const id = await refined()
    const { objectiveIds } = await finish(id, ['No queue', 'Good bread'])
    const [first = '', second = ''] = objectiveIds
    const made = (await dee.ask(goals.getObjective, { id: first })).row
    expect(made).toMatchObject({
      title: 'Nobody waits for bread',
      owner: { unit: { name: 'Shop' } },
    })
    const { candidates } = await dee.ask(goals.listCandidates, { cycleId: world.cycleId })
    expect(candidates.map(({ goal }) => goal.id)).toContain(second)
    const { origin } = await dee.ask(contract.getOrigin, { objectiveId: first })
    expect(origin?.cards.map(({ text }) => text).toSorted()).toEqual(['No queue', 'No waiting'])
    expect((await pageOf(dee, id)).clusters.map(({ goal }) => goal?.title).toSorted()).toEqual([
      'Good bread',
      'Nobody waits for bread',
    ])
  })

  it('a draft exists for whoever made it alone, and the space tells nobody of it', async () => {
    const id = await refined()
    await finish(id, ['No queue'], { visibility: 'private' })
    const goalIn = async (member: TestMember) =>
      (await pageOf(member, id)).clusters.find(({ outcome }) => outcome !== null)?.goal ?? null
    expect(await goalIn(ada)).toMatchObject({ title: 'Nobody waits for bread' })
    expect(await goalIn(bo)).toBe(null)
  })

  it('all or none is made', async () => {
    const id = await refined()
    await put(bo, id, 'Good bread', 'No queue').catch(() => null)
    const { cluster } = await clusterWith(id, 'No queue')
    const one = { clusterId: cluster.id, version: cluster.version, as: 'objective' as const }
    const { version } = (await pageOf(ada, id)).space
    const twice = ada.tell(contract.finishSpace, { id, version, chosen: [one, one] })
    expect(await outcomeOf(twice)).toBe('team.chosen_twice')
    expect((await pageOf(ada, id)).clusters.every(({ outcome }) => outcome === null)).toBe(true)
    expect(await outcomeOf(bo.tell(contract.finishSpace, { id, version, chosen: [one] }))).toBe(
      'request.forbidden',
    )
  })

  it('cards without one wording must be worded first', async () => {
    const id = await opened(['cluster'], 'One', 'Two')
    await put(bo, id, 'One', 'Two')
    await moveTo(ada, id, 'refine')
    expect(await outcomeOf(finish(id, ['One']))).toBe('team.wording_missing')
  })

  it('can be taken up again, with what was made taken back as the goals take it back', async () => {
    const id = await refined()
    const { objectiveIds, version } = await finish(id, ['No queue', 'Good bread'])
    await ada.tell(contract.reopenSpace, { id, version, takeBack: true })
    const [first = ''] = objectiveIds
    expect(await outcomeOf(ada.ask(goals.getObjective, { id: first }))).toBe(
      'goals.objective_not_found',
    )
    const again = await finish(id, ['No queue'])
    const [made = ''] = again.objectiveIds
    await ada.tell(goals.changeObjective, { id: made, version: 1, title: 'Changed since' })
    const late = ada.tell(contract.reopenSpace, { id, version: again.version, takeBack: true })
    expect(await outcomeOf(late)).toBe('goals.changed_since')
    expect(await outcomeOf(ada.ask(goals.getObjective, { id: made }))).toBe('done')
    await ada.tell(contract.reopenSpace, { id, version: again.version })
    expect(await outcomeOf(finish(id, ['No queue']))).toBe('team.already_made')
  })
})

describe('opening one', () => {
  it('is for whoever may write the goals of the unit, with its people unless told', async () => {
    const id = await world.open()
    const { people, facilitatorId } = (await pageOf(bo, id)).space
    expect(people.map(({ name }) => name).toSorted()).toEqual(['Ada', 'Bo', 'Cy'])
    expect(facilitatorId).toBe(ada.caller.actor.memberId)
    const input = { cycleId: world.cycleId, unitId: world.units.shop, name: 'Not mine' }
    expect(await outcomeOf(dee.tell(contract.openSpace, input))).toBe('request.forbidden')
    const { mayOpen } = await dee.ask(contract.listSpaces, {})
    expect(mayOpen).toEqual({ everywhere: false, unitIds: [world.units.office] })
  })

  it('can be handed on, changed and taken back', async () => {
    const id = await world.open({ minutes: 10 })
    const { space } = await pageOf(ada, id)
    expect(space.writeUntil).toBe('2026-04-01T09:10:00.000Z')
    const facilitatorId = bo.caller.actor.memberId
    await ada.tell(contract.changeSpace, { id, version: 1, facilitatorId, minutes: null })
    expect((await pageOf(bo, id)).may.lead).toBe(true)
    expect((await pageOf(ada, id)).may.lead).toBe(false)
    await bo.tell(contract.removeSpace, { id, version: 2 })
    expect(await outcomeOf(pageOf(bo, id))).toBe('team.space_not_found')
    await bo.tell(contract.removeSpace, { id, version: 3, back: true })
    expect((await pageOf(bo, id)).space.writeUntil).toBe(null)
  })
})
