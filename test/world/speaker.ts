import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Answer } from './door.ts'
import type { World } from './world.ts'

const record = z.record(z.string(), z.unknown())
export type Fields = z.infer<typeof record>

function must(answer: Answer, operationId: string, input: unknown): Fields {
  if (answer.status < 300) return record.parse(answer.body)
  throw new Error(`${operationId} ${JSON.stringify(input)} answered ${answer.text}`)
}

/** One member at work: every request must succeed. */
export function speakerIn({ door }: World, slug: string, cookie: string) {
  const send = async (operationId: string, input: unknown, keyed = false) => {
    const headers: Record<string, string> = keyed ? { 'idempotency-key': randomUUID() } : {}
    return must(await door.send({ cookie, slug, headers }, operationId, input), operationId, input)
  }
  return {
    tell: (operationId: string, input: unknown) => send(operationId, input, true),
    /** A write that makes something; answers its id. */
    async make(operationId: string, input: unknown): Promise<string> {
      return z.object({ id: z.string() }).parse(await send(operationId, input, true)).id
    },
    /** The record with an id that an answer holds under a name. */
    async part(operationId: string, input: unknown, name: string) {
      const answer = await send(operationId, input)
      return z.looseObject({ id: z.string() }).parse(answer[name])
    },
    async list(operationId: string, input: unknown, name: string): Promise<Fields[]> {
      return z.array(record).parse((await send(operationId, input))[name])
    },
  }
}

export type Speaker = ReturnType<typeof speakerIn>
