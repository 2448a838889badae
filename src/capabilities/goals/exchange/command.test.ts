import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import type { ErrorParams } from '#kernel/errors.ts'
import { testDatabase } from '#platform/database/testing.ts'
import { type CommandIo, runExport, runImport } from './command.ts'
import { errors } from './messages/en.ts'

const { db } = await testDatabase()

const example = new URL('../../../../data/nodejs-community-committee-okrs.json', import.meta.url)

function terminal(files: Record<string, string> = {}) {
  const said = { out: '', err: '', progress: 0 }
  const words: Record<string, (params: ErrorParams) => string> = { ...errors }
  const io: CommandIo = {
    db,
    parts: [],
    now: () => new Date('2026-11-22T09:00:00Z'),
    newId: randomUUID,
    readText: async (path) => files[path] ?? readFile(example, 'utf8'),
    writeText: async (path, text) => {
      files[path] = text
    },
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
    progress: () => {
      said.progress += 1
    },
    words: (code, params) => words[code]?.(params) ?? code,
  }
  return { io, said, files }
}

it('creates the workspace, takes the file in and gives it back', async () => {
  const { io, said, files } = terminal()
  expect(await runImport(['okrs.json', '--workspace', 'node'], io)).toBe(0)
  expect(said.out).toMatch(/objectives\s+4 new/)
  expect(said.out).toMatch(/key results\s+13 new/)
  expect(said.progress).toBeGreaterThan(1)
  expect(await runExport(['--workspace', 'node', '--output', 'back.json'], io)).toBe(0)
  expect(JSON.parse(files['back.json'] ?? '')).toEqual(JSON.parse(await readFile(example, 'utf8')))
})

it('tells what it would do without a trace', async () => {
  const { io, said } = terminal()
  expect(await runImport(['okrs.json', '--workspace', 'dry', '--dry-run'], io)).toBe(0)
  expect(said.out).toMatch(/Would be taken in: dry/)
  expect(await runExport(['--workspace', 'dry'], io)).toBe(1)
  expect(said.err).toMatch(/no workspace at the address “dry”/)
})

it('lists each place to mend, takes nothing in and makes no workspace', async () => {
  const bad = JSON.stringify({
    objectives: [
      { title: 'A', score: 'x' },
      { title: 'B', unit: 3.5 },
    ],
  })
  const { io, said } = terminal({ 'bad.json': bad, 'no.json': '{' })
  expect(await runImport(['bad.json', '--workspace', 'bad'], io)).toBe(1)
  expect(said.err).toMatch(/objectives\[0\]\.score: Expected here: number; found: string/)
  expect(said.err).toMatch(/objectives\[1\]\.unit: /)
  expect(await runImport(['no.json', '--workspace', 'bad'], io)).toBe(1)
  expect(said.err).toMatch(/not JSON: reading stopped at line 1/)
  expect(await runExport(['--workspace', 'bad'], io)).toBe(1)
  expect(said.out).toBe('')
})

it('names an owner that the file only mentions, and refuses one that its list of people lacks', async () => {
  const goal = { title: 'A', owner: 'bobby' }
  const { io, said } = terminal({
    'mentioned.json': JSON.stringify({ objectives: [goal] }),
    'listed.json': JSON.stringify({ people: [{ id: 'bob' }], objectives: [goal] }),
  })
  expect(await runImport(['mentioned.json', '--workspace', 'named', '--dry-run'], io)).toBe(0)
  expect(said.out).toMatch(/objectives\[0\]\.owner: The file lists no people: “bobby” was made\./)
  expect(await runImport(['listed.json', '--workspace', 'named'], io)).toBe(1)
  expect(said.err).toMatch(/objectives\[0\]\.owner: Nothing .* is called “bobby”/)
})

it('explains itself when it is called wrongly, and on request', async () => {
  const { io, said } = terminal()
  expect(await runImport(['a.json'], io)).toBe(2)
  expect(await runImport(['a.json', '--workspace', 'Not A Slug'], io)).toBe(2)
  expect(await runImport(['a.json', '--workspace', 'a', '--unknown'], io)).toBe(2)
  expect(await runExport(['--workspace', 'a', '--format', 'xml'], io)).toBe(2)
  expect(said.err).toMatch(/Usage: npm run -s steadfast -- import FILE/)
  expect(await runImport(['--help'], io)).toBe(0)
  expect(await runExport(['--help'], io)).toBe(0)
  expect(said.out).toMatch(/Exit code/)
})
