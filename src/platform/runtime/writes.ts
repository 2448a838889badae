import { setImmediate as allArrived } from 'node:timers/promises'
import { dateIn } from '#kernel/calendar.ts'
import { DomainError } from '#kernel/errors.ts'
import type { FeedEntry } from '#kernel/feed-entry.ts'
import type {
  CrowdImplementation,
  CrowdItem,
  Emitted,
  WriteContext,
  WriteImplementation,
} from '#platform/contract/implementation.ts'
import type { Operation } from '#platform/contract/operation.ts'
import { type Database, inWorkspace, type Tx } from '#platform/database/database.ts'
import { appendToFeed, type Draft } from '#platform/feed/append.ts'
import type { Caller } from './caller.ts'
import { earlierAnswers, hashOf, type KeyedRequest, keepAnswers } from './idempotency.ts'
import { storedKeyOf } from './sealed-answer.ts'

export interface WriteParts {
  db: Database
  now(): Date
  newId(): string
  /** Called with what was written, after the commit and before the answer. */
  written(entries: readonly FeedEntry[]): Promise<void>
}

interface Request {
  caller: Caller
  input: unknown
}

type Outcome = { response: unknown } | { refused: unknown }

/** PostgreSQL's word for "try the whole transaction again". */
const passing = new Set(['40001', '40P01'])
const duplicateKey = (error: unknown): boolean =>
  isDatabaseError(error) && error.code === '23505' && error.constraint === 'idempotent_request_pkey'

function isDatabaseError(error: unknown): error is Error & { code: string; constraint?: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}

function keyedOf({ id, answersSecret }: Operation, request: Request): KeyedRequest | null {
  const { caller, input } = request
  const { idempotencyKey: key, actor } = caller
  if (key === null) return null
  const keys = answersSecret ? { key: storedKeyOf(key), seal: key } : { key, seal: null }
  return { actorId: actor.memberId, operation: id, hash: hashOf(id, input), ...keys }
}

function contextOf(parts: WriteParts, caller: Caller, drafts: Draft[], operation: string) {
  const now = parts.now()
  return {
    actor: caller.actor,
    locale: caller.locale,
    now,
    today: dateIn(caller.timeZone, now),
    newId: parts.newId,
    emit: ({ isUnnamed = false, ...entry }: Emitted) => {
      const actorId = isUnnamed ? null : caller.actor.memberId
      drafts.push({ ...entry, actorId, operation, at: now })
    },
  } satisfies Omit<WriteContext, 'tx'>
}

/**
 * One transaction for all requests: earlier answers under the same keys, then the operation, the
 * feed and the answers to keep. Nothing of a refused request stays.
 */
async function inOneTransaction(
  parts: WriteParts,
  operation: Operation,
  requests: readonly Request[],
  perform: (
    tx: Tx,
    open: readonly (CrowdItem<unknown> & { at: number })[],
  ) => Promise<readonly unknown[]>,
): Promise<Outcome[]> {
  const workspaceId = requests[0]?.caller.actor.workspaceId ?? ''
  const actorId = requests.length === 1 ? (requests[0]?.caller.actor.memberId ?? null) : null
  const { outcomes, entries } = await inWorkspace(
    parts.db,
    { workspaceId, actorId },
    async (tx) => {
      const keyed = requests.map((request) => keyedOf(operation, request))
      const earlier = await earlierAnswers(tx, keyed)
      const drafts: Draft[][] = requests.map(() => [])
      const open = requests.flatMap(({ caller, input }, at) =>
        earlier[at] === undefined
          ? [{ ...contextOf(parts, caller, drafts[at] ?? [], operation.id), input, at }]
          : [],
      )
      const answers = open.length > 0 ? await perform(tx, open) : []
      const outcomes: Outcome[] = earlier.map((found) =>
        found instanceof DomainError ? { refused: found } : { response: found?.response },
      )
      open.forEach(({ at }, index) => {
        if (answers[index] instanceof Error) drafts[at] = []
      })
      const keeps = open.some(({ at }, index) => keyed[at] && !(answers[index] instanceof Error))
      const entries = await appendToFeed(tx, workspaceId, drafts.flat(), { isLast: !keeps })
      const kept: (KeyedRequest & { response: unknown })[] = []
      let told = 0
      open.forEach(({ at }, index) => {
        told += drafts[at]?.length ?? 0
        const answer = answers[index]
        if (answer instanceof Error) {
          outcomes[at] = { refused: answer }
          return
        }
        const response = drafts[at]?.length ? withEntry(answer, entries[told - 1]) : answer
        outcomes[at] = { response }
        const key = keyed[at]
        if (key) kept.push({ ...key, response })
      })
      await keepAnswers(tx, workspaceId, parts.now(), kept)
      return { outcomes, entries }
    },
  )
  if (entries.length > 0) await parts.written(entries)
  return outcomes
}

