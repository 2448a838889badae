import { randomUUID } from 'node:crypto'
import type { Answer, Asking, Door } from './door.ts'
import { type Path, put } from './fields.ts'

export const uuids = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi

const secrets = /"token":"[^"]+"/g
/** Of a calendar: the secret is the address. */
const addresses = /"path":"\/api\/calendar\/[^"]+"/g
/** The feed counts on with every try, even with one that is taken back. */
const entries = /"feedId":\d+/g

/** What a client can tell apart, with ids and secrets that are new each time made the same. */
export const told = ({ status, headers, text }: Answer, known: { has(id: string): boolean }) => ({
  status,
  text: text
    .replace(uuids, (id) => (known.has(id) ? id : '<id>'))
    .replace(secrets, '"token":"<token>"')
    .replace(addresses, '"path":"<path>"')
    .replace(entries, '"feedId":"<entry>"'),
  type: headers['content-type'],
  cache: headers['cache-control'],
  hasTag: 'etag' in headers,
})

export interface Example {
  id: string
  /** What it is the id of. */
  of: string
}

export interface Question {
  asking: Asking
  operationId: string
  /** An input that succeeds. */
  valid: unknown
  /** Where it takes an id. */
  path: Path
}

/**
 * The same question with a random id and with each of the given ones.
 *
 * @param known ids the asker may be told
 * @param traces what no answer may hold once the asker's own words are taken out
 * @returns what tells an id from one that does not exist; empty when nothing does
 */
export async function tellingApart(
  door: Door,
  { asking, operationId, valid, path }: Question,
  examples: readonly Example[],
  known: { has(id: string): boolean },
  traces: RegExp,
): Promise<unknown[]> {
  const ask = (id: string) => door.send(asking, operationId, put(valid, path, id))
  const expected = told(await ask(randomUUID()), known)
  const tries = examples.map(async ({ id, of }) => {
    const answer = await ask(id)
    const found = told(answer, known)
    const trace = traces.exec(answer.text.replaceAll(id, ''))?.[0]
    if (trace) return { of, trace }
    return JSON.stringify(found) === JSON.stringify(expected) ? null : { of, found, expected }
  })
  return (await Promise.all(tries)).filter((one) => one !== null)
}
