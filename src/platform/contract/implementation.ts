import type { Actor, Locale } from '#kernel/actor.ts'
import { DomainError } from '#kernel/errors.ts'
import type { RecordChange } from '#kernel/feed-entry.ts'
import type { Tx } from '#platform/database/database.ts'
import type { AnswerOf, Effect, Operation, OutputOf, ParsedInputOf } from './operation.ts'
import { inputParser } from './parse-input.ts'

/** What a mutation tells the feed; who, when and where the runtime adds. */
export interface Emitted {
  subjectKind: string
  subjectId: string
  changes: readonly RecordChange[]
  reason?: string | null
  undoes?: number | null
  /** The feed does not say who did it: nobody is to be told, not even by the moment. */
  isUnnamed?: boolean
}

export interface Context {
  actor: Actor
  locale: Locale
  now: Date
  /** The day it is in the workspace's time zone. */
  today: string
}

export interface ReadContext extends Context {
  /** A read-only transaction of this workspace; reads answered from memory never open one. */
  read<T>(run: (tx: Tx) => Promise<T>): Promise<T>
}

export interface WriteContext extends Context {
  /** The one transaction of this request. */
  tx: Tx
  newId(): string
  /** Appends to the feed in this transaction, in the order of the calls. */
  emit(entry: Emitted): void
}

/** One of many requests that share a transaction. */
export interface CrowdItem<Input> extends Omit<WriteContext, 'tx'> {
  input: Input
}

interface Common {
  readonly operation: Operation
  /** The name of the predicate that authorises it, for the access matrix. */
  readonly policy: string
}
export interface ReadImplementation extends Common {
  readonly kind: 'read'
  answer(context: ReadContext, input: unknown): Promise<unknown>
  /** A text that changes whenever the answer would, for this caller; null = do not keep it. */
  stamp(context: Context, input: unknown): string | null
}
export interface WriteImplementation extends Common {
  readonly kind: 'write'
  perform(context: WriteContext, input: unknown): Promise<unknown>
}
export interface CrowdImplementation extends Common {
  readonly kind: 'crowd'
  /** Refuses what cannot be read before it joins the others. */
  check(input: unknown): void
  /** An answer for each item; a refusal is an Error in its place and leaves the others alone. */
  performAll(tx: Tx, items: readonly CrowdItem<unknown>[]): Promise<readonly unknown[]>
}
export type Implementation = ReadImplementation | WriteImplementation | CrowdImplementation

type ReadOperation = Operation<string, 'read'>
type ChangeOperation = Operation<string, Exclude<Effect, 'read'>>

const forbidden = (policy: string): DomainError =>
  new DomainError('forbidden', 'request.forbidden', { params: { policy } })

/**
 * @param parts in the order they run. `load` finds what the decision needs and throws not-found
 * for what the caller may not see; `may`, a named predicate, is the only place that authorises.
 */
export function implementRead<Op extends ReadOperation, Needed, Facts extends Needed>(
  operation: Op,
  parts: {
    load(context: ReadContext, input: ParsedInputOf<Op>): Promise<Facts> | Facts
    may: (actor: Actor, facts: Needed) => boolean
    run(
      context: ReadContext,
      input: ParsedInputOf<Op>,
      facts: NoInfer<Facts>,
    ): Promise<OutputOf<Op>> | OutputOf<Op>
    stamp?(context: Context, input: ParsedInputOf<Op>): string | null
  },
): ReadImplementation {
  const parse = inputParser(operation)
  return {
    kind: 'read',
    operation,
    policy: parts.may.name,
    async answer(context, raw) {
      const input = parse(raw)
      const facts = await parts.load(context, input)
      if (!parts.may(context.actor, facts)) throw forbidden(parts.may.name)
      return operation.output.parse(await parts.run(context, input, facts))
    },
    stamp: (context, raw) => parts.stamp?.(context, parse(raw)) ?? null,
  }
}

/** As `implementRead`, inside the request's transaction: load → may? → decide → save → emit. */
export function implementWrite<Op extends ChangeOperation, Needed, Facts extends Needed>(
  operation: Op,
  parts: {
    load(context: WriteContext, input: ParsedInputOf<Op>): Promise<Facts> | Facts
    may: (actor: Actor, facts: Needed) => boolean
    run(
      context: WriteContext,
      input: ParsedInputOf<Op>,
      facts: NoInfer<Facts>,
    ): Promise<AnswerOf<Op>>
  },
): WriteImplementation {
  const parse = inputParser(operation)
  return {
    kind: 'write',
    operation,
    policy: parts.may.name,
    async perform(context, raw) {
      const input = parse(raw)
      const facts = await parts.load(context, input)
      if (!parts.may(context.actor, facts)) throw forbidden(parts.may.name)
      return operation.output.parse(await parts.run(context, input, facts))
    },
  }
}

/** For writes that arrive in crowds: all that wait share one transaction and few statements. */
export function implementCrowd<Op extends ChangeOperation, Needed, Facts extends Needed>(
  operation: Op,
  parts: {
    load(
      tx: Tx,
      items: readonly CrowdItem<ParsedInputOf<Op>>[],
    ): Promise<readonly (Facts | Error)[]>
    may: (actor: Actor, facts: Needed) => boolean
    run(
      tx: Tx,
      items: readonly { item: CrowdItem<ParsedInputOf<Op>>; facts: NoInfer<Facts> }[],
    ): Promise<readonly (AnswerOf<Op> | Error)[]>
  },
): CrowdImplementation {
  const parse = inputParser(operation)
  return {
    kind: 'crowd',
    operation,
    policy: parts.may.name,
    check: (raw) => void parse(raw),
    async performAll(tx, raw) {
      const items = raw.map((item) => ({ ...item, input: parse(item.input) }))
      const facts = await parts.load(tx, items)
      const answers: unknown[] = items.map((item, at) => {
        const found = facts[at]
        if (found === undefined || found instanceof Error) return found ?? new Error('no facts')
        return parts.may(item.actor, found) ? undefined : forbidden(parts.may.name)
      })
      const allowed = items.flatMap((item, at) => {
        const found = facts[at]
        const open = answers[at] === undefined && found !== undefined && !(found instanceof Error)
        return open ? [{ at, item, facts: found }] : []
      })
      const done = allowed.length > 0 ? await parts.run(tx, allowed) : []
      allowed.forEach(({ at }, index) => {
        const answer = done[index]
        answers[at] = answer instanceof Error ? answer : operation.output.parse(answer)
      })
      return answers
    },
  }
}
