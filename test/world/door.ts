import type { FastifyInstance } from 'fastify'

/** What came back, as a client reads it. */
export interface Answer {
  status: number
  headers: Readonly<Record<string, unknown>>
  text: string
  /** null where there is none or it is not JSON. */
  body: unknown
}

export interface Asking {
  cookie: string
  slug: string
  headers?: Record<string, string>
}

/** One way into the product: the same requests as over the network, without the network. */
export interface Door {
  /** A read or a write, by the way the operation is sent. */
  send(asking: Asking, operationId: string, input: unknown): Promise<Answer>
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Lists by repeating the field, objects as JSON. */
export function queryOf(input: unknown): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(input ?? {}))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null)
        query.append(key, typeof one === 'object' ? JSON.stringify(one) : String(one))
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

export function doorOf(app: FastifyInstance, reads: ReadonlySet<string>): Door {
  return {
    async send({ cookie, slug, headers = {} }, operationId, input) {
      const url = `/api/${slug}/${operationId}`
      const answer = await app.inject(
        reads.has(operationId)
          ? { method: 'GET', url: url + queryOf(input), headers: { cookie, ...headers } }
          : {
              method: 'POST',
              url,
              headers: { cookie, 'content-type': 'application/json', ...headers },
              body: JSON.stringify(input),
            },
      )
      const { statusCode: status, body: text } = answer
      return { status, headers: answer.headers, text, body: jsonOf(text) }
    },
  }
}
