import { randomUUID as newId } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { exchangeParts } from '#app/exchange-parts.ts'
import { wordsOf } from '#app/words.ts'
import { exchangeCommands } from '#capabilities/goals/index.ts'
import { asSystem, inWorkspace, inWorkspaceReadOnly } from '#platform/database/database.ts'
import { upsertMember } from '#platform/identity/store/members.ts'
import { findWorkspaceId } from '#platform/identity/store/workspaces.ts'
import { findUserByEmail } from '#platform/identity/users.ts'
import { type Company, openCompany } from '../world/company.ts'
import { speakerIn } from '../world/speaker.ts'
import { now, openWorld } from '../world/world.ts'

// What people said moves to a workspace in which they have no accounts, and finds them once they do.

const world = await openWorld()
const files = new Map<string, string>()
let said = { out: '', err: '' }

const ioIn = (language: string): exchangeCommands.CommandIo => ({
  db: world.database.db,
  parts: exchangeParts,
  now: () => now,
  newId,
  readText: async (path) => files.get(path) ?? '',
  writeText: async (path, text) => void files.set(path, text),
  out: (text) => {
    said.out += text
  },
  err: (text) => {
    said.err += text
  },
  progress: () => {},
  words: wordsOf({ LANG: language }),
})
const io = ioIn('en_US.UTF-8')

const give = async (slug: string, file: string): Promise<unknown> => {
  await exchangeCommands.runExport(['--workspace', slug, '--output', file], io)
  return JSON.parse(files.get(file) ?? '')
}
const take = async (slug: string, file: string, through = io): Promise<number> => {
  said = { out: '', err: '' }
  return exchangeCommands.runImport([file, '--workspace', slug], through)
}

const discussed = z.object({
  comments: z.array(
    z.object({
      body: z.string(),
      authorId: z.string().nullable(),
      authorName: z.string().nullable(),
      subjectKind: z.string(),
      mentions: z.array(z.string()),
      reactions: z.array(
        z.object({ memberIds: z.array(z.string()), elsewhere: z.array(z.string()) }),
      ),
    }),
  ),
})
const readings = z.object({
  checkIns: z.array(
    z.object({ authorId: z.string().nullable(), authorName: z.string().nullable() }),
  ),
})
const accounts = z.object({ members: z.array(z.object({ id: z.string(), name: z.string() })) })

let company: Company
let reader = ''
let there: { objectiveId: string; keyResultId: string }
const ask = async <T>(shape: z.ZodType<T>, id: string, input: unknown): Promise<T> =>
  shape.parse((await world.door.send({ cookie: reader, slug: 'moved' }, id, input)).body)
/** The question about the check-in, and what was said of the goal. */
async function comments() {
  const input = { objectiveId: there.objectiveId, limit: 50 }
  const found = (await ask(discussed, 'goals.listComments', input)).comments
  return [/^How come/, /^talk/].map((begin) => found.find(({ body }) => begin.test(body)))
}

/** The moved goal, which has an id of its own. */
async function goalIn(slug: string): Promise<typeof there> {
  const { db } = world.database
  const workspaceId = (await findWorkspaceId(db, slug)) ?? ''
  return inWorkspaceReadOnly(db, { workspaceId, actorId: null }, async (tx) => {
    const { rows } = await sql<typeof there>`
      select k.id as "keyResultId", k.objective_id as "objectiveId" from key_result k
      where k.external_id = ${company.goal.keyResultId}`.execute(tx)
    return rows[0] ?? { objectiveId: '', keyResultId: '' }
  })
}

/** Somebody with an account on this server becomes a member of the other workspace. */
async function joinAgain(email: string): Promise<void> {
  const { db } = world.database
  const workspaceId = (await findWorkspaceId(db, 'moved')) ?? ''
  const user = await asSystem(db, (tx) => findUserByEmail(tx, email))
  const member = { id: newId(), userId: user?.id ?? '', role: 'member', personId: null } as const
  await inWorkspace(db, { workspaceId, actorId: null }, (tx) =>
    upsertMember(tx, workspaceId, member, now),
  )
}

beforeAll(async () => {
  company = await openCompany(world, 'alpha')
  const head = speakerIn(world, company.slug, company.members.head.cookie)
  const commentId = await head.make('goals.addComment', {
    subjectKind: 'check-in',
    subjectId: company.goal.checkInId,
    body: 'How come, @secretary alpha?',
    mentions: [company.members.secretary.memberId],
  })
  await head.tell('goals.react', { commentId, kind: 'question' })
  await give(company.slug, 'file')
  await take('moved', 'file')
  reader = await world.join('moved', { name: 'Reader', email: 'reader@moved.example' }, 'member')
  there = await goalIn('moved')
})

