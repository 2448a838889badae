import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Company, versionOf } from '../world/company.ts'
import type { Answer } from '../world/door.ts'
import { idPlaces, pathText, put, schemaOf } from '../world/fields.ts'
import { tellingApart, told, uuids } from '../world/unknown-ids.ts'
import { validInputs } from '../world/valid-inputs.ts'
import { outcomeOf } from '../world/world.ts'
import { alpha, asMaker, bravo, world } from './two-companies.ts'

// Two companies on one server. Whatever one of them asks with an id of the other must be answered
// as if that id had never existed, and nothing it is told may come from there.

const known = alpha.records
const operations = world.implementations.map(({ operation }) => operation)

/** One of each sort of record, and the workspace itself. */
const foreignIds = [...bravo.records.values()]
  .filter(({ table, id }, at, all) => all.findIndex((one) => one.table === table) === at && id)
  .filter(({ table }) => table !== 'feed')
  .map(({ table, id }) => ({ of: table, id }))

const allForeign = [...bravo.records.keys()].filter((id) => id.length === 36)
const traces = new RegExp(`bravo|${allForeign.join('|')}`, 'i')

const refusal = z.object({
  code: z.string().optional(),
  errors: z.array(z.object({ path: z.string() })).optional(),
})

/** What a request speaks of beside its own subject. */
const namesAnother = /\.(unit|role|person|cycle|member|link_end)_not_found$/

/** Without what is the sender's own, nothing of the other company may be left. */
const foreignTrace = (text: string, sent: string): string | undefined =>
  traces.exec(text.replaceAll(sent, ''))?.[0]

it('has a valid input and an example of every record to try', () => {
  expect(operations.filter(({ id }) => !(id in validInputs))).toEqual([])
  expect(foreignIds.length).toBeGreaterThan(17)
})

describe.each(operations)('$id', ({ id: operationId, input: schema, effect }) => {
  const valid = validInputs[operationId]?.(alpha, alpha.goal)
  const ask = (input: unknown) => world.rehearsal.send(asMaker(alpha), operationId, input)

  it('answers with nothing of another workspace', async () => {
    const answer = await ask(valid)
    expect(outcomeOf(answer)).toBe('ok')
    expect(foreignTrace(answer.text, '')).toBeUndefined()
  })

  it.each(idPlaces(schemaOf(schema), valid).map((path) => ({ name: pathText(path), path })))(
    'takes a foreign id in $name for one that does not exist',
    async ({ path }) => {
      const question = { asking: asMaker(alpha), operationId, valid, path }
      expect(
        await tellingApart(world.rehearsal, question, foreignIds, alpha.records, traces),
      ).toEqual([])
    },
  )

  it.each(idPlaces(schemaOf(schema), valid).map((path) => ({ name: pathText(path), path })))(
    'says that it was $name that named nothing',
    async ({ name, path }) => {
      const answer = await ask(put(valid, path, randomUUID()))
      const { code = '', errors } = refusal.parse(answer.body)
      if (!code.endsWith('_not_found') || (!errors && !namesAnother.test(code))) return
      // A list may be named as a whole.
      expect([name, name.replace(/\[\d+\](\.id)?$/, '')]).toContain(errors?.[0]?.path)
    },
  )

  const isChosen = (name: string): boolean => /^moves\[\d+\]\.id$/.test(name)

  it.each(
    idPlaces(schemaOf(schema), valid)
      .map((path) => ({ name: pathText(path), path }))
      .filter(({ name }) => effect !== 'read' && !isChosen(name)),
  )('stores no unknown id in $name', async ({ path }) => {
    const answer = await ask(put(valid, path, randomUUID()))
    expect(answer.status).toBeGreaterThanOrEqual(400)
  })

  it('answers for the other workspace as for one that does not exist', async () => {
    const { cookie } = alpha.members.owner
    const [there, nowhere] = await Promise.all(
      [bravo.slug, 'nowhere'].map((slug) => world.door.send({ cookie, slug }, operationId, valid)),
    )
    expect(there?.status).toBe(404)
    expect(there?.text).toBe(nowhere?.text)
  })
})

