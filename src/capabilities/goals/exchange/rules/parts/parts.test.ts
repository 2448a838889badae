import { describe, expect, it } from 'vitest'
import { composeFile } from '../compose.ts'
import type { Json, JsonObject } from '../json.ts'
import { planImport } from '../plan.ts'
import { carriedOut, contextAt, nothingYet, stateAfter } from '../testing.ts'
import type { ExchangePart, PartList, Row } from './part.ts'
import { type Joined, noRecords, type PartsState } from './parts-state.ts'
import { line, number, ref, yes } from './said.ts'

const today = '2026-11-22'

const notes: PartList = {
  name: 'notes',
  of: { kind: 'note' },
  parent: 'boardId',
  fields: {
    text: line('text', { needed: true }),
    by: ref('authorId', 'member'),
    under: ref('underId', 'note'),
  },
  isOrdered: true,
}

const boards: PartList = {
  name: 'list',
  of: { kind: 'board' },
  fields: {
    title: line('title', { needed: true }),
    goal: ref('objectiveId', 'objective'),
    weight: number('weight', { from: 0, to: 1 }),
    isOpen: yes('isOpen'),
  },
  lists: [notes],
}

const marks: PartList = {
  name: 'marks',
  of: { kind: 'mark' },
  fields: {
    objective: ref('objectiveId', 'objective', { needed: true }),
    board: ref('boardId', 'board', { needed: true }),
  },
  isNameless: true,
  sameAs: ({ objectiveId }) => [objectiveId],
}

/** Notes of a board that is not open are silent. */
const boardsPart: ExchangePart = {
  key: 'boards',
  lists: [boards, marks],
  silent({ rows }) {
    const open = new Set(rows('board').flatMap((row) => (row['isOpen'] ? row.id : [])))
    const silent = rows('note').filter((row) => !open.has(String(row['boardId'])))
    return new Set(silent.map(({ id }) => id))
  },
}
const parts: readonly ExchangePart[] = [boardsPart]

const file = (): JsonObject => ({
  people: [{ id: 'ada', name: 'Ada' }],
  objectives: [{ id: 'o', title: 'Calmer mornings', keyResults: [] }],
  boards: {
    colour: 'green',
    list: [
      {
        mood: 'good',
        id: 'b1',
        title: ' First ',
        isOpen: true,
        goal: 'o',
        weight: null,
        notes: [
          { id: 1, text: 'One', by: 'ada' },
          { id: 2, text: 'Two', under: 1 },
        ],
      },
      { id: 'b2', title: 'Second', isOpen: true, notes: [{ id: 1, text: 'Another one' }] },
    ],
    marks: [{ objective: 'o', board: 'b2' }],
  },
})

interface World {
  state: ReturnType<typeof nothingYet>
  joined: Joined
}

const empty = (): World => ({ state: nothingYet(), joined: { parts, state: noRecords } })

function take(raw: Json, { state, joined }: World) {
  const plan = planImport(raw, state, contextAt(today), joined)
  if (!plan.ok) throw new Error(JSON.stringify(plan.issues))
  const rows = new Map(joined.state.rows)
  for (const { list, created, updated } of plan.parts.lists) {
    const changed = new Map(updated.map(({ after }) => [after.id, after]))
    const kept = (rows.get(list.of.kind) ?? []).map((row) => changed.get(row.id) ?? row)
    rows.set(list.of.kind, [...kept, ...created])
  }
  const sources = new Map([...joined.state.sources, ...plan.parts.sources])
  const after: PartsState = { ...joined.state, rows, sources }
  const world = { state: carriedOut(plan.difference, state), joined: { parts, state: after } }
  return { plan, world }
}

const taken = (raw: Json, before = empty()): World => take(raw, before).world

const tell = ({ state, joined }: World) => composeFile(state, today, joined)
const rowsIn = ({ joined }: World, kind: string): readonly Row[] =>
  joined.state.rows.get(kind) ?? []

