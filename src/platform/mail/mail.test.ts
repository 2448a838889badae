import { afterAll, beforeEach, expect, test } from 'vitest'
import { inWorkspace } from '#platform/database/database.ts'
import { testDatabase } from '#platform/database/testing.ts'
import { insertWorkspace } from '#platform/identity/store/workspaces.ts'
import { newId } from '#platform/runtime/runtime.ts'
import { deliverLetters, lastAttempt, leaveLetters } from './outbox.ts'
import { openMail } from './smtp.ts'
import { mailSink } from './testing.ts'

const { db } = await testDatabase()
const sink = await mailSink()
const mail = openMail({ url: sink.url, from: 'Steadfast <goals@example.test>' })
afterAll(async () => {
  mail.close()
  await sink.close()
})

let clock = new Date('2026-03-02T08:00:00Z')
let workspaceId = ''
const scope = () => ({ workspaceId, actorId: null })
const parts = { db, now: () => clock, send: mail.send }

const letter = (reason: string) => ({
  id: newId(),
  reason,
  to: 'ann@example.test',
  subject: '本周：两项进展待更新',
  text: 'Two check-ins wait for you.',
  html: '<p>Two check-ins wait for you.</p>',
})

const leave = (...reasons: string[]) =>
  inWorkspace(db, scope(), (tx) => leaveLetters(tx, workspaceId, clock, reasons.map(letter)))

const outbox = () =>
  inWorkspace(db, scope(), (tx) =>
    tx.selectFrom('mail_outbox').selectAll().orderBy('reason').execute(),
  )

beforeEach(async () => {
  sink.received.length = 0
  sink.refuse(null)
  clock = new Date('2026-03-02T08:00:00Z')
  workspaceId = newId()
  const place = { locale: 'en', timeZone: 'UTC', weekStartsOn: 1, isSample: false }
  await inWorkspace(db, scope(), (tx) =>
    insertWorkspace(
      tx,
      { id: workspaceId, slug: `w-${workspaceId.slice(24)}`, name: 'Acme', ...place },
      clock,
    ),
  )
})

test('a letter arrives whole, in any script, and is sent once', async () => {
  await leave('digest')
  await deliverLetters(parts)
  await deliverLetters(parts)
  expect(sink.received).toHaveLength(1)
  const [first] = sink.received
  expect(first?.to).toBe('ann@example.test')
  expect(first?.data).toContain('From: Steadfast <goals@example.test>')
  expect(first?.data).toContain('=?UTF-8?')
  expect(first?.data).toContain('Two check-ins wait for you.')
})

test('the same reason is written once, however often it is left', async () => {
  await leave('digest monday', 'digest monday')
  await leave('digest monday')
  await deliverLetters(parts)
  expect(sink.received).toHaveLength(1)
})

test('what was left in a transaction that failed is not sent', async () => {
  const failing = inWorkspace(db, scope(), async (tx) => {
    await leaveLetters(tx, workspaceId, clock, [letter('digest')])
    throw new Error('refused')
  })
  await expect(failing).rejects.toThrow('refused')
  await deliverLetters(parts)
  expect(sink.received).toEqual([])
})

test('a refused letter is tried again after growing pauses, then given up with the reason', async () => {
  await leave('digest')
  sink.refuse('451 mailbox busy')
  for (let attempt = 1; attempt <= lastAttempt; attempt++) {
    await deliverLetters(parts)
    const [row] = await outbox()
    expect(row?.attempts).toBe(attempt)
    expect(row?.last_error).toContain('451')
    // Not before its pause is over.
    await deliverLetters(parts)
    expect((await outbox())[0]?.attempts).toBe(attempt)
    clock = row?.not_before ?? clock
  }
  expect((await outbox())[0]?.failed_at).not.toBeNull()
  expect(sink.received).toEqual([])
})

test('servers that deliver at once send each letter once', async () => {
  // Several rounds: which letters each server finds locked is a matter of moments.
  for (let round = 1; round <= 12; round++) {
    await leave(...Array.from({ length: 60 }, (_, at) => `digest ${round} ${at}`))
    await Promise.all([deliverLetters(parts), deliverLetters(parts), deliverLetters(parts)])
    expect(sink.received).toHaveLength(60 * round)
  }
})