describe('where nobody has an account', () => {
  it('comments, reactions and check-ins are still by those who made them', async () => {
    const [question, talk] = await comments()
    expect(question).toMatchObject({
      body: 'How come, @secretary alpha?',
      subjectKind: 'check-in',
      authorId: null,
      authorName: 'head alpha',
      mentions: [],
      reactions: [{ memberIds: [], elsewhere: ['head alpha'] }],
    })
    // Somebody who is no person of the organisation is told by name and address.
    expect(talk).toMatchObject({ authorName: 'secretary alpha', subjectKind: 'objective' })
    const { keyResultId } = there
    const { checkIns } = await ask(readings, 'goals.listCheckIns', { keyResultId, limit: 50 })
    expect(checkIns).toEqual([{ authorId: null, authorName: 'secretary alpha' }])
  })

  it('nobody was made a member', async () => {
    const { members } = await ask(accounts, 'workspace.listMembers', {})
    expect(members.map(({ name }) => name)).toEqual(['Reader'])
  })
})

describe('a file', () => {
  it('finds the account of somebody who joined since, and comes back as it was', async () => {
    await joinAgain('secretary@alpha.example')
    expect(await take('moved', 'file')).toBe(0)
    const { members } = await ask(accounts, 'workspace.listMembers', {})
    const memberId = members.find(({ name }) => name === 'secretary alpha')?.id
    const [question, talk] = await comments()
    expect(talk).toMatchObject({ authorId: memberId, authorName: null })
    expect(question).toMatchObject({ authorName: 'head alpha', mentions: [memberId] })
    const { keyResultId } = there
    const { checkIns } = await ask(readings, 'goals.listCheckIns', { keyResultId, limit: 50 })
    expect(checkIns).toEqual([{ authorId: memberId, authorName: null }])
    expect(await give('moved', 'again')).toEqual(JSON.parse(files.get('file') ?? ''))
    await take('moved', 'file')
    expect(said.out).not.toMatch(/[1-9]\d* (new|changed)/)
  })

  it('may call check-ins by ids of its own, which discussions name', async () => {
    const checkIns = [{ id: 'c1', at: '2026-05-04T08:00:00.000Z', value: 1, by: 'ada' }]
    const keyResult = (id: string) => ({ id, title: 'Halve it', baseline: 4, target: 2, checkIns })
    const file = {
      people: [{ id: 'ada', name: 'Ada' }],
      objectives: [{ id: 'o', title: 'Calm', keyResults: [keyResult('k1'), keyResult('k2')] }],
      discussion: {
        comments: [
          { id: 1, about: { checkIn: 'k2/c1' }, text: 'Well', by: 'ada', at: checkIns[0]?.at },
        ],
      },
    }
    files.set('foreign', JSON.stringify(file))
    for (const slug of ['foreign', 'foreign-again']) {
      expect(await take(slug, 'foreign'), said.err).toBe(0)
      expect(await give(slug, 'foreign')).toEqual(file)
    }
  })

  it.each([
    [
      'en_US.UTF-8',
      /Nothing in the file .* “ghost”/,
      /Use one of: agree/,
      /Say in a few words why/,
    ],
    ['zh_CN.UTF-8', /都没有“ghost”/, /agree/, /请简单说明/],
  ])('is refused by place, in the words of %s', async (language, ...words) => {
    const about = { objective: 'o' }
    const at = '2026-05-04T08:00:00Z'
    files.set(
      'bad',
      JSON.stringify({
        objectives: [
          {
            id: 'o',
            title: 'Calm',
            keyResults: [{ id: 'k', title: 'Halve it', checkIns: [{ at, value: 1, by: 'ghost' }] }],
          },
        ],
        discussion: {
          comments: [
            { id: 1, about, text: 'Well', by: 'ghost', at, reactions: [{ id: 1, kind: 'yes' }] },
            { id: 2, about: { checkIn: 'k/none' }, text: 'Well', at, mentions: ['ghost'] },
            { id: 3, about: {}, text: 'Well', at },
          ],
        },
        writing: { setAside: [{ goal: about, rule: 'O6', why: 'other', at }] },
      }),
    )
    expect(await take('bad', 'bad', ioIn(language))).toBe(1)
    const places = said.err.split('\n').flatMap((line) => /^ {2}(\S+?):? /.exec(line)?.[1] ?? [])
    expect(places.map((place) => place.replace(/[：:]$/, '')).toSorted()).toEqual([
      'discussion.comments[0].by',
      'discussion.comments[0].reactions[0].kind',
      'discussion.comments[1].about.checkIn',
      'discussion.comments[1].mentions[0]',
      'discussion.comments[2].about',
      'objectives[0].keyResults[0].checkIns[0].by',
      'writing.setAside[0].note',
    ])
    for (const word of words) expect(said.err).toMatch(word)
  })
})
