import { DomainError } from '#kernel/errors.ts'
import { OutboundError, postJson } from '#platform/outbound/post-json.ts'
import type { Message } from '../rules/rewrite/request.ts'
import { contentOf, wordingsIn } from '../rules/rewrite/wordings-in.ts'
import { completionsAddress, type RewriteEndpoint } from './endpoint.ts'
import { turnsOf } from './turns.ts'

/** What whoever runs the server allows. */
export interface RewriteSettings {
  /** Servers that workspaces may have sentences worded by: `http://localhost:11434`. */
  readonly origins: readonly string[]
  /** Sent to them as a bearer token; local ones need none. */
  readonly key?: string
  /** Milliseconds an answer may take. */
  readonly patience?: number
  /** False: nobody is told to wait, for tests. */
  readonly limitRate?: boolean
}

export interface Rewriter {
  readonly origins: readonly string[]
  /** @throws DomainError for who asked too often; the turn counts from now on */
  takeTurn(workspaceId: string, memberId: string, now: Date): void
  /** @throws DomainError where no wordings came */
  wordings(endpoint: RewriteEndpoint, messages: readonly Message[]): Promise<readonly string[]>
}

const second = 1_000
const minute = 60 * second
const mostBytes = 64 * 1024
/** Long enough for a few sentences, and an end for what would go on. */
const mostTokens = 1_000
const mostUnderWay = 8

const unavailable = (code: string, params: Record<string, number> = {}): DomainError =>
  new DomainError('unavailable', code, { params })

const refusalOf = (error: unknown): unknown => {
  if (!(error instanceof OutboundError)) return error
  if (error.failure === 'no-answer') return unavailable('goals.rewrite_no_answer')
  if (error.failure === 'too-large') return unavailable('goals.rewrite_unreadable')
  return unavailable('goals.rewrite_refused', { status: error.status ?? 0 })
}

/** Asks OpenAI-compatible servers for wordings, within bounds of time, size and number. */
export function openRewriter(settings: RewriteSettings): Rewriter {
  const { origins, key, patience = 20 * second, limitRate = true } = settings
  const member = turnsOf({ most: 10, withinMs: minute })
  const workspace = turnsOf({ most: 60, withinMs: minute })
  let underWay = 0
  const tooOften = () => new DomainError('too-many', 'goals.rewrite_too_often')
  return {
    origins,
    takeTurn(workspaceId, memberId, now) {
      const at = now.getTime()
      const isFree = member(`${workspaceId} ${memberId}`, at) && workspace(workspaceId, at)
      if (limitRate && !isFree) throw tooOften()
    },
    async wordings({ url, model }, messages) {
      if (underWay >= mostUnderWay) throw tooOften()
      underWay += 1
      try {
        const answer = await postJson({
          address: completionsAddress(url),
          headers: key ? { authorization: `Bearer ${key}` } : {},
          body: { model, messages, max_tokens: mostTokens, stream: false },
          patience,
          most: mostBytes,
        })
        const content = contentOf(answer)
        const found = content === null ? null : wordingsIn(content)
        if (found === null) throw unavailable('goals.rewrite_unreadable')
        return found
      } catch (error) {
        throw refusalOf(error)
      } finally {
        underWay -= 1
      }
    },
  }
}
