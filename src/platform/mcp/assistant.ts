import { Server } from '@modelcontextprotocol/server'
import { notFound } from '#kernel/errors.ts'
import type { Operation } from '#platform/contract/operation.ts'
import { type ProductWords, problemOf } from '#platform/http/problem.ts'
import type { Caller } from '#platform/runtime/caller.ts'
import type { Runtime } from '#platform/runtime/runtime.ts'
import { operationOf, toolOf } from './tools.ts'

export interface AssistantParts {
  runtime: Runtime
  words: ProductWords
  /** Asked anew for every call: a right that was withdrawn counts at once. */
  caller(): Promise<Caller>
  /** Which operations are offered; the others do not exist here. */
  offers(operation: Operation): boolean
  version: string
  /** Told of every error the product does not know. */
  report(error: unknown): void
}

const instructions = `Steadfast is the goal system of an organisation: strategy, structure, OKRs, check-ins and reviews.
Every tool is one operation, done in the name of one member with that member's rights. Ids come from answers, never make
one up except for a new record. Every change carries the version it saw; after a conflict read again. Progress is a share
from 0 to 1, confidence a whole number from 1 to 10, a score from 0 to 1: three figures that are never mixed.`

/**
 * Serves the contract to an assistant: the tools are the operations, performed through the same
 * runtime, policies and rules as a press in the browser. A refusal is an answer that says what to mend.
 */
export function assistantServer(parts: AssistantParts): Server {
  const { runtime, offers, version } = parts
  const offered = runtime.implementations.map(({ operation }) => operation).filter(offers)
  const tools = offered.map(toolOf)
  const byName = new Map(tools.map((tool, at) => [tool.name, offered[at]]))
  const server = new Server(
    { name: 'steadfast', title: 'Steadfast', version },
    { capabilities: { tools: {} }, instructions },
  )

  async function perform(name: string, input: unknown): Promise<string> {
    const operation = byName.get(name)
    if (!operation) throw notFound('request.unknown_operation')
    const caller = await parts.caller()
    const id = operationOf(name)
    if (operation.effect !== 'read') return JSON.stringify(await runtime.write(id, caller, input))
    const { body } = await runtime.read(id, caller, input, JSON.stringify(input))
    return body.toString('utf8')
  }

  server.setRequestHandler('tools/list', () => ({ tools }))
  server.setRequestHandler('tools/call', async ({ params }) => {
    try {
      const text = await perform(params.name, params.arguments ?? {})
      return { content: [{ type: 'text', text }] }
    } catch (error) {
      const problem = problemOf(error, parts.words, 'en')
      if (problem.status >= 500) parts.report(error)
      return { isError: true, content: [{ type: 'text', text: JSON.stringify(problem) }] }
    }
  })
  return server
}
