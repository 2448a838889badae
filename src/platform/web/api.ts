import type { InputOf, Operation, OutputOf } from '#platform/contract/operation.ts'
import { asking, unanswered } from './connection.ts'
import { takeEarly } from './early.ts'
import { askingAt } from './missed.ts'
import { ApiProblem, ConnectionLost, type ProblemBody } from './problem.ts'
import { queryText } from './query-text.ts'
import { reasonFor } from './reason.ts'

const isBody = (body: unknown): body is ProblemBody => typeof body === 'object' && body !== null

const ask = async (address: string, init: RequestInit): Promise<unknown> => {
  const headers = { Accept: 'application/json', 'Accept-Language': document.documentElement.lang }
  const answered = asking()
  const answeredAt = askingAt()
  let response: Response
  try {
    const early = init.method === undefined ? takeEarly(address) : undefined
    response = await (early ??
      fetch(address, {
        credentials: 'same-origin',
        ...init,
        headers: { ...headers, ...init.headers },
      }))
  } catch (error) {
    if (init.signal?.aborted) throw error
    unanswered()
    throw new ConnectionLost()
  }
  answered()
  answeredAt(response.headers.get('feed-position'))
  if (response.status === 204) return undefined
  const body: unknown = await response.json().catch(() => null)
  if (response.ok) return body
  throw new ApiProblem(response.status, isBody(body) ? body : {})
}

/** A plain same-origin request for addresses outside the contract, e.g. the session. */
export const askServer = <Answer>(address: string, init: RequestInit = {}): Promise<Answer> =>
  ask(address, init) as Promise<Answer>

export const sendJson = <Answer>(address: string, body: unknown): Promise<Answer> =>
  askServer(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })

/**
 * Asks a read of the contract. Errors: `ApiProblem` when the server refused, `ConnectionLost` when
 * no answer came.
 */
export const read = <Op extends Operation>(
  workspace: string,
  id: Op['id'],
  input: InputOf<Op>,
  signal?: AbortSignal,
): Promise<OutputOf<Op>> =>
  ask(`/api/${workspace}/${id}${queryText(input)}`, signal ? { signal } : {}) as Promise<
    OutputOf<Op>
  >

const send = <Op extends Operation>(
  workspace: string,
  id: Op['id'],
  input: unknown,
  key: string,
): Promise<OutputOf<Op>> =>
  ask(`/api/${workspace}/${id}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify(input ?? {}),
  }) as Promise<OutputOf<Op>>

/**
 * Does a write of the contract. The same `key` sent again has one effect and the same answer, so a
 * write may be repeated safely after `ConnectionLost`. One that is refused for want of a reason is sent
 * again with the reason that the page asks for.
 */
export const write = async <Op extends Operation>(
  workspace: string,
  id: Op['id'],
  input: InputOf<Op>,
  key: string,
): Promise<OutputOf<Op>> => {
  try {
    return await send<Op>(workspace, id, input, key)
  } catch (error) {
    const reason = await reasonFor(error, input)
    if (reason === null) throw error
    return send<Op>(workspace, id, { ...Object(input), reason }, key)
  }
}
