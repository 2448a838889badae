import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Actor } from '#kernel/actor.ts'
import { DomainError } from '#kernel/errors.ts'
import { changeOf } from '#kernel/feed-entry.ts'
import type { Capability } from '#platform/contract/capability.ts'
import { feedId } from '#platform/contract/fields.ts'
import {
  implementCrowd,
  implementRead,
  implementWrite,
  type WriteContext,
} from '#platform/contract/implementation.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { inWorkspace, type Tx } from '#platform/database/database.ts'
import { testWorld } from './testing.ts'

// A capability as small as can be: notes, kept as persons without anything else.

const note = z.object({ id: z.string(), name: z.string() })
const addNote = defineOperation({
  id: 'notes.addNote',
  effect: 'write',
  summary: 'Adds a note.',
  input: z.object({ name: z.string() }),
  output: note.extend({ feedId }),
  errors: [],
})
const addNoteInCrowd = defineOperation({ ...addNote, id: 'notes.addNoteInCrowd' })
const listNotes = defineOperation({
  id: 'notes.listNotes',
  effect: 'read',
  summary: 'All notes.',
  input: z.object({}),
  output: z.array(note),
  errors: [],
})

const mayNote = (actor: Actor): boolean => actor.role !== 'guest'
let crowds: number[] = []
let answered = 0
let revision = 1

async function insertNote(tx: Tx, { actor, newId, emit }: Omit<WriteContext, 'tx'>, name: string) {
  if (name === 'refuse') throw new DomainError('invalid', 'notes.refused')
  const id = newId()
  await sql`insert into person (workspace_id, id, name) values (${actor.workspaceId}, ${id}, ${name})`.execute(
    tx,
  )
  emit({ subjectKind: 'note', subjectId: id, changes: [changeOf('note', id, null, { name })] })
  return { id, name }
}

const notes: Capability = {
  name: 'notes',
  errors: { en: {}, 'zh-CN': {} },
  implementations: [
    implementWrite(addNote, {
      load: () => undefined,
      may: mayNote,
      run: (context, { name }) => insertNote(context.tx, context, name),
    }),
    implementCrowd(addNoteInCrowd, {
      load: async (_tx, items) =>
        items.map(({ input }) =>
          input.name === 'refuse' ? new DomainError('invalid', 'notes.refused') : { open: true },
        ),
      may: mayNote,
      async run(tx, items) {
        crowds.push(items.length)
        const done: z.input<typeof addNote.output>[] = []
        for (const { item } of items) {
          if (item.input.name === 'crash') throw new Error('the whole crowd fails')
          done.push(await insertNote(tx, item, item.input.name))
        }
        return done
      },
    }),
    implementRead(listNotes, {
      load: () => undefined,
      may: mayNote,
      stamp: () => String(revision),
      async run({ read }) {
        answered += 1
        return read(async (tx) => {
          const { rows } = await sql<z.output<typeof note>>`
            select id, name from person order by id`.execute(tx)
          return rows
        })
      },
    }),
  ],
  follow: () => void revision++,
}

const world = await testWorld(() => [notes])

async function namesIn(workspaceId: string): Promise<string[]> {
  const { rows } = await inWorkspace(world.database.db, { workspaceId, actorId: null }, (tx) =>
    sql<{ name: string }>`select name from person order by name`.execute(tx),
  )
  return rows.map((row) => row.name)
}

describe('a repeated request', () => {
  test('a hundred at once under one key have one effect and one answer', async () => {
    const workspace = await world.workspace()
    const ada = await workspace.join('member')
    const key = randomUUID()
    for (const operation of [addNote, addNoteInCrowd]) {
      const own = operation === addNote ? key : randomUUID()
      const answers = await Promise.all(
        Array.from({ length: 100 }, () => ada.tell(operation, { name: operation.id }, own)),
      )
      expect(new Set(answers.map((answer) => answer.id)).size).toBe(1)
    }
    expect(await namesIn(workspace.id)).toEqual(['notes.addNote', 'notes.addNoteInCrowd'])
  })

  test('the same key with another body, or for another operation, is refused', async () => {
    const workspace = await world.workspace()
    const ada = await workspace.join('member')
    const key = randomUUID()
    await ada.tell(addNote, { name: 'first' }, key)
    const reused = { code: 'request.key_reused' }
    await expect(ada.tell(addNote, { name: 'second' }, key)).rejects.toMatchObject(reused)
    await expect(ada.tell(addNoteInCrowd, { name: 'first' }, key)).rejects.toMatchObject(reused)
    expect(await namesIn(workspace.id)).toEqual(['first'])
  })

  test('the same key of another member is another request', async () => {
    const workspace = await world.workspace()
    const [ada, ben] = [await workspace.join('member'), await workspace.join('member')]
    const key = randomUUID()
    await ada.tell(addNote, { name: 'one' }, key)
    await ben.tell(addNote, { name: 'two' }, key)
    expect(await namesIn(workspace.id)).toEqual(['one', 'two'])
  })

  test('a refused request leaves its key free', async () => {
    const workspace = await world.workspace()
    const ada = await workspace.join('member')
    const key = randomUUID()
    await expect(ada.tell(addNote, { name: 'refuse' }, key)).rejects.toThrow('notes.refused')
    await ada.tell(addNote, { name: 'mended' }, key)
    expect(await namesIn(workspace.id)).toEqual(['mended'])
  })
})

