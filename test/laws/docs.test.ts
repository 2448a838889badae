import { existsSync, globSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { runCommandLine } from '#app/cli.ts'
import { exchangeParts } from '#app/exchange-parts.ts'
import type { exchange } from '#capabilities/goals/index.ts'
import { WRITING_RULES } from '#capabilities/goals/rules/writing/catalogue.ts'
import { anchorsIn, linksIn, project, readDocuments } from './read-docs.ts'

// What a document promises, the product has: places, settings, commands, rules, fields.

const documents = readDocuments()

const textOf = (path: string): string =>
  documents.find((one) => one.path === path)?.text ?? expect.fail(`${path} is missing`)

/** Whether a link from a document has an end: the file, and the heading where it names one. */
function leadsSomewhere(from: string, link: string): boolean {
  const [file = '', anchor] = link.split('#')
  const path = file === '' ? from : posix.join(posix.dirname(from), file)
  if (anchor === undefined) return existsSync(join(project, path))
  return anchorsIn(textOf(path)).includes(anchor)
}

test('no link leads nowhere', () => {
  const dead = documents.flatMap(({ path, text }) =>
    linksIn(text)
      .filter((link) => !/^[a-z]+:/.test(link) && !leadsSomewhere(path, link))
      .map((link) => `${path} → ${link}`),
  )
  expect(dead).toEqual([])
})

const settings = /\b(?:STEADFAST|SMTP|MAIL|DATABASE)_[A-Z_]+\b/g
const settingsIn = (text: string): string[] => [...new Set(text.match(settings) ?? [])].sort()

test('the settings that are documented are those the product reads', () => {
  const sources = globSync('src/{app,platform}/**/*.ts', { cwd: project })
    .filter((path) => !/\.test\.ts$|testing\.ts$/.test(path))
    .map((path) => readFileSync(join(project, path), 'utf8'))
  const read = settingsIn(sources.join('\n'))
  expect(settingsIn(textOf('docs/operations.md'))).toEqual(read)
  expect(settingsIn(textOf('README.md'))).toEqual(read)
})

const optionsOf = /--[a-z-]+/g

async function helpOf(words: readonly string[]): Promise<string> {
  const lines: string[] = []
  const say = (line: string) => void lines.push(line)
  const io = { environment: {}, print: say, write: say, tell: say, input: async () => '' }
  await runCommandLine([...words, '--help'], io)
  return lines.join('\n')
}

test('every command line in a document can be typed, and the README has every command', async () => {
  const overview = await helpOf([])
  const names = [...overview.matchAll(/^ {2}([a-z ]+?) {2,}/gm)].map(([, name = '']) => name)
  const lines = documents.flatMap(({ path, text }) =>
    [...text.matchAll(/npm run -s steadfast -- ([^\n`]+)/g)].map(([, line = '']) => ({
      at: `${path}: ${line}`,
      name: names.find((one) => line === one || line.startsWith(`${one} `)),
      options: line.match(optionsOf) ?? [],
    })),
  )
  for (const { at, name, options } of lines) {
    if (name === undefined) expect(options, at).toEqual(['--help'])
    const help = await helpOf(name?.split(' ') ?? [])
    expect(help.match(optionsOf) ?? [], at).toEqual(expect.arrayContaining(options))
  }
  for (const name of names)
    expect(await helpOf(name.split(' '))).toMatch(`Usage: npm run -s steadfast -- ${name}`)
  const inReadme = textOf('README.md').match(/(?<=npm run -s steadfast -- )[a-z ]+(?= |$)/gm) ?? []
  const left = names.filter((name) => !inReadme.some((line) => `${line} `.startsWith(`${name} `)))
  // `npm start` is the way to it.
  expect(left).toEqual(['serve'])
})

test('every script in a document is one of the project', () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')))
  const named = documents.flatMap(({ text }) =>
    [...text.matchAll(/\bnpm run (?:-s )?([a-z]+)/g)].map(([, name = '']) => name),
  )
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining([...new Set(named)]))
})

test('the table of the writing rules is that of the coach', () => {
  const rows = [...textOf('docs/writing-coach.md').matchAll(/^\| ([OK]\d+) \| (.) \| (\w+) \|/gm)]
  const told = rows.map(([, id, severity, from]) => ({ id, severity, from }))
  const kept = WRITING_RULES.map(({ id, severity, from }) => ({
    id,
    // The product itself keeps such a rule: nobody is told of it.
    severity: from === 'product' ? '–' : severity,
    from,
  }))
  expect(told).toEqual(kept)
})

test('every component in the README of the design system is one', () => {
  const [, components = ''] = textOf('src/ui/README.md').split('## Components')
  const exported = globSync('src/ui/*.tsx', { cwd: project })
    .map((path) => readFileSync(join(project, path), 'utf8'))
    .flatMap((text) => [...text.matchAll(/^export function ([A-Z]\w+)/gm)])
    .map(([, name = '']) => name)
  const named = [...components.matchAll(/`([A-Z][a-zA-Z]+)`/g)].map(([, name = '']) => name)
  // The router's own.
  const known = new Set([...exported, 'Link'])
  expect(named.filter((name) => !known.has(name))).toEqual([])
})

const listsIn = (lists: readonly exchange.PartRecords[]): exchange.PartRecords[] =>
  lists.flatMap((list) => [list, ...listsIn(list.lists ?? [])])

test('every field of every part of the file is described', () => {
  const parts = textOf('docs/exchange-format.md').split(/^(?=\*\*\w+\*\*$|## )/m)
  const missing = exchangeParts.flatMap(({ key, lists }) => {
    const text = parts.find((part) => part.startsWith(`**${key}**\n`)) ?? ''
    return listsIn(lists)
      .flatMap(({ fields }) => Object.keys(fields))
      .filter((field) => !text.includes(`\`${field}\``))
      .map((field) => `${key}: ${field}`)
  })
  expect(missing).toEqual([])
})
