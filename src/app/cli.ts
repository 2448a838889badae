import { text } from 'node:stream/consumers'
import { DomainError } from '#kernel/errors.ts'
import { DatabaseSetupError } from '#platform/database/setup-error.ts'
import { type Command, type Io, UsageError } from './commands/command.ts'

interface Entry {
  /** As it is typed: `user create`. */
  name: string
  summary: string
  /** Only what is asked for is loaded: `--help` must not wait for a database driver. */
  load(): Promise<Command>
}

const entries: readonly Entry[] = [
  {
    name: 'serve',
    summary: 'run the server (npm start also installs and builds first)',
    load: async () => (await import('./commands/serve.ts')).serveCommand,
  },
  {
    name: 'import',
    summary: 'take a whole organisation in from a file',
    load: async () => (await import('./commands/exchange.ts')).importCommand,
  },
  {
    name: 'export',
    summary: 'write a whole workspace as one file',
    load: async () => (await import('./commands/exchange.ts')).exportCommand,
  },
  {
    name: 'openapi',
    summary: 'print the description of the API (OpenAPI 3.1)',
    load: async () => (await import('./commands/openapi.ts')).openapi,
  },
  {
    name: 'user create',
    summary: 'create an account and make it a member of a workspace',
    load: async () => (await import('./commands/user.ts')).userCreate,
  },
  {
    name: 'coach',
    summary: 'say how well objectives and key results are written',
    load: async () => (await import('./commands/coach.ts')).coach,
  },
  {
    name: 'mcp',
    summary: 'let an assistant work in a workspace (Model Context Protocol)',
    load: async () => (await import('./commands/mcp.ts')).mcp,
  },
  {
    name: 'doctor',
    summary: 'check this installation and say what to mend',
    load: async () => (await import('./commands/doctor.ts')).doctor,
  },
]

const overview = `Usage: npm run -s steadfast -- COMMAND [OPTIONS]

${entries.map((one) => `  ${one.name.padEnd(14)}${one.summary}`).join('\n')}

COMMAND --help tells more. Results go to standard output, progress to standard error.
Exit codes: 0 done, 1 refused or failed, 2 used wrongly.`

function find(args: readonly string[]): { entry: Entry; rest: readonly string[] } | null {
  for (const entry of entries) {
    const words = entry.name.split(' ')
    if (words.every((word, index) => args[index] === word)) {
      return { entry, rest: args.slice(words.length) }
    }
  }
  return null
}

/** `parseArgs` throws TypeErrors whose code begins like this. */
const isUsage = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))

async function explain(error: unknown, io: Io): Promise<number> {
  if (isUsage(error)) {
    io.tell(error.message)
    return 2
  }
  if (error instanceof DomainError) {
    const { linesOf } = await import('./words.ts')
    for (const line of linesOf(error, io.environment)) io.tell(line)
    return 1
  }
  const known = error instanceof DatabaseSetupError
  io.tell(error instanceof Error ? ((known ? null : error.stack) ?? error.message) : String(error))
  return 1
}

/** @returns the exit code */
export async function runCommandLine(args: readonly string[], io: Io): Promise<number> {
  const found = find(args)
  const wantsHelp = args.includes('--help') || args.includes('-h')
  if (!found) {
    if (wantsHelp || args[0] === 'help') io.print(overview)
    else io.tell(args.length > 0 ? `Unknown command: ${args.join(' ')}\n\n${overview}` : overview)
    return wantsHelp || args[0] === 'help' ? 0 : 2
  }
  try {
    const command = await found.entry.load()
    if (!wantsHelp) return await command.run(found.rest, io)
    io.print(command.help)
    return 0
  } catch (error) {
    return await explain(error, io)
  }
}

if (import.meta.main) {
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    environment: process.env,
    print: (line) => void process.stdout.write(`${line}\n`),
    write: (part) => void process.stdout.write(part),
    ...(process.stderr.isTTY && {
      // Back to the first column and clear what stood there.
      drawProgress: (line: string) => void process.stderr.write(`\r\u001b[K${line}`),
    }),
    tell: (line) => void process.stderr.write(`${line}\n`),
    input: () => text(process.stdin),
  })
}
