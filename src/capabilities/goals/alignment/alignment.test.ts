import { describe, expect, it } from 'vitest'
import { testDatabase } from '#platform/database/testing.ts'
import * as contract from '../contract.ts'
import { cast } from '../fixtures.ts'
import { actors, shop } from '../test-world.ts'

const { db } = await testDatabase()
const { ask, feed } = await shop(db)
const { olga, hana, milo, noor, gil } = actors
const { units, roles, quarter } = cast

const add = (actor: typeof hana, title: string, more: object = {}) =>
  ask(actor, contract.addObjective, { cycleId: quarter, title, ...more })

const top = await add(olga, 'Customers get an answer the same day', {
  unitId: units.company,
  keyResults: [
    {
      title: 'Customers who wait longer than a day',
      type: 'decrease',
      startValue: 40,
      targetValue: 5,
    },
  ],
})
const [waiting = ''] = top.keyResultIds

describe('a proposed key result', () => {
  const proposed = {
    title: 'Answers at night',
    type: 'increase',
    startValue: 0,
    targetValue: 9,
  } as const
  const propose = () =>
    ask(milo, contract.proposeKeyResult, {
      objectiveId: top.id,
      ...proposed,
      why: 'They write late',
    })
  const waits = async (actor: typeof hana, box: 'asked' | 'all' = 'all') =>
    (await ask(actor, contract.listProposals, { box, status: 'open' })).proposals

  it('is refined by whoever carries the objective, and stays as its author wrote it', async () => {
    const { id } = await propose()
    expect(await waits(hana, 'asked')).toEqual([])
    expect(await waits(hana)).toMatchObject([{ id, may: { answer: false } }])
    expect(await waits(olga)).toMatchObject([
      { id, createdBy: milo.memberId, why: 'They write late' },
    ])
    await expect(ask(milo, contract.acceptProposal, { id, version: 1 })).rejects.toMatchObject({
      code: 'request.forbidden',
    })
    const { keyResultId } = await ask(olga, contract.acceptProposal, {
      id,
      version: 1,
      keyResult: { ...proposed, title: 'Answers after ten at night', targetValue: 20 },
    })
    const { keyResults } = await ask(milo, contract.getObjective, { id: top.id })
    expect(keyResults.map(({ row }) => row.title)).toEqual([
      'Customers who wait longer than a day',
      'Answers after ten at night',
    ])
    const { proposal } = await ask(milo, contract.getProposal, { id })
    expect(proposal).toMatchObject({ title: 'Answers at night', targetValue: 9, keyResultId })
    const last = (await feed()).at(-1)
    await ask(olga, contract.undo, { feedId: last?.id ?? 0 })
    expect(await waits(olga)).toMatchObject([{ id, status: 'open', keyResultId: null }])
    await ask(milo, contract.withdrawProposal, { id, version: 3 })
  })

  it('is declined with a reason, which its author reads', async () => {
    const { id } = await propose()
    const decline = { id, version: 1 }
    await expect(ask(olga, contract.declineProposal, decline)).rejects.toMatchObject({
      issues: [{ code: 'goals.decline_needs_reason' }],
    })
    await ask(olga, contract.declineProposal, { ...decline, reason: 'We close at night' })
    const { proposals } = await ask(milo, contract.listProposals, { box: 'asking' })
    expect(proposals.find((one) => one.id === id)).toMatchObject({
      status: 'declined',
      answer: 'We close at night',
    })
    const { changed } = await ask(milo, contract.home, { cycleId: quarter })
    expect(changed.groups[0]?.entries[0]).toMatchObject({
      operation: 'goals.declineProposal',
      reason: 'We close at night',
    })
  })

  it('comes from anybody who sees the objective, and must make sense', async () => {
    await ask(gil, contract.proposeKeyResult, { objectiveId: top.id, ...proposed })
    const same = { ...proposed, startValue: 5, targetValue: 5 }
    await expect(
      ask(milo, contract.proposeKeyResult, { objectiveId: top.id, ...same }),
    ).rejects.toMatchObject({ code: 'goals.figures_contradict' })
  })
})

