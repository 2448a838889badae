import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { notFound } from '#kernel/errors.ts'
import type { Operation } from '#platform/contract/operation.ts'
import { productWords } from '#platform/http/problem.ts'
import { findUserId } from '#platform/identity/store/workspaces.ts'
import { assistantServer } from '#platform/mcp/assistant.ts'
import { type Product, productVersion } from '../server.ts'
import { localeOfTerminal } from '../words.ts'
import { type Command, type Io, UsageError } from './command.ts'
import { withProduct } from './with-product.ts'

const help = `Usage: npm run -s steadfast -- mcp --workspace SLUG --as E-MAIL [options]

Serves the operations of one workspace to an assistant, as tools of the Model Context Protocol over
standard input and output, until the input ends. Everything is done in the name of that member, with
that member's rights, and stands in the history as such.

  --tools LIST    only these, e.g. goals,management.getRhythm (default: all)
  --read-only     only what changes nothing

Exit code 0, or 1 if there is no such workspace or member.`

interface Offer {
  tools: readonly string[] | null
  readOnly: boolean
}

const isOffered =
  ({ tools, readOnly }: Offer) =>
  ({ id, effect }: Operation): boolean =>
    (!readOnly || effect === 'read') &&
    (tools === null || tools.some((one) => id === one || id.startsWith(`${one}.`)))

async function serveAssistant(
  io: Io,
  product: Product,
  who: { workspace: string; email: string },
  offer: Offer,
): Promise<void> {
  const { db, sessions, runtime, capabilities, entry } = product
  const userId = await findUserId(db, who.email)
  const caller = async () => {
    const member = userId && (await sessions.membership(who.workspace, userId, entry.now()))
    if (!member) throw notFound('request.workspace_not_found')
    return { ...member, locale: localeOfTerminal(io.environment), idempotencyKey: null }
  }
  await caller()
  const ended = once(process.stdin, 'close')
  const handle = serveStdio(() =>
    assistantServer({
      runtime,
      words: productWords(capabilities),
      caller,
      offers: isOffered(offer),
      version: productVersion,
      report: (error) => io.tell(error instanceof Error ? (error.stack ?? '') : String(error)),
    }),
  )
  await ended
  await handle.close()
}

export const mcp: Command = {
  help,
  async run(args, io) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        workspace: { type: 'string' },
        as: { type: 'string' },
        tools: { type: 'string' },
        'read-only': { type: 'boolean', default: false },
      },
    })
    const { workspace, as: email } = values
    if (!workspace || !email) throw new UsageError('--workspace and --as are needed.')
    const tools = values.tools?.split(',').map((one) => one.trim()) ?? null
    const offer = { tools, readOnly: values['read-only'] }
    await withProduct(io, (product) => serveAssistant(io, product, { workspace, email }, offer))
    return 0
  },
}
