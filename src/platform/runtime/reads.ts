import { createHash } from 'node:crypto'
import { dateIn } from '#kernel/calendar.ts'
import type { ReadContext, ReadImplementation } from '#platform/contract/implementation.ts'
import { type Database, inWorkspaceReadOnly } from '#platform/database/database.ts'
import type { Caller } from './caller.ts'

export interface Answer {
  body: Buffer
  /** null where the answer may change without notice. */
  etag: string | null
}

/** A read as it was asked; `question` is the text it was asked in. */
export interface Asked {
  implementation: ReadImplementation
  caller: Caller
  input: unknown
  question: string
}

export interface ReadParts {
  db: Database
  now(): Date
}

/**
 * Answers reads, and keeps the bytes of those that can tell when they would change. The oldest
 * go when the kept bytes pass the limit.
 */
export function reader(parts: ReadParts, { keepBytes = 64 * 1024 * 1024 } = {}) {
  const kept = new Map<string, Answer>()
  let size = 0
  // Stamps count from the start of this process; the tag must differ after a restart.
  const run = createHash('sha256')
    .update(String(parts.now().getTime()))
    .update(String(process.pid))
    .digest('base64url')
    .slice(0, 8)

  function keep(key: string, answer: Answer): void {
    kept.set(key, answer)
    size += answer.body.length + key.length
    for (const [oldest, { body }] of kept) {
      if (size <= keepBytes) break
      kept.delete(oldest)
      size -= body.length + oldest.length
    }
  }

  function contextOf(caller: Caller): ReadContext {
    const now = parts.now()
    const { workspaceId, memberId } = caller.actor
    return {
      actor: caller.actor,
      locale: caller.locale,
      now,
      today: dateIn(caller.timeZone, now),
      read: (query) => inWorkspaceReadOnly(parts.db, { workspaceId, actorId: memberId }, query),
    }
  }

  const keyOf = (asked: Asked, stamp: string): string => {
    const { caller, implementation, question } = asked
    return `${caller.actor.workspaceId}|${implementation.operation.id}|${caller.locale}|${stamp}|${question}`
  }

  return {
    /** Asked anew each time, and kept nowhere. */
    ask: (implementation: ReadImplementation, caller: Caller, input: unknown): Promise<unknown> =>
      implementation.answer(contextOf(caller), input),
    /** The kept answer, if it still stands. */
    held(asked: Asked): Answer | undefined {
      const stamp = asked.implementation.stamp(contextOf(asked.caller), asked.input)
      return stamp === null ? undefined : kept.get(keyOf(asked, stamp))
    },
    async answer(asked: Asked): Promise<Answer> {
      const { implementation, caller, input } = asked
      const context = contextOf(caller)
      const stamp = implementation.stamp(context, input)
      if (stamp === null) {
        const answer = await implementation.answer(context, input)
        return { body: Buffer.from(JSON.stringify(answer)), etag: null }
      }
      const key = keyOf(asked, stamp)
      const held = kept.get(key)
      if (held) return held
      const body = Buffer.from(JSON.stringify(await implementation.answer(context, input)))
      const etag = `"${createHash('sha256').update(run).update(key).digest('base64url').slice(0, 22)}"`
      // Only if nothing moved meanwhile: otherwise the answer may belong to either stamp.
      if (implementation.stamp(context, input) === stamp) keep(key, { body, etag })
      return { body, etag }
    },
  }
}
