import { serve } from '../serve.ts'
import type { Command } from './command.ts'

export const serveCommand: Command = {
  help: `Usage: npm run -s steadfast -- serve [--demo]

Runs database and server until interrupted. Environment: PORT, HOST, STEADFAST_DATA,
DATABASE_URL, STEADFAST_SECRET, and what docs/operations.md lists.

  --demo   open on a sample organisation and print how to sign in`,
  run: (args, io) => serve(io.environment, args),
}