describe('gaps', () => {
  const gaps = async (actor: typeof hana, more: object = {}) => {
    const found = await ask(actor, contract.listGaps, { cycleId: quarter, ...more })
    return found.gaps.map(({ kind, objective, keyResult }) => [
      kind,
      (keyResult ?? objective).title,
    ])
  }

  it('are listed with whom they fall to, and go with one step', async () => {
    const own = await add(noor, 'Nobody waits for an answer', {
      roleId: roles.carer,
      origin: 'self-driven',
    })
    expect(await gaps(noor, { mine: true })).toEqual([
      ['self-driven-without-value', 'Nobody waits for an answer'],
    ])
    expect(await gaps(olga, { objectiveId: top.id })).toEqual([
      ['key-result-unserved', 'Customers who wait longer than a day'],
    ])
    await ask(noor, contract.changeObjective, {
      id: own.id,
      version: 1,
      description: 'Who waits does not come back',
    })
    expect(await gaps(noor, { mine: true })).toEqual([])
    const link = { fromId: own.id, toKind: 'key-result', toId: waiting } as const
    await ask(noor, contract.addLink, { kind: 'derives', ...link })
    expect(await gaps(olga, { objectiveId: top.id })).toEqual([])
  })

  it('of a hidden goal are told to nobody else, and it closes no gap for them', async () => {
    const before = await ask(hana, contract.listGaps, { cycleId: quarter })
    await add(noor, 'Not said yet', { visibility: 'private', roleId: roles.carer })
    expect(await ask(hana, contract.listGaps, { cycleId: quarter })).toEqual(before)
    expect(await gaps(noor, { mine: true })).toEqual([['no-way-up', 'Not said yet']])
  })

  it('come page by page', async () => {
    for (const title of ['One', 'Two', 'Three']) await add(milo, title, { roleId: roles.marketer })
    const page = { cycleId: quarter, mine: true, limit: 2 }
    const first = await ask(milo, contract.listGaps, page)
    const cursor = first.nextCursor ?? ''
    const rest = await ask(milo, contract.listGaps, { ...page, cursor })
    const titles = [...first.gaps, ...rest.gaps].map(({ objective }) => objective.title)
    expect([titles.toSorted(), rest.nextCursor]).toEqual([['One', 'Three', 'Two'], null])
    expect(first.counts['no-way-up']).toBe(3)
  })
})

describe('suggestions', () => {
  it('name likely parents and what says the same, and never what is hidden', async () => {
    const mine = await add(hana, 'Customers of the shop get answers the same day', {
      roleId: roles.headOfGrowth,
    })
    const suggest = () => ask(hana, contract.suggestAlignment, { objectiveId: mine.id })
    const { parents, duplicates, mayLink } = await suggest()
    expect(mayLink).toBe(true)
    expect(parents[0]).toMatchObject({ goal: { id: top.id }, isAbove: true })
    expect(duplicates[0]).toMatchObject({ goal: { id: top.id } })
    const before = await suggest()
    await add(noor, 'Customers of the shop get answers the same day', { visibility: 'private' })
    expect(await suggest()).toEqual(before)
    await ask(hana, contract.addLink, {
      kind: 'contributes',
      fromId: mine.id,
      toKind: 'objective',
      toId: top.id,
    })
    const linked = await suggest()
    const ids = [...linked.parents, ...linked.duplicates].map(({ goal }) => goal.id)
    expect(ids).not.toContain(top.id)
    await ask(hana, contract.removeObjective, { id: mine.id, version: 1 })
  })

  it('answer what is being written', async () => {
    const typed = { text: 'customer gets answers same day', cycleId: quarter }
    const { duplicates, mayLink } = await ask(gil, contract.suggestAlignment, typed)
    expect([duplicates[0]?.goal.id, mayLink]).toEqual([top.id, false])
  })

  it('know which units stand above whoever would carry what is being written', async () => {
    const typed = { text: 'same day answer for customers', cycleId: quarter }
    const isAbove = async (more: object) => {
      const { parents } = await ask(gil, contract.suggestAlignment, { ...typed, ...more })
      return parents.find(({ goal }) => goal.id === top.id)?.isAbove
    }
    expect(await isAbove({})).toBe(false)
    expect(await isAbove({ unitId: units.care })).toBe(true)
  })
})

