import { sql } from 'kysely'
import { asSystem, type Database, inWorkspace, type Tx } from '#platform/database/database.ts'
import { messageOf } from '#platform/database/setup-error.ts'
import type { MailOutboxTable } from './tables.ts'

/** A letter to one person. */
export interface Letter {
  id: string
  /** Names what it is for; the same reason is never written twice in one workspace. */
  reason: string
  to: string
  subject: string
  text: string
  html: string
}

/** Takes a letter to whoever carries it on; throws when it was refused. */
export type SendLetter = (letter: Letter) => Promise<void>

/** Leaves letters to be sent once this transaction is committed. */
export async function leaveLetters(
  tx: Tx,
  workspaceId: string,
  now: Date,
  letters: readonly Letter[],
): Promise<void> {
  const rows = letters.map((letter) => ({
    workspace_id: workspaceId,
    id: letter.id,
    reason: letter.reason,
    recipient: letter.to,
    subject: letter.subject,
    body_text: letter.text,
    body_html: letter.html,
    created_at: now,
    not_before: now,
    attempts: 0,
  }))
  // In slices: one statement takes 65,535 parameters at most.
  for (let from = 0; from < rows.length; from += 5_000) {
    await tx
      .insertInto('mail_outbox')
      .values(rows.slice(from, from + 5_000))
      .onConflict((conflict) => conflict.columns(['workspace_id', 'reason']).doNothing())
      .execute()
  }
}

interface DeliveryParts {
  db: Database
  now(): Date
  send: SendLetter
}

const minute = 60_000
/** After each refusal the pause grows fourfold: 1, 4, 16 … minutes, and after the last it is given up. */
export const lastAttempt = 7
const pauseAfter = (attempts: number): number => minute * 4 ** (attempts - 1)

const atATime = 20

/** A server that dies while sending leaves its letters to the others after this time. */
const lease = 5 * minute

/**
 * Takes letters for this server alone; they are sent outside the transaction, which may not wait.
 * The choice is a step of its own: as a subquery of the update, PostgreSQL may run it once for each
 * row, and then locks letters that it does not take.
 */
const takeWaiting = (parts: DeliveryParts, workspaceId: string): Promise<MailOutboxTable[]> =>
  inWorkspace(parts.db, { workspaceId, actorId: null }, (tx) =>
    tx
      .with('waiting', (from) =>
        from
          .selectFrom('mail_outbox')
          .select('id')
          .where('sent_at', 'is', null)
          .where('failed_at', 'is', null)
          .where('not_before', '<=', parts.now())
          .orderBy('not_before')
          .limit(atATime)
          .forUpdate()
          .skipLocked(),
      )
      .updateTable('mail_outbox')
      .set({ not_before: new Date(parts.now().getTime() + lease) })
      .where('id', 'in', (from) => from.selectFrom('waiting').select('id'))
      .returningAll()
      .execute(),
  )

type Outcome = Partial<Omit<MailOutboxTable, 'workspace_id' | 'id'>>

async function outcomeOf({ send, now }: DeliveryParts, row: MailOutboxTable): Promise<Outcome> {
  const attempts = row.attempts + 1
  const { id, reason, recipient: to, subject, body_text: text, body_html: html } = row
  try {
    await send({ id, reason, to, subject, text, html })
    return { attempts, sent_at: now(), last_error: null }
  } catch (error) {
    const last_error = messageOf(error).slice(0, 500)
    if (attempts >= lastAttempt) return { attempts, last_error, failed_at: now() }
    return { attempts, last_error, not_before: new Date(now().getTime() + pauseAfter(attempts)) }
  }
}

/** One slice of one workspace's letters. @returns whether there were any */
async function deliverSlice(parts: DeliveryParts, workspaceId: string): Promise<boolean> {
  const rows = await takeWaiting(parts, workspaceId)
  const outcomes = await Promise.all(rows.map((row) => outcomeOf(parts, row)))
  await inWorkspace(parts.db, { workspaceId, actorId: null }, async (tx) => {
    for (const [at, row] of rows.entries()) {
      const outcome = outcomes[at]
      if (!outcome) continue
      await tx.updateTable('mail_outbox').set(outcome).where('id', '=', row.id).execute()
    }
  })
  return rows.length > 0
}

/**
 * Sends what is waiting in every workspace. A letter may go out twice when the server dies between
 * the sending and the note of it; it is never lost.
 */
export async function deliverLetters(parts: DeliveryParts): Promise<void> {
  const { rows } = await asSystem(parts.db, (tx) =>
    sql<{ workspace_id: string }>`
      select workspace_id from workspaces_with_mail(${parts.now()}, 1000)`.execute(tx),
  )
  for (const { workspace_id } of rows) {
    while (await deliverSlice(parts, workspace_id)) {
      // the next slice
    }
  }
}
