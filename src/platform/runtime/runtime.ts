import { randomFillSync } from 'node:crypto'
import { notFound } from '#kernel/errors.ts'
import type { FeedEntry } from '#kernel/feed-entry.ts'
import { uuidV7 } from '#kernel/ids.ts'
import type { Capability, Parts } from '#platform/contract/capability.ts'
import type { Implementation } from '#platform/contract/implementation.ts'
import type { Caller } from './caller.ts'
import { type Answer, reader } from './reads.ts'
import { crowdWriter, performWrite } from './writes.ts'

const idBytes = 10
const randomness = new Uint8Array(400 * idBytes)
let used = randomness.length

/** Random bytes are fetched for 400 ids at a time: each fetch costs more than all the rest. */
export function newId(): string {
  if (used === randomness.length) {
    randomFillSync(randomness)
    used = 0
  }
  used += idBytes
  return uuidV7(Date.now(), randomness.subarray(used - idBytes, used))
}

export interface Runtime {
  implementations: readonly Implementation[]
  /** @throws DomainError `request.unknown_operation` */
  find(operationId: string): Implementation
  read(operationId: string, caller: Caller, input: unknown, question: string): Promise<Answer>
  /** The kept answer to a read, if it still stands; without waiting for anything. */
  held(operationId: string, caller: Caller, input: unknown, question: string): Answer | undefined
  /** A write, or a read that asks somebody outside. */
  write(operationId: string, caller: Caller, input: unknown): Promise<unknown>
  /** Hands entries to everything that follows the feed in memory. */
  hand(entries: readonly FeedEntry[]): Promise<void>
}

export interface RuntimeParts extends Parts {
  capabilities: readonly Capability[]
  /** After a commit of this server, once its own followers have it: wake the other servers. */
  announce(entries: readonly FeedEntry[]): void
}

/** Every surface (HTTP, command line, assistants) performs operations through this one place. */
export function createRuntime({ capabilities, announce, ...parts }: RuntimeParts): Runtime {
  const implementations = capabilities.flatMap((one) => one.implementations)
  const byId = new Map(implementations.map((one) => [one.operation.id, one]))
  if (byId.size !== implementations.length) throw new Error('two operations share one id')

  async function hand(entries: readonly FeedEntry[]): Promise<void> {
    for (const capability of capabilities) await capability.follow?.(entries)
  }

  const writeParts = {
    ...parts,
    newId,
    async written(entries: readonly FeedEntry[]): Promise<void> {
      await hand(entries)
      announce(entries)
    },
  }
  const crowds = new Map(
    implementations.flatMap((one) =>
      one.kind === 'crowd' ? [[one.operation.id, crowdWriter(writeParts, one)] as const] : [],
    ),
  )
  const reads = reader(parts)

  function find(operationId: string): Implementation {
    const found = byId.get(operationId)
    if (!found) throw notFound('request.unknown_operation')
    return found
  }

  return {
    implementations,
    find,
    hand,
    async read(operationId, caller, input, question) {
      const found = find(operationId)
      if (found.kind !== 'read' || found.operation.byPost)
        throw notFound('request.unknown_operation')
      return reads.answer({ implementation: found, caller, input, question })
    },
    held(operationId, caller, input, question) {
      const found = byId.get(operationId)
      if (found?.kind !== 'read') return undefined
      return reads.held({ implementation: found, caller, input, question })
    },
    async write(operationId, caller, input) {
      const found = find(operationId)
      if (found.kind === 'read' && found.operation.byPost) return reads.ask(found, caller, input)
      if (found.kind === 'write') return performWrite(writeParts, found, caller, input)
      const crowd = crowds.get(operationId)
      if (!crowd) throw notFound('request.unknown_operation')
      return crowd(caller, input)
    },
  }
}
