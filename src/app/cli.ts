import { text } from 'node:stream/consumers'
import { DomainError } from '#kernel/errors.ts'
import { DatabaseSetupError } from '#platform/database/setup-error.ts'
import { type Command, type Io, UsageError } from './commands/command.ts'
import { doctor } from './commands/doctor.ts'
import { exportCommand, importCommand } from './commands/exchange.ts'
import { openapi } from './commands/openapi.ts'
import { userCreate } from './commands/user.ts'
import { serve } from './serve.ts'
import { linesOf } from './words.ts'

const serveCommand: Command = {
  name: 'serve',
  summary: 'run the server (npm start also installs and builds first)',
  help: `Usage: npm run -s steadfast -- serve [--demo]

Runs database and server until interrupted. Environment: PORT, HOST, STEADFAST_DATA,
DATABASE_URL, STEADFAST_SECRET.

  --demo   open on a sample organisation and print how to sign in`,
  run: (args, io) => serve(io.environment, args),
}

const commands: readonly Command[] = [
  serveCommand,
  importCommand,
  exportCommand,
  openapi,
  userCreate,
  doctor,
]

const overview = `Usage: npm run -s steadfast -- COMMAND [OPTIONS]

${commands.map((one) => `  ${one.name.padEnd(14)}${one.summary}`).join('\n')}

COMMAND --help tells more. Results go to standard output, progress to standard error.
Exit codes: 0 done, 1 refused or failed, 2 used wrongly.`

function find(args: readonly string[]): { command: Command; rest: readonly string[] } | null {
  for (const command of commands) {
    const words = command.name.split(' ')
    if (words.every((word, index) => args[index] === word)) {
      return { command, rest: args.slice(words.length) }
    }
  }
  return null
}

/** `parseArgs` throws TypeErrors whose code begins like this. */
const isUsage = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))

function explain(error: unknown, io: Io): number {
  if (isUsage(error)) {
    io.tell(error.message)
    return 2
  }
  if (error instanceof DomainError) {
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
  if (wantsHelp) {
    io.print(found.command.help)
    return 0
  }
  try {
    return await found.command.run(found.rest, io)
  } catch (error) {
    return explain(error, io)
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
