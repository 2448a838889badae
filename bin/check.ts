/** Everything that must hold, and one line at the end that says whether it does. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { requireBrowser } from '../test/support/find-browser.ts'
import { type Count, countReport, failed, none, plus } from './count-report.ts'

const project = fileURLToPath(new URL('..', import.meta.url))
const programs = join(project, 'node_modules')

const staticChecks: [string, string, ...string[]][] = [
  ['types of the server', 'typescript/bin/tsc', '-p', 'tsconfig.json'],
  ['types of the pages', 'typescript/bin/tsc', '-p', 'tsconfig.web.json'],
  ['types of the rules', 'typescript/bin/tsc', '-p', 'tsconfig.rules.json'],
  ['lint and format', '@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  ['unused code', 'knip/bin/knip.js'],
]

interface Ended {
  code: number
  output: string
}

const children = new Set<ChildProcess>()

/** Ctrl-C, a stopped CI job, or the script that started us is gone. */
function giveUp(): void {
  for (const child of children) child.kill('SIGINT')
  process.exitCode = 130
}
for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.once(event, giveUp)

function runNode(words: string[], show: boolean): Promise<Ended> {
  const child = spawn(process.execPath, words, {
    cwd: project,
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
  })
  children.add(child)
  child.once('close', () => children.delete(child))
  let output = ''
  const collect = (chunk: Buffer) => {
    output += chunk
  }
  child.stdout?.on('data', collect)
  child.stderr?.on('data', collect)
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, output: error.message }))
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

async function checkStatically(): Promise<Count> {
  let count = none
  for (const [name, program, ...words] of staticChecks) {
    const { code, output } = await runNode([join(programs, program), ...words], false)
    console.log(code === 0 ? ` ✓ ${name}` : ` ✗ ${name}\n${output.trimEnd()}\n`)
    count = plus(count, code === 0 ? { passed: 1, failed: 0 } : failed)
  }
  return count
}

async function runTests(paths: string[]): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'steadfast-report-'))
  const report = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const words = [join(programs, 'vitest/vitest.mjs'), 'run', ...reporters, ...paths]
  const { code } = await runNode(words, true)
  const count = countReport(report, code)
  rmSync(folder, { recursive: true })
  return count
}

/** Two cores: the tests keep both busy, and the static checks fill their pauses. */
async function checkAll(paths: string[]): Promise<Count> {
  const lanes = paths.length > 0 ? [runTests(paths)] : [runTests([]), checkStatically()]
  return (await Promise.all(lanes)).reduce(plus)
}

let result: Count
try {
  Object.assign(process.env, { CHROME_PATH: requireBrowser() })
  result = await checkAll(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  result = failed
}
console.log(`${result.passed} passed, ${result.failed} failed`)
process.exit(result.failed === 0 ? 0 : 1)