describe('a part of the file', () => {
  it('comes back exactly as it went in, with what the product does not know', () => {
    expect(JSON.stringify(tell(taken(file())))).toBe(JSON.stringify(file()))
  })

  it('changes nothing when it comes a second time', () => {
    const { plan } = take(file(), taken(file()))
    expect(plan.ok && plan.difference.isEmpty).toBe(true)
    expect(
      plan.ok && plan.parts.lists.map((one) => one.created.length + one.updated.length),
    ).toEqual([0, 0, 0])
    expect(plan.ok && plan.parts.sources.size).toBe(0)
  })

  it('is left alone by a file that does not speak of it', () => {
    const { boards: _, ...other } = file()
    expect(tell(taken(other, taken(file())))).toEqual(file())
  })

  it('shows the one field that changed in the product, and nothing else', () => {
    const world = taken(file())
    const rows = rowsIn(world, 'board').map((row) =>
      row['title'] === 'Second' ? { ...row, title: 'Renamed', version: 2 } : row,
    )
    const state = {
      ...world.joined.state,
      rows: new Map([...world.joined.state.rows, ['board', rows]]),
    }
    const told = tell({ ...world, joined: { parts, state } })
    expect(told).toEqual(JSON.parse(JSON.stringify(file()).replace('Second', 'Renamed')))
  })

  it('takes a changed entry for the record it was, and leaves what it does not list', () => {
    const before = taken(file())
    const after = taken({ boards: { list: [{ id: 'b1', title: 'Other' }] } }, before)
    expect(
      rowsIn(after, 'board').map(({ id, title, version }) => ({ id, title, version })),
    ).toEqual([
      { id: rowsIn(before, 'board')[0]?.id, title: 'Other', version: 2 },
      { id: rowsIn(before, 'board')[1]?.id, title: 'Second', version: 1 },
    ])
    // What the file said last time and says no more is emptied.
    expect(rowsIn(after, 'board')[0]).toMatchObject({ objectiveId: null, isOpen: false })
    expect(rowsIn(after, 'note')).toEqual(rowsIn(before, 'note'))
  })

  it('finds an entry in its own parent by an id that others use as well', () => {
    const world = taken(file())
    const [one, two] = rowsIn(world, 'note')
    expect(two?.['underId']).toBe(one?.id)
  })

  it('brings back a record that was removed, and meets one without an id again', () => {
    const world = taken(file())
    const rows = rowsIn(world, 'mark').map((row) => ({
      ...row,
      removedAt: '2026-11-22T10:00:00.000Z',
    }))
    const state = {
      ...world.joined.state,
      rows: new Map([...world.joined.state.rows, ['mark', rows]]),
    }
    const again = taken(file(), { ...world, joined: { parts, state } })
    expect(rowsIn(again, 'mark')).toMatchObject([{ id: rows[0]?.id, removedAt: null }])
  })

  it('names each place to mend', () => {
    const bad = file()
    bad['boards'] = {
      list: [
        { id: 'b1', weight: 2, goal: 'nowhere' },
        { id: 'b1', title: 'Twice', notes: [{ text: 'By nobody', by: 'eve' }] },
        'no object',
      ],
    }
    const plan = planImport(bad, nothingYet(), contextAt(today), { parts, state: noRecords })
    expect(plan.ok ? [] : plan.issues.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'boards.list[0].weight goals.import_number_out_of_range',
      'boards.list[2] goals.import_wrong_type',
      'boards.list[1].id goals.import_duplicate_id',
      'boards.list[0].title goals.import_missing',
      'boards.list[0].goal goals.import_unknown_reference',
      'boards.list[1].notes[0].by goals.import_unknown_reference',
    ])
  })

  it('tells a person as the author and finds the account again where there is one', () => {
    const world = taken(file())
    const ada = world.state.persons[0]?.id ?? ''
    const members = { ...noRecords, personOfMember: new Map([['member-1', ada]]) }
    const { plan } = take(file(), {
      state: world.state,
      joined: { parts, state: { ...world.joined.state, personOfMember: members.personOfMember } },
    })
    const [note] = plan.ok
      ? (plan.parts.lists.find(({ list }) => list === notes)?.updated ?? [])
      : []
    expect(note?.after).toMatchObject({ authorId: 'member-1', text: 'One' })
  })

  it('leaves out what is silent, and records whose needed end may not be named', () => {
    const world = taken(file())
    const rows = rowsIn(world, 'board').map((row) => ({ ...row, isOpen: false }))
    const joined = {
      parts,
      state: {
        ...world.joined.state,
        rows: new Map([...world.joined.state.rows, ['board', rows]]),
      },
    }
    const hidden = { ...world.state, objectives: [] }
    const told = JSON.stringify(tell({ state: hidden, joined }))
    expect(told).not.toContain('Two')
    expect(told).not.toContain('"marks":[{')
    expect(told).toContain('Second')
  })

  it('is kept as it is where it is no object, and its key is unknown without the part', () => {
    const raw = { objectives: [], boards: 'two of them' }
    expect(tell(taken(raw))).toEqual(raw)
    const plain = composeFile(stateAfter(file(), nothingYet()), today)
    expect(plain).toEqual(file())
  })
})
