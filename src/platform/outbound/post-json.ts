/** Why there is no answer to use: none came in time, it was no success, or it was too long. */
export type OutboundFailure = 'no-answer' | 'refused' | 'too-large'

/** Holds neither the address nor what was sent, so that it may be logged. */
export class OutboundError extends Error {
  readonly failure: OutboundFailure
  /** Of an answer that was no success. */
  readonly status: number | null

  constructor(failure: OutboundFailure, status: number | null = null) {
    super(status === null ? failure : `${failure} ${status}`)
    this.name = 'OutboundError'
    this.failure = failure
    this.status = status
  }
}

export interface Outbound {
  readonly address: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body: unknown
  /** Milliseconds from the beginning to the last byte. */
  readonly patience: number
  /** Bytes of answer it takes at most. */
  readonly most: number
}

/**
 * Sends JSON to somebody outside and answers the text that comes back. A redirection is no success: it
 * would lead to an address that nobody allowed.
 *
 * @throws OutboundError
 */
export async function postJson({ address, headers, body, patience, most }: Outbound) {
  try {
    const response = await fetch(address, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    if (!response.ok) {
      await response.body?.cancel()
      throw new OutboundError('refused', response.status)
    }
    return await textOf(response, most)
  } catch (error) {
    if (error instanceof OutboundError) throw error
    throw new OutboundError('no-answer')
  }
}

async function textOf({ body }: Response, most: number): Promise<string> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of body ?? []) {
    size += piece.length
    // Leaving the loop lets go of the connection.
    if (size > most) throw new OutboundError('too-large')
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}