/** An answer that has a place for it says which entry of the feed tells of it. */
export function withEntry(answer: unknown, entry: FeedEntry | undefined): unknown {
  const hasPlace = typeof answer === 'object' && answer !== null && 'feedId' in answer
  return hasPlace && entry ? { ...answer, feedId: entry.id } : answer
}

/** Again after a deadlock, or when the same key was being answered elsewhere at this moment. */
async function persistently<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run()
    } catch (error) {
      const again = duplicateKey(error) || (isDatabaseError(error) && passing.has(error.code))
      if (!again || attempt === 5) throw error
    }
  }
}

function answerOf(outcome: Outcome | undefined): unknown {
  if (!outcome) throw new Error('a request was left without an outcome')
  if ('refused' in outcome) throw outcome.refused
  return outcome.response
}

/** @throws DomainError as the operation refuses; then nothing was stored. */
export async function performWrite(
  parts: WriteParts,
  implementation: WriteImplementation,
  caller: Caller,
  input: unknown,
): Promise<unknown> {
  const { operation } = implementation
  const request = { caller, input }
  try {
    const [outcome] = await persistently(() =>
      inOneTransaction(parts, operation, [request], async (tx, [item]) =>
        item ? [await implementation.perform({ ...item, tx }, item.input)] : [],
      ),
    )
    return answerOf(outcome)
  } catch (error) {
    // The same request may have been answered while this one was being refused for its effect.
    if (!(error instanceof DomainError)) throw error
    const earlier = await answeredMeanwhile(parts, operation, request)
    if (earlier) return earlier.response
    throw error
  }
}

async function answeredMeanwhile(parts: WriteParts, operation: Operation, request: Request) {
  const keyed = keyedOf(operation, request)
  if (!keyed) return null
  const { workspaceId, memberId } = request.caller.actor
  const scope = { workspaceId, actorId: memberId }
  const [found] = await inWorkspace(parts.db, scope, (tx) => earlierAnswers(tx, [keyed]))
  return found && !(found instanceof DomainError) ? found : null
}

interface Waiting extends Request {
  resolve(value: unknown): void
  reject(error: unknown): void
}

/** The requests of one workspace that wait, and how many crowds are under way. */
interface Queue {
  readonly waiting: Waiting[]
  crowds: number
}

/**
 * Group commit: requests that arrive while a transaction is under way wait and share the next
 * one. As soon as enough wait for a crowd worth its statements, it goes beside the others: while one
 * is with the database, another is prepared here. What has arrived at the same moment goes together.
 * A crowd that fails as a whole is tried one by one, so that each gets its own answer.
 */
export function crowdWriter(
  parts: WriteParts,
  implementation: CrowdImplementation,
  { most = 128, enough = 12, beside = 3 } = {},
) {
  const queues = new Map<string, Queue>()
  const { operation } = implementation

  const together = (requests: readonly Request[]): Promise<Outcome[]> =>
    persistently(() =>
      inOneTransaction(parts, operation, requests, (tx, open) =>
        implementation.performAll(tx, open),
      ),
    )

  async function settle(batch: readonly Waiting[]): Promise<void> {
    const outcomes = await together(batch).catch((error: unknown) => {
      if (batch.length === 1) return [{ refused: error }]
      return Promise.all(
        batch.map((one) =>
          together([one]).then(
            ([outcome]) => outcome,
            (refused: unknown) => ({ refused }),
          ),
        ),
      )
    })
    batch.forEach((one, index) => {
      try {
        one.resolve(answerOf(outcomes[index]))
      } catch (error) {
        one.reject(error)
      }
    })
  }

  const mayStart = ({ waiting, crowds }: Queue): boolean =>
    crowds === 0 ? waiting.length > 0 : crowds < beside && waiting.length >= enough

  async function drain(workspaceId: string, queue: Queue): Promise<void> {
    while (mayStart(queue)) {
      queue.crowds += 1
      await allArrived()
      const batch = takeBatch(queue.waiting, most)
      if (batch.length > 0) await settle(batch)
      queue.crowds -= 1
    }
    if (queue.crowds === 0) queues.delete(workspaceId)
  }

  return (caller: Caller, input: unknown): Promise<unknown> => {
    implementation.check(input)
    return new Promise((resolve, reject) => {
      const { workspaceId } = caller.actor
      const queue = queues.get(workspaceId) ?? { waiting: [], crowds: 0 }
      queues.set(workspaceId, queue)
      queue.waiting.push({ caller, input, resolve, reject })
      if (mayStart(queue)) void drain(workspaceId, queue)
    })
  }
}

/** The next requests, but never two under one key: the second must find the first's answer. */
function takeBatch(queue: Waiting[], most: number): Waiting[] {
  const keys = new Set<string>()
  const batch: Waiting[] = []
  while (queue.length > 0 && batch.length < most) {
    const key = queue[0]?.caller.idempotencyKey ?? null
    if (key !== null && keys.has(key)) break
    if (key !== null) keys.add(key)
    const next = queue.shift()
    if (next) batch.push(next)
  }
  return batch
}
