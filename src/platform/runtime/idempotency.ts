import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { lastStatement, type Tx } from '#platform/database/database.ts'
import { opened, sealed } from './sealed-answer.ts'

declare module '#platform/database/tables.ts' {
  interface Tables {
    idempotent_request: {
      workspace_id: string
      actor_id: string
      key: string
      operation: string
      request_hash: string
      response: unknown
      created_at: Date
    }
  }
}

export interface KeyedRequest {
  actorId: string
  key: string
  operation: string
  hash: string
  /** What the kept answer is sealed with; null when it holds no secret. */
  seal: string | null
}

export const hashOf = (operation: string, input: unknown): string =>
  createHash('sha256')
    .update(operation)
    .update('\0')
    .update(JSON.stringify(input) ?? '')
    .digest('base64')

/**
 * The answers already given under these keys, in the order asked; undefined where there is none.
 * A key that was used for another request answers with a refusal.
 */
export async function earlierAnswers(
  tx: Tx,
  requests: readonly (KeyedRequest | null)[],
): Promise<({ response: unknown } | DomainError | undefined)[]> {
  const keyed = requests.filter((request) => request !== null)
  if (keyed.length === 0) return requests.map(() => undefined)
  const rows = await tx
    .selectFrom('idempotent_request')
    .select(['actor_id', 'key', 'request_hash', 'response'])
    .where('key', 'in', [...new Set(keyed.map((request) => request.key))])
    .execute()
  return requests.map((request) => {
    const row = rows.find((one) => one.key === request?.key && one.actor_id === request.actorId)
    if (!row || !request) return undefined
    if (row.request_hash !== request.hash) {
      return new DomainError('invalid', 'request.key_reused', { params: { key: request.key } })
    }
    const { seal } = request
    return { response: seal === null ? row.response : opened(seal, row.response) }
  })
}

/** The last that a transaction does. */
export async function keepAnswers(
  tx: Tx,
  workspaceId: string,
  now: Date,
  answers: readonly (KeyedRequest & { response: unknown })[],
): Promise<void> {
  if (answers.length === 0) return
  const rows = answers.map((one) => {
    const response = one.seal === null ? one.response : sealed(one.seal, one.response)
    return sql`(${workspaceId}::uuid, ${one.actorId}::uuid, ${one.key}::uuid, ${one.operation}, ${one.hash}, ${JSON.stringify(response)}::jsonb, ${now}::timestamptz)`
  })
  await sql`${lastStatement}insert into idempotent_request (workspace_id, actor_id, key, operation, request_hash, response, created_at)
    values ${sql.join(rows)}`.execute(tx)
}
