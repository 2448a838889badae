import { createServer } from 'node:http'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { DomainError, notFound } from '#kernel/errors.ts'
import { isId } from '#kernel/ids.ts'
import type { Capability } from '#platform/contract/capability.ts'
import type { Auth } from '#platform/identity/auth.ts'
import type { Sessions, SignedIn } from '#platform/identity/sessions.ts'
import type { Caller } from '#platform/runtime/caller.ts'
import type { Runtime } from '#platform/runtime/runtime.ts'
import { askedAgain } from './asked-again.ts'
import { refuseDeep } from './body.ts'
import { type LivePages, positionHeader } from './live.ts'
import { localeOfHeader } from './locale.ts'
import { problemOf, productWords } from './problem.ts'
import { queryDecoder } from './query.ts'

export interface HttpParts {
  runtime: Runtime
  capabilities: readonly Capability[]
  sessions: Sessions
  auth: Auth
  live: LivePages
  now(): Date
  /** Addresses and ranges of the proxies in front, which say from where a request comes. */
  proxies: readonly string[]
  /** Told of every error the product does not know. */
  report(error: unknown): void
  /** Plain addresses beside the operations: the doors, the API description, the pages. */
  routes: readonly ((app: FastifyInstance) => Promise<void> | void)[]
}

interface OperationRoute {
  Params: { workspace: string; operation: string }
}

const defaultBodyLimit = 1024 * 1024
/** Longer than the minute after which proxies in front usually let an idle connection go. */
const keepAliveMs = 72_000
const unsafe = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** A browser sends its page's origin; another site's page must not write with our cookie. */
export function refuseForeignOrigin(request: FastifyRequest): void {
  const { origin, host } = request.headers
  if (!unsafe.has(request.method) || origin === undefined) return
  if (!URL.canParse(origin) || new URL(origin).host !== host) {
    throw new DomainError('forbidden', 'request.foreign_origin')
  }
}

function idempotencyKey(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key']
  if (key === undefined) return null
  if (typeof key === 'string' && isId(key.toLowerCase())) return key.toLowerCase()
  throw new DomainError('malformed', 'request.bad_key')
}

/** The framework's refusal does not say how much it would have taken. */
function withLimit(error: unknown, { routeOptions }: FastifyRequest): unknown {
  const isTooLarge =
    error instanceof Error && 'code' in error && error.code === 'FST_ERR_CTP_BODY_TOO_LARGE'
  if (!isTooLarge) return error
  const limit = routeOptions.bodyLimit ?? defaultBodyLimit
  return new DomainError('too-large', 'request.too_large', { params: { limit } })
}

const question = (request: FastifyRequest): string => {
  const at = request.url.indexOf('?')
  return at < 0 ? '' : request.url.slice(at + 1)
}

export function createHttpServer(parts: HttpParts): FastifyInstance {
  const { runtime, sessions, now } = parts
  const words = productWords(parts.capabilities)
  const largest = Math.max(
    defaultBodyLimit,
    ...runtime.implementations.map((one) => one.operation.bodyLimit ?? 0),
  )
  const { positionOf } = parts.live
  const again = askedAgain({ runtime, sessions, now, positionOf, headers: securityHeaders })
  const app = Fastify({
    logger: false,
    serverFactory(handle) {
      const server = createServer((request, response) => {
        if (!again.answer(request, response)) handle(request, response)
      })
      server.keepAliveTimeout = keepAliveMs
      return server
    },
    bodyLimit: defaultBodyLimit,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: true,
    trustProxy: parts.proxies.length > 0 && [...parts.proxies],
    // An address that cannot be read leads nowhere.
    frameworkErrors: (_error, request, reply) =>
      void refuse(notFound('request.unknown_address'), request, reply.headers(securityHeaders)),
  })
  // A body is JSON or is refused.
  app.removeContentTypeParser('text/plain')
  const decoders = new Map(
    runtime.implementations.map((one) => [one.operation.id, queryDecoder(one.operation.input)]),
  )

  async function userOf(request: FastifyRequest): Promise<SignedIn> {
    const user = await sessions.signedIn(request.headers.cookie, now())
    if (!user) throw new DomainError('unauthenticated', 'request.unauthenticated')
    return user
  }

  async function callerOf(request: FastifyRequest<OperationRoute>): Promise<Caller> {
    const user = await userOf(request)
    const membership = await sessions.membership(request.params.workspace, user.userId, now())
    if (!membership) throw notFound('request.workspace_not_found')
    return {
      ...membership,
      locale: localeOfHeader(request.headers['accept-language']),
      idempotencyKey: unsafe.has(request.method) ? idempotencyKey(request) : null,
    }
  }

  async function read(request: FastifyRequest<OperationRoute>, reply: FastifyReply) {
    const { forgotten } = sessions
    const caller = await callerOf(request)
    const { operation } = request.params
    const text = question(request)
    reply.header(positionHeader, positionOf(caller.actor.workspaceId))
    const input = decoders.get(operation)?.(new URLSearchParams(text)) ?? {}
    const { body, etag } = await runtime.read(operation, caller, input, text)
    if (etag) again.remember(request.raw, { operation, caller, input, text }, forgotten)
    reply.header('cache-control', etag ? 'private, no-cache' : 'no-store')
    if (etag) {
      reply.header('etag', etag)
      if (request.headers['if-none-match'] === etag) return reply.code(304).send()
    }
    return reply.type('application/json; charset=utf-8').send(body)
  }

  async function write(request: FastifyRequest<OperationRoute>, reply: FastifyReply) {
    const caller = await callerOf(request)
    const answer = await runtime.write(request.params.operation, caller, request.body ?? {})
    reply.header('cache-control', 'no-store')
    return answer
  }

  function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply) {
    const locale = localeOfHeader(request.headers['accept-language'])
    const problem = problemOf(withLimit(error, request), words, locale)
    if (problem.status >= 500) parts.report(error)
    if (problem.status === 503) reply.header('retry-after', '2')
    return reply.code(problem.status).type('application/problem+json').send(problem)
  }
  app.setErrorHandler(refuse)
  app.setNotFoundHandler((request, reply) =>
    refuse(notFound('request.unknown_address'), request, reply),
  )
  app.addHook('onRequest', async (request, reply) => {
    refuseForeignOrigin(request)
    reply.headers(securityHeaders)
  })
  app.addHook('preHandler', async ({ body }) => refuseDeep(body))

  app.get<OperationRoute>('/api/:workspace/:operation', read)
  app.post<OperationRoute>('/api/:workspace/:operation', write)
  // Only operations that say so take a large body, so that nothing else can be flooded.
  for (const { operation } of runtime.implementations) {
    if (!operation.bodyLimit) continue
    app.post<OperationRoute>(
      `/api/:workspace/${operation.id}`,
      { bodyLimit: Math.min(operation.bodyLimit, largest) },
      (request, reply) => {
        request.params.operation = operation.id
        return write(request, reply)
      },
    )
  }
  app.get<OperationRoute>('/api/:workspace/live', async (request, reply) => {
    const { actor } = await callerOf(request)
    const { userId } = await userOf(request)
    const judge = async () => {
      const user = await sessions.signedIn(request.headers.cookie, now())
      if (user?.userId !== userId) return null
      const { workspace } = request.params
      return (await sessions.membership(workspace, userId, now()))?.actor ?? null
    }
    reply.hijack()
    parts.live.open({ actor, userId, judge }, reply.raw)
  })
  for (const route of parts.routes) app.register(async (scope) => route(scope))
  return app
}

const securityHeaders = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
}