describe('a crowd', () => {
  test('shares transactions, and one refusal leaves the others alone', async () => {
    const workspace = await world.workspace()
    const ada = await workspace.join('member')
    const eve = await workspace.join('guest')
    crowds = []
    const wanted = ['a', 'refuse', 'b', 'c', 'd']
    const outcomes = await Promise.allSettled([
      ...wanted.map((name) => ada.tell(addNoteInCrowd, { name })),
      eve.tell(addNoteInCrowd, { name: 'uninvited' }),
    ])
    expect(outcomes.map((outcome) => outcome.status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
    ])
    expect(crowds.length).toBeLessThan(4)
    expect(await namesIn(workspace.id)).toEqual(['a', 'b', 'c', 'd'])
  })

  test('that fails as a whole is tried one by one', async () => {
    const workspace = await world.workspace()
    const ada = await workspace.join('member')
    const outcomes = await Promise.allSettled(
      ['a', 'b', 'crash', 'c'].map((name) => ada.tell(addNoteInCrowd, { name })),
    )
    expect(outcomes.map((outcome) => outcome.status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ])
    expect(await namesIn(workspace.id)).toEqual(['a', 'b', 'c'])
  })
})

test('an answer names the entry of the feed that tells of it, alone and in a crowd', async () => {
  const workspace = await world.workspace()
  const ada = await workspace.join('member')
  const answers = await Promise.all([
    ada.tell(addNote, { name: 'alone' }),
    ...['a', 'refuse', 'b'].map((name) => ada.tell(addNoteInCrowd, { name }).catch(() => null)),
  ])
  const { rows } = await inWorkspace(
    world.database.db,
    { workspaceId: workspace.id, actorId: null },
    (tx) =>
      sql<{ id: number; subject_id: string }>`select id, subject_id from feed
        where subject_kind = 'note'`.execute(tx),
  )
  const entryOf = new Map(rows.map((row) => [row.subject_id, row.id]))
  expect(rows).toHaveLength(3)
  for (const one of answers.flatMap((answer) => answer ?? []))
    expect(one.feedId).toBe(entryOf.get(one.id))
})

describe('an answer that is kept', () => {
  test('is given again until something moves, and never to another workspace', async () => {
    const workspace = await world.workspace()
    const other = await world.workspace()
    const ada = await workspace.join('member')
    const ben = await other.join('member')
    await ada.tell(addNote, { name: 'ours' })
    answered = 0
    const first = await ada.ask(listNotes, {})
    expect(await ada.ask(listNotes, {})).toEqual(first)
    expect(answered).toBe(1)
    expect(await ben.ask(listNotes, {})).toEqual([])
    await ada.tell(addNote, { name: 'newer' })
    expect(await ada.ask(listNotes, {})).toHaveLength(2)
  })
})

test('a write and its line in the feed stand or fall together', async () => {
  const workspace = await world.workspace()
  const ada = await workspace.join('member')
  await ada.tell(addNote, { name: 'kept' })
  await expect(ada.tell(addNote, { name: 'refuse' })).rejects.toThrow()
  const rows = await inWorkspace(
    world.database.db,
    { workspaceId: workspace.id, actorId: null },
    (tx) => tx.selectFrom('feed').select(['operation', 'actor_id', 'changes']).execute(),
  )
  expect(rows).toMatchObject([
    {
      operation: 'notes.addNote',
      actor_id: ada.caller.actor.memberId,
      changes: [{ before: null }],
    },
  ])
})