describe('one goal for many', () => {
  const many = {
    cycleId: quarter,
    templateId: top.id,
    title: 'Answers come the same day',
    keyResults: [
      { title: 'Late answers', type: 'decrease' as const, startValue: 40, targetValue: 5 },
    ],
    owners: [
      { unitId: units.care, figures: [{ startValue: 60, targetValue: 10 }] },
      { personId: cast.milo.person, title: 'Answers to campaigns come the same day' },
    ],
  }

  it('is given in one step, each with own figures, and taken back in one', async () => {
    const { objectiveIds } = await ask(olga, contract.assignGoal, many)
    const pages = await Promise.all(
      objectiveIds.map((id) => ask(olga, contract.getObjective, { id })),
    )
    expect(pages.map(({ row }) => [row.title, row.owner.unit?.id, row.owner.role?.id])).toEqual([
      ['Answers come the same day', units.care, undefined],
      ['Answers to campaigns come the same day', units.growth, roles.marketer],
    ])
    expect(pages.map(({ keyResults }) => keyResults[0]?.row.figures)).toMatchObject([
      { start: 60, target: 10 },
      { start: 40, target: 5 },
    ])
    expect(pages.map(({ serves }) => serves[0]?.toId)).toEqual([top.id, top.id])
    await ask(olga, contract.undo, { feedId: (await feed()).at(-1)?.id ?? 0 })
    for (const id of objectiveIds)
      await expect(ask(olga, contract.getObjective, { id })).rejects.toMatchObject({
        code: 'goals.objective_not_found',
      })
  })

  it('is given by whoever may add a goal to each of them', async () => {
    await expect(ask(hana, contract.assignGoal, many)).rejects.toMatchObject({
      code: 'request.forbidden',
    })
  })

  it.each([
    ['nobody', [{}], 'goals.owner_missing'],
    [
      'the same one twice',
      [{ unitId: units.care }, { unitId: units.care }],
      'goals.owner_named_twice',
    ],
    ['somebody without a role', [{ personId: cast.olga.person }], 'goals.person_without_role'],
  ])('is not given to %s', async (_, owners, code) => {
    await expect(ask(olga, contract.assignGoal, { ...many, owners })).rejects.toMatchObject({
      issues: [{ code }],
    })
  })
})

describe('reading together', () => {
  it('goes from the top down, remembers who read what, and ends with publishing', async () => {
    const draft = await add(noor, 'A draft of care', { roleId: roles.carer, visibility: 'unit' })
    const read = async (actor: typeof hana) => {
      const { units: list, ...counts } = await ask(actor, contract.listReading, {
        cycleId: quarter,
      })
      return { counts, steps: list.flatMap(({ steps }) => steps) }
    }
    const { steps } = await read(noor)
    expect(steps[0]).toMatchObject({ title: 'Customers get an answer the same day' })
    expect((await read(hana)).steps.map(({ title }) => title)).not.toContain('A draft of care')
    const mark = (actor: typeof hana, kind: 'read' | 'ready', objectiveId: string, isSet = true) =>
      ask(actor, contract.markReading, { objectiveId, kind, isSet })
    await mark(noor, 'read', top.id)
    await mark(noor, 'ready', draft.id)
    await expect(mark(gil, 'ready', top.id)).rejects.toMatchObject({ code: 'request.forbidden' })
    const after = await read(noor)
    expect(after.counts).toMatchObject({ read: 1, ready: 1 })
    expect(after.steps[0]?.readBy).toEqual([noor.memberId])
    await mark(noor, 'read', top.id, false)
    expect((await read(noor)).counts.read).toBe(0)
    const seen = { id: draft.id, version: 1 }
    const { published } = await ask(noor, contract.publishObjectives, {
      objectives: [seen, { id: top.id, version: 1 }].slice(0, 1),
    })
    expect(published).toBe(1)
    expect((await read(hana)).steps.map(({ title }) => title)).toContain('A draft of care')
    await ask(noor, contract.undo, { feedId: (await feed()).at(-1)?.id ?? 0 })
    expect((await read(hana)).steps.map(({ title }) => title)).not.toContain('A draft of care')
  })
})
