import { execFile } from 'node:child_process'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '#platform/database/test-server.ts'
import { testDatabase } from '#platform/database/testing.ts'

// The command line as people run it: a process of its own, judged by its output and exit code.

const database = await testDatabase()
const folder = temporaryFolder()
const cli = join(import.meta.dirname, 'cli.ts')
const node = process.execPath
const set = join(import.meta.dirname, '../../data/nodejs-community-committee-okrs.json')

interface Outcome {
  code: number
  out: string
  err: string
}

function run(args: string[], input = '', settings = {}): Promise<Outcome> {
  return started(node, [cli, ...args], input, settings)
}

function started(
  program: string,
  args: string[],
  input = '',
  settings: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(
      program,
      args,
      {
        env: {
          ...process.env,
          DATABASE_URL: database.migrations.url ?? '',
          STEADFAST_DATA: folder,
          LANG: 'en_US.UTF-8',
          LC_ALL: '',
          ...settings,
        },
        maxBuffer: 64 * 1024 * 1024,
      },
      (_error, out, err) => resolve({ code: child.exitCode ?? -1, out, err }),
    )
    child.stdin?.end(input)
  })
}

describe('how it is used', () => {
  test('every command explains itself', async () => {
    const overview = await run(['--help'])
    expect(overview).toMatchObject({ code: 0, err: '' })
    const commands = ['serve', 'import', 'export', 'openapi', 'user create', 'doctor']
    for (const command of commands) expect(overview.out).toContain(command)
    const helps = await Promise.all(commands.map((one) => run([...one.split(' '), '--help'])))
    for (const help of helps) {
      expect(help.code).toBe(0)
      expect(help.out).toMatch(/^Usage: /)
    }
  })

  test('wrong use says so on standard error and exits with 2', async () => {
    const outcomes = await Promise.all(
      [['nonsense'], ['doctor', '--loud'], ['user', 'create'], ['import', set]].map((args) =>
        run(args),
      ),
    )
    for (const { code, out, err } of outcomes) {
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).not.toBe('')
    }
  })
})

test('the API description is one an independent validator accepts', async () => {
  const { code, out } = await run(['openapi'])
  expect(code).toBe(0)
  const { valid, errors } = await new Validator().validate(JSON.parse(out))
  expect({ valid, errors: errors ?? [] }).toEqual({ valid: true, errors: [] })
})

test('a set goes in, the same set changes nothing, and it comes back equal', async () => {
  const first = await run(['import', set, '--workspace', 'node'])
  expect(first.code, first.err).toBe(0)
  const again = await run(['import', set, '--workspace', 'node'])
  expect(again.code).toBe(0)
  expect(again.out).toMatch(/13 as before/)
  expect(again.out).not.toMatch(/[1-9]\d* +(new|changed)/)
  const exported = await run(['export', '--workspace', 'node', '--format', 'json'])
  expect(JSON.parse(exported.out)).toEqual(JSON.parse(await readFile(set, 'utf8')))
})

test('a dry run stores nothing, not even the workspace', async () => {
  expect((await run(['import', set, '--workspace', 'dry', '--dry-run'])).code).toBe(0)
  expect(await run(['export', '--workspace', 'dry'])).toMatchObject({ code: 1, out: '' })
})

test('a broken file is refused whole, with the place to mend', async () => {
  const broken = join(folder, 'broken.json')
  await cp(set, broken)
  const file = JSON.parse(await readFile(set, 'utf8'))
  file.objectives[1].keyResults[0].target = 'many'
  await writeFile(broken, JSON.stringify(file))
  const refused = await run(['import', broken, '--workspace', 'broken'])
  expect(refused.code).toBe(1)
  expect(refused.err).toContain('objectives[1].keyResults[0].target')
  expect((await run(['export', '--workspace', 'broken'])).code).toBe(1)
})

test('a user is created once, with a password of their own or one made up', async () => {
  await run(['import', set, '--workspace', 'people'])
  const args = ['user', 'create', '--email', 'ben@example.test', '--name', 'Ben']
  const made = await run([...args, '--workspace', 'people'])
  expect(made).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^ben@example\.test \S{16}\n$/),
  })
  expect((await run([...args, '--workspace', 'people'])).code).toBe(1)
  const unknown = await run([
    'user',
    'create',
    '--email',
    'c@example.test',
    '--name',
    'C',
    '--workspace',
    'nowhere',
  ])
  expect(unknown.code).toBe(1)
  const own = await run(
    [
      'user',
      'create',
      '--email',
      'd@example.test',
      '--name',
      'D',
      '--workspace',
      'people',
      '--password-stdin',
    ],
    'a password of my own\n',
  )
  expect(own).toMatchObject({ code: 0, out: 'd@example.test\n' })
})

test('the doctor complains of a database that may lose data', async () => {
  const { code, out } = await run(['doctor'])
  // Tests run their database without fsync: the one thing the doctor must complain about here.
  expect(out).toMatch(/^fail fsync is off/m)
  expect(out.match(/^fail/gm)).toHaveLength(1)
  expect(code).toBe(1)
})

test('the doctor finds a fresh installation healthy, with nothing set up', async () => {
  const own = { DATABASE_URL: '', STEADFAST_DATA: temporaryFolder() }
  const { code, out, err } = await run(['doctor'], '', own)
  expect(code, out + err).toBe(0)
  // How full the disk is and whether the pages are built are this machine's.
  const lines = out.trimEnd().split('\n')
  expect(lines.map((line) => line.replace(/^warn (?=.*( free |not built))/, 'ok   '))).toEqual([
    expect.stringMatching(/^ok {3}Node \d+\.\d+/),
    expect.stringMatching(/^ok {3}[\d.]+ GiB free where the data lies/),
    expect.stringMatching(/^ok {3}the pages are /),
    expect.stringMatching(/^ok {3}no server is asked for wordings/),
    expect.stringMatching(/^ok {3}PostgreSQL \d+.* answers as steadfast_app$/),
    'ok   writes survive a power failure (fsync is on)',
    'ok   workspaces are kept apart by the database',
    'ok   0 workspaces',
  ])
}, 60_000)

/** What a terminal shows in the end: each line from where the cursor last went back and cleared. */
const shownBy = (typed: string): string[] =>
  typed.split('\r\n').map((line) => line.split('\r\u001b[K').at(-1) ?? '')

test('on a terminal a bar fills up to its end, and leaves the line to the report', async () => {
  // As `script` of Debian and others gives a program a terminal of its own.
  const typed = [node, cli, 'import', set, '--workspace', 'watched'].join(' ')
  const { code, out } = await started('script', ['-qec', typed, '/dev/null'])
  expect(code, out).toBe(0)
  const filled = [...out.matchAll(/(█*)(░*) writing/g)].map(([, done = '', left = '']) => {
    expect(done.length + left.length).toBe(24)
    return done.length
  })
  expect(filled).toEqual(filled.toSorted((a, b) => a - b))
  expect(filled.at(-1)).toBe(24)
  const shown = shownBy(out)
  expect(shown[0]).toBe('Taken in: watched')
  expect(shown.join()).not.toMatch(/[█░]|writing/)
})

test('where nobody watches, each step is a line of its own', async () => {
  const { err } = await run(['import', set, '--workspace', 'unwatched'])
  expect(err).toBe('reading …\nwriting …\n')
})