describe('what is no id but names a record all the same', () => {
  const ask = (operationId: string, input: unknown, company = alpha) =>
    world.rehearsal.send(asMaker(company), operationId, input)

  it('an entry of the feed', async () => {
    const foreign = [...bravo.lastEntries.values()]
    const unknown = await ask('goals.undo', { feedId: 999_999_999 })
    expect(outcomeOf(unknown)).toBe('goals.entry_not_found')
    for (const feedId of foreign)
      expect(told(await ask('goals.undo', { feedId }), known)).toEqual(told(unknown, known))
  })

  it.each([
    ['goals.listGoals', (c: Company) => ({ cycleId: c.cycles.quarter, limit: 1 })],
    ['goals.listActivity', () => ({ limit: 1 })],
    ['goals.listComments', (c: Company) => ({ objectiveId: c.goal.objectiveId, limit: 1 })],
    ['goals.listCheckIns', (c: Company) => ({ keyResultId: c.goal.keyResultId, limit: 1 })],
    ['structure.listPeople', () => ({ limit: 1 })],
    ['structure.listPlannedChanges', () => ({ limit: 1 })],
  ] as const)('the cursor of %s', async (operationId, input) => {
    const page = z.object({ nextCursor: z.string().nullable() })
    const { nextCursor } = page.parse((await ask(operationId, input(bravo), bravo)).body)
    if (nextCursor === null) return
    const text = Buffer.from(nextCursor, 'base64url').toString()
    const unknown = Buffer.from(text.replace(uuids, randomUUID())).toString('base64url')
    const [taken, expected] = await Promise.all(
      [nextCursor, unknown].map((cursor) => ask(operationId, { ...input(alpha), cursor })),
    )
    expect(told(taken as Answer, known)).toEqual(told(expected as Answer, known))
    expect(foreignTrace(taken?.text ?? '', nextCursor)).toBeUndefined()
  })

  it('a reference in an imported file', async () => {
    const fileWith = (ref: string) => ({
      file: {
        cycles: [{ name: alpha.mark }],
        units: [{ id: 'u-1', name: 'Unit', parent: ref }],
        people: [{ id: 'p-1', name: 'Person', title: 'Title', unit: ref, manager: ref }],
        objectives: [
          { id: 'o-1', cycle: ref, unit: ref, owner: ref, title: 'Goal', parentObjectiveId: ref },
          { id: ref, cycle: alpha.mark, title: 'Goal', parentKeyResultId: ref },
        ],
        strategy: {
          directions: [{ id: ref, title: 'Way', kind: 'growth', unit: ref, owner: ref }],
          objectives: [{ objective: ref, direction: ref }],
        },
        metrics: { watches: [{ cycle: ref, metric: ref, floor: 1, by: ref }] },
      },
    })
    const unknown = randomUUID()
    const send = async (ref: string) => {
      const answer = await ask('goals.importFile', fileWith(ref))
      return { ...told(answer, known), text: answer.text.replaceAll(ref, '<ref>') }
    }
    const expected = await send(unknown)
    for (const { id } of foreignIds) expect(await send(id)).toEqual(expected)
    // A name is a reference as well.
    expect(await send('platform bravo')).toEqual(await send('platform nobody'))
  })
})

