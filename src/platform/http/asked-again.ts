import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Sessions } from '#platform/identity/sessions.ts'
import type { Caller } from '#platform/runtime/caller.ts'
import type { Answer } from '#platform/runtime/reads.ts'
import type { Runtime } from '#platform/runtime/runtime.ts'
import { type LivePages, positionHeader } from './live.ts'

interface Question {
  operation: string
  caller: Caller
  input: unknown
  text: string
  language: string | undefined
  /** What had been forgotten of sessions and members when it was asked. */
  forgotten: number
  until: number
}

export interface AskedAgainParts {
  runtime: Pick<Runtime, 'held'>
  sessions: Pick<Sessions, 'forgotten'>
  now(): Date
  positionOf: LivePages['positionOf']
  /** Sent with every answer. */
  headers: Readonly<Record<string, string>>
}

/**
 * Pages ask the same again and again, mostly to hear that nothing changed. Who asks and what was
 * asked stands for two seconds; whether the kept answer still holds is asked each time. Such a
 * request is answered before the framework has read it.
 */
export function askedAgain(parts: AskedAgainParts, { keepMs = 2000, most = 10_000 } = {}) {
  const { runtime, sessions, now, positionOf } = parts
  const byCookie = new Map<string, Map<string, Question>>()
  const fixed = Object.entries(parts.headers).flat()
  let size = 0

  function find({ headers, url = '' }: IncomingMessage): Question | undefined {
    const found = byCookie.get(headers.cookie ?? '')?.get(url)
    const stands =
      found !== undefined &&
      found.until > now().getTime() &&
      found.forgotten === sessions.forgotten &&
      found.language === headers['accept-language']
    return stands ? found : undefined
  }

  function send(
    request: IncomingMessage,
    response: ServerResponse,
    answer: Answer,
    position: string,
  ): void {
    const etag = answer.etag ?? ''
    const common = ['cache-control', 'private, no-cache', 'etag', etag, positionHeader, position]
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, common).end()
      return
    }
    const type = ['content-type', 'application/json; charset=utf-8']
    const length = ['content-length', String(answer.body.length)]
    response.writeHead(200, [...common, ...type, ...length, ...fixed]).end(answer.body)
  }

  return {
    /** Called for a question whose answer is kept. */
    remember(
      { headers, url = '' }: IncomingMessage,
      question: Pick<Question, 'operation' | 'caller' | 'input' | 'text'>,
      /** `sessions.forgotten` before the caller was looked up. */
      forgotten: number,
    ): void {
      if (size >= most) {
        byCookie.clear()
        size = 0
      }
      const cookie = headers.cookie ?? ''
      const own = byCookie.get(cookie) ?? new Map<string, Question>()
      byCookie.set(cookie, own)
      const before = own.size
      const language = headers['accept-language']
      own.set(url, { ...question, language, forgotten, until: now().getTime() + keepMs })
      size += own.size - before
    },
    /** @returns false when the request must go the whole way */
    answer(request: IncomingMessage, response: ServerResponse): boolean {
      if (request.method !== 'GET') return false
      const found = find(request)
      if (!found) return false
      const held = runtime.held(found.operation, found.caller, found.input, found.text)
      if (!held?.etag) return false
      send(request, response, held, positionOf(found.caller.actor.workspaceId))
      return true
    },
  }
}
