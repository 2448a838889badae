import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpus, release, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { type Report, reportOf } from './line.ts'
import { LINES } from './lines.ts'
import { SENTENCES } from './world/sentences.ts'

const HELP = `npm run bench                       all lines, as a table
npm run bench -- R1 R2              these lines
npm run -s bench -- --json [ids]    a JSON list on standard output
npm run bench -- A1 --sentences F   on the labelled sentences of a file, JSON lines
lines: ${Object.keys(LINES).join(' ')}`

/**
 * Runs lines and reports them. The exit code is 1 for an unknown line or one that could not be
 * measured; the others are measured all the same. It tells nothing of figures.
 */
const main = async (given: readonly string[]): Promise<number> => {
  const args = takeSentences(given)
  if (args.includes('--help')) return say(HELP)
  const asked = args.filter((arg) => !arg.startsWith('--')).flatMap((arg) => arg.split(','))
  const unknown = asked.filter((id) => !(id in LINES))
  if (unknown.length > 0) {
    process.stderr.write(`There is no line ${unknown.join(', ')}.\n${HELP}\n`)
    return 1
  }
  const ids = asked.length > 0 ? asked : Object.keys(LINES)
  const reports: Report[] = []
  for (const id of ids)
    reports.push(...(ids.length === 1 ? [await runHere(id)] : await runApart(id)))
  say(args.includes('--json') ? JSON.stringify(reports, null, 1) : tableOf(reports))
  return reports.length === ids.length ? 0 : 1
}

/** `--sentences FILE` is handed to the lines, also to those in a process of their own. */
const takeSentences = (args: readonly string[]): readonly string[] => {
  const at = args.indexOf('--sentences')
  const file = args[at + 1]
  if (at < 0 || file === undefined) return args
  process.env[SENTENCES] = file
  return args.toSpliced(at, 2)
}

const say = (text: string): number => {
  process.stdout.write(`${text}\n`)
  return 0
}

const runHere = async (id: string): Promise<Report> => {
  const load = LINES[id]
  if (!load) throw new Error(`There is no line ${id}.`)
  const { line } = await load()
  process.stderr.write(`${id} ${line.measure} …\n`)
  return reportOf(id, line, await line.run())
}

/** Each line in a process of its own: what one leaves in the heap is not measured by the next. */
const runApart = async (id: string): Promise<Report[]> => {
  const args = [...process.execArgv, fileURLToPath(import.meta.url), '--json', id]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  const [code] = await once(child, 'close')
  if (code === 0) return JSON.parse(output)
  process.stderr.write(`Line ${id} could not be measured: exit code ${code}.\n`)
  return []
}

const tableOf = (reports: readonly Report[]): string => {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${release()}, Node ${process.version}`
  const head = ['id', 'measure', 'value', 'goal', 'met', 'spread', 'floor', 'sizes']
  const rows = reports.map((report) => [
    report.id,
    report.measure,
    `${rounded(report.value)} ${report.unit}`.trim(),
    report.goal,
    report.met ? 'yes' : 'no',
    `${Math.round(report.spread * 100)} %`,
    report.floor ?? '–',
    report.sizes,
  ])
  return `${machine}\n\n${alignedRows([head, ...rows]).join('\n')}`
}

const rounded = (value: number): string => String(Number(value.toPrecision(3)))

const alignedRows = (rows: readonly (readonly string[])[]): string[] => {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

process.exitCode = await main(process.argv.slice(2))
