import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { FeedEntry } from '#kernel/feed-entry.ts'
import { inWorkspaceReadOnly } from '#platform/database/database.ts'
import { findFeedRows } from '#platform/feed/rows.ts'
import type { TestMember } from '#platform/runtime/testing.ts'
import * as contract from './contract.ts'
import { mayHearTeam } from './hearing.ts'
import { bakery, moveTo, outcomeOf, pageOf } from './testing.ts'

const world = await bakery()
const { owner, ada, bo, cy, dee, workspace, database } = world
const write = (member: TestMember, spaceId: string, text: string) =>
  member.tell(contract.writeCard, { spaceId, text })

/** Every entry of the feed about a space, as it is kept for good. */
async function feedOf(spaceId: string): Promise<FeedEntry[]> {
  const scope = { workspaceId: workspace.id, actorId: null }
  const rows = await inWorkspaceReadOnly(database.db, scope, (tx) =>
    findFeedRows(tx, sql`f.subject_id = ${spaceId}`, { oldestFirst: true }),
  )
  return rows.map((row) => ({ ...row, workspaceId: workspace.id, at: row.at.toISOString() }))
}

describe('while cards are written', () => {
  it('everybody else is told how many there are of how many people, and nothing more', async () => {
    const id = await world.open()
    await write(bo, id, 'Bread without a queue')
    await write(bo, id, 'Bread at seven')
    await write(cy, id, 'Nobody bakes at night')
    for (const member of [ada, owner, cy]) {
      const page = await pageOf(member, id)
      expect(page.space.written).toEqual({ cards: 3, people: 2 })
      expect(JSON.stringify(page)).not.toContain('Bread')
      expect(page.clusters).toEqual([])
    }
    expect((await pageOf(bo, id)).mine.map(({ text }) => text).toSorted()).toEqual([
      'Bread at seven',
      'Bread without a queue',
    ])
    const list = await ada.ask(contract.listSpaces, {})
    expect(JSON.stringify(list)).not.toContain('Bread')
  })

  it('the feed keeps neither the words nor who wrote them', async () => {
    const id = await world.open()
    await write(bo, id, 'Bread without a queue')
    const [card] = (await pageOf(bo, id)).mine
    const seen = { id: card?.id ?? '', version: 1 }
    await bo.tell(contract.changeCard, { ...seen, text: 'Bread with no queue' })
    await bo.tell(contract.removeCard, { ...seen, version: 2 })
    await bo.tell(contract.removeCard, { ...seen, version: 3, back: true })
    const entries = await feedOf(id)
    expect(entries.map(({ operation }) => operation)).toEqual([
      'team.openSpace',
      'team.writeCard',
      'team.changeCard',
      'team.removeCard',
      'team.removeCard',
    ])
    const told = JSON.stringify(entries.slice(1))
    for (const word of ['Bread', seen.id, bo.caller.actor.memberId])
      expect(told).not.toContain(word)
  })

  it('a card of somebody else does not exist, for whoever leads and runs the workspace neither', async () => {
    const id = await world.open()
    await write(bo, id, 'Bread without a queue')
    const [card] = (await pageOf(bo, id)).mine
    const seen = { id: card?.id ?? '', version: 1 }
    for (const member of [ada, owner, cy]) {
      const tries = [
        member.tell(contract.changeCard, { ...seen, text: 'Mine' }),
        member.tell(contract.removeCard, seen),
      ]
      expect(await Promise.all(tries.map(outcomeOf))).toEqual([
        'team.card_not_found',
        'team.card_not_found',
      ])
    }
    const unknown = { spaceId: id, moves: [{ ...seen, clusterId: null }] }
    expect(await outcomeOf(cy.tell(contract.moveCards, unknown))).toBe('team.not_in_this_stage')
  })

  it('live pages hear of it where the space exists, and nowhere else', async () => {
    const id = await world.open({ personIds: [world.people.bo] })
    await write(bo, id, 'Bread without a queue')
    const hears = (member: TestMember, entries: readonly FeedEntry[]) =>
      entries.map((entry) => mayHearTeam(member.caller.actor, entry))
    const entries = await feedOf(id)
    for (const member of [ada, bo, owner]) expect(hears(member, entries)).toEqual([true, true])
    for (const member of [cy, dee]) {
      expect(hears(member, entries)).toEqual([false, false])
      expect(await outcomeOf(pageOf(member, id))).toBe('team.space_not_found')
      expect(await outcomeOf(write(member, id, 'Let me in'))).toBe('team.space_not_found')
      const { spaces } = await member.ask(contract.listSpaces, {})
      expect(spaces.map((space) => space.id)).not.toContain(id)
    }
  })
})

describe('when the cards are revealed', () => {
  it('all are, at once and with their names', async () => {
    const id = await world.open()
    await write(bo, id, 'Bread without a queue')
    await write(cy, id, 'Nobody bakes at night')
    await moveTo(ada, id, 'reveal')
    const page = await pageOf(cy, id)
    const cards = page.clusters.flatMap((cluster) => cluster.cards)
    expect(cards.map(({ text }) => text).toSorted()).toEqual([
      'Bread without a queue',
      'Nobody bakes at night',
    ])
    expect(cards.find(({ text }) => text.startsWith('Bread'))?.authorId).toBe(
      bo.caller.actor.memberId,
    )
    const last = (await feedOf(id)).at(-1)
    expect(last?.actorId).toBe(ada.caller.actor.memberId)
    expect(JSON.stringify(last)).toContain('Bread without a queue')
  })

  it('without names nobody is told who wrote what: no answer, no feed, no row', async () => {
    const id = await world.open({ namesShown: false })
    await write(bo, id, 'Bread without a queue')
    await write(bo, id, 'Taken back')
    const [gone] = (await pageOf(bo, id)).mine.filter(({ text }) => text === 'Taken back')
    await bo.tell(contract.removeCard, { id: gone?.id ?? '', version: 1 })
    await moveTo(ada, id, 'reveal', 'cluster')
    await write(bo, id, 'Late but open')
    const author = bo.caller.actor.memberId
    for (const member of [ada, bo, owner])
      expect(JSON.stringify(await pageOf(member, id))).not.toContain(author)
    expect(JSON.stringify(await feedOf(id))).not.toContain(author)
    const scope = { workspaceId: workspace.id, actorId: null }
    const rows = await inWorkspaceReadOnly(database.db, scope, (tx) =>
      sql<{ authors: number }>`select count(author_id)::int as authors from drafting_card
        where space_id = ${id}`.execute(tx),
    )
    expect(rows.rows).toEqual([{ authors: 0 }])
  })

  it('what was revealed stays so when the writing goes on, and new cards are silent again', async () => {
    const id = await world.open()
    await write(bo, id, 'Bread without a queue')
    await moveTo(ada, id, 'reveal', 'write')
    await write(cy, id, 'Second thoughts')
    const page = await pageOf(bo, id)
    expect(page.clusters).toHaveLength(1)
    expect(page.space.written).toEqual({ cards: 1, people: 1 })
    expect(JSON.stringify(page)).not.toContain('Second thoughts')
  })

  it('a space nobody wrote in has nothing to reveal', async () => {
    const id = await world.open()
    expect(await outcomeOf(moveTo(ada, id, 'reveal'))).toBe('team.nothing_written')
  })
})
