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

  return async (
    implementation: ReadImplementation,
    caller: Caller,
    input: unknown,
    question: string,
  ): Promise<Answer> => {
    const now = parts.now()
    const { workspaceId, memberId } = caller.actor
    const context: ReadContext = {
      actor: caller.actor,
      locale: caller.locale,
      now,
      today: dateIn(caller.timeZone, now),
      read: (query) => inWorkspaceReadOnly(parts.db, { workspaceId, actorId: memberId }, query),
    }
    const stamp = implementation.stamp(context, input)
    if (stamp === null) {
      const answer = await implementation.answer(context, input)
      return { body: Buffer.from(JSON.stringify(answer)), etag: null }
    }
    const key = `${workspaceId}|${implementation.operation.id}|${caller.locale}|${stamp}|${question}`
    const held = kept.get(key)
    if (held) return held
    const body = Buffer.from(JSON.stringify(await implementation.answer(context, input)))
    const etag = `"${createHash('sha256').update(run).update(key).digest('base64url').slice(0, 22)}"`
    // Only if nothing moved meanwhile: otherwise the answer may belong to either stamp.
    if (implementation.stamp(context, input) === stamp) keep(key, { body, etag })
    return { body, etag }
  }
}
