import type { z } from 'zod'

/** `destructive` removes or replaces something; it can still be undone. */
export type Effect = 'read' | 'write' | 'destructive'

/**
 * One thing the product can do, declared once for HTTP, OpenAPI, the typed client, the command
 * line and assistants. `id` is `capability.verbNoun` everywhere.
 */
export interface Operation<
  Id extends string = string,
  E extends Effect = Effect,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  readonly id: Id
  readonly effect: E
  /** One sentence in English for the API reference. */
  readonly summary: string
  readonly input: I
  readonly output: O
  /** Codes of its own, besides those every operation shares. */
  readonly errors: readonly string[]
  /** Bytes of body it takes at most; 1 MiB unless told. */
  readonly bodyLimit?: number
  /** Its answer holds a secret, which is shown once and stored nowhere in the clear. */
  readonly answersSecret?: true
  /** A read that asks somebody outside: it is sent like a write, so that no mere address does it. */
  readonly byPost?: true
}

export function defineOperation<
  const Id extends string,
  const E extends Effect,
  I extends z.ZodType,
  O extends z.ZodType,
>(operation: Operation<Id, E, I, O>): Operation<Id, E, I, O> {
  return operation
}

export type InputOf<Op extends Operation> = z.input<Op['input']>
export type ParsedInputOf<Op extends Operation> = z.output<Op['input']>
export type OutputOf<Op extends Operation> = z.output<Op['output']>
/** What an action returns: an answer in which fields with a default may be left out. */
export type AnswerOf<Op extends Operation> = z.input<Op['output']>