describe('what is kept to answer faster', () => {
  const reads = operations.filter(({ effect }) => effect === 'read')

  it.each(reads)('$id does not answer one workspace from the other', async ({ id }) => {
    // The same question in both, so that only the workspace tells them apart.
    const input = { ...validInputs[id]?.(alpha, alpha.goal) }
    for (const path of idPlaces(
      schemaOf(reads.find((one) => one.id === id)?.input ?? z.any()),
      input,
    ))
      Object.assign(input, put(input, path, bravo.goal.objectiveId))
    const first = await world.door.send(asMaker(bravo), id, input)
    const tag = { 'if-none-match': String(first.headers['etag'] ?? '"none"') }
    const second = await world.door.send({ ...asMaker(alpha), headers: tag }, id, input)
    expect(second.status).not.toBe(304)
    expect(foreignTrace(second.text, bravo.goal.objectiveId)).toBeUndefined()
    const again = await world.door.send(asMaker(bravo), id, input)
    expect(again.text).toBe(first.text)
  })

  it('a key answers again only for the member who used it, in their workspace', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    const send = (cookie: string, { slug }: Company) =>
      world.door.send({ cookie, slug, headers }, 'structure.addPerson', { name: 'Twin' })
    const first = await send(alpha.members.owner.cookie, alpha)
    const id = (answer: Answer) => z.object({ id: z.string() }).parse(answer.body).id
    expect((await send(alpha.members.owner.cookie, alpha)).text).toBe(first.text)
    const others = [
      await send(bravo.members.owner.cookie, bravo),
      await send(alpha.members.administrator.cookie, alpha),
    ]
    for (const other of others) {
      expect(other.status).toBe(200)
      expect(id(other)).not.toBe(id(first))
    }
  })
})

/** The events of a live page until one tells of the given record. */
async function heardUntil(stream: Response, subjectId: string): Promise<string> {
  const decoder = new TextDecoder()
  let heard = ''
  for await (const chunk of stream.body ?? []) {
    heard += decoder.decode(chunk, { stream: true })
    if (heard.includes(subjectId)) break
  }
  return heard
}

describe('live pages', () => {
  const abort = new AbortController()
  const listen = (company: Company) =>
    fetch(`${world.address}/api/${company.slug}/live`, {
      headers: { cookie: company.members.owner.cookie },
      signal: abort.signal,
    })
  const add = async (company: Company, operationId: string, input: unknown): Promise<string> => {
    const answer = await world.door.send(asMaker(company), operationId, input)
    expect(answer.status).toBe(200)
    return answer.text
  }
  let streams: Response[] = []
  beforeAll(async () => {
    streams = await Promise.all([listen(alpha), listen(bravo)])
  })

  it('hear of their own workspace and of no other', async () => {
    const unit = { name: 'Heard', parentId: null, from: '2026-06-01' }
    for (const company of [bravo, alpha]) {
      await add(company, 'workspace.inviteMember', { role: 'guest' })
      await add(company, 'goals.recordCheckIn', { keyResultId: company.goal.keyResultId, value: 1 })
      await add(company, 'goals.addComment', {
        subjectKind: 'objective',
        subjectId: company.goal.objectiveId,
        body: 'Heard',
      })
    }
    const made = z.object({ id: z.string() })
    const [inBravo, inAlpha] = [
      made.parse(JSON.parse(await add(bravo, 'structure.addUnit', unit))).id,
      made.parse(JSON.parse(await add(alpha, 'structure.addUnit', unit))).id,
    ]
    const [heardByAlpha = '', heardByBravo = ''] = await Promise.all([
      heardUntil(streams[0] as Response, inAlpha),
      heardUntil(streams[1] as Response, inBravo),
    ])
    abort.abort()
    for (const [own, heard] of [[alpha, heardByAlpha] as const, [bravo, heardByBravo] as const]) {
      expect(heard.match(/goals.recordCheckIn/g)).toHaveLength(1)
      expect(heard).toContain(own.goal.objectiveId)
    }
    expect(foreignTrace(heardByAlpha, '')).toBeUndefined()
    expect(heardByBravo).not.toContain(alpha.goal.objectiveId)
    expect(heardByBravo).not.toContain(inAlpha)
  })
})

it('leaves the other workspace as it was, and the server never failed', async () => {
  expect(world.reported).toEqual([])
  const { objectiveId } = bravo.goal
  const read = { id: objectiveId }
  const answer = await world.door.send(asMaker(bravo), 'goals.getObjective', read)
  const row = z.object({ row: z.object({ version: z.number() }) }).parse(answer.body).row
  expect(row.version).toBe(versionOf(bravo, objectiveId))
})
