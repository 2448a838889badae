import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { DomainError } from '#kernel/errors.ts'
import type { Auth } from '#platform/identity/auth.ts'
import type { SessionAnswer } from '#platform/identity/contract.ts'
import {
  type EntryParts,
  joinByInvitation,
  readInvitation,
  setUp,
} from '#platform/identity/entry.ts'
import { addWorkspace } from '#platform/identity/new-workspace.ts'
import { changeOwnAccount } from '#platform/identity/own-account.ts'
import { mayCreateWorkspace } from '#platform/identity/policy.ts'
import type { Sessions, SignedIn } from '#platform/identity/sessions.ts'
import { countWorkspaces, workspacesOf } from '#platform/identity/store/workspaces.ts'
import type { LivePages } from './live.ts'

interface DoorParts {
  entry: EntryParts
  sessions: Sessions
  auth: Auth
  live: LivePages
  sample: SessionAnswer['sample']
}

async function refusalOf(response: Response): Promise<Error> {
  if (response.status === 401)
    return new DomainError('unauthenticated', 'identity.wrong_credentials')
  if (response.status === 429) return new DomainError('too-many', 'identity.too_many_attempts')
  const said = await response.text()
  if (said.includes('INVALID_PASSWORD'))
    return new DomainError('invalid', 'identity.wrong_password')
  if (response.status < 500) return new DomainError('malformed', 'request.malformed')
  return new Error(`sign-in failed: ${said}`)
}

/** Hands the request to better-auth, which speaks in the web's own Request and Response. */
async function throughAuth(
  auth: Auth,
  request: FastifyRequest,
  reply: FastifyReply,
  body: unknown,
  /** Once it succeeded, before it is answered. */
  done = async () => {},
) {
  const headers = new Headers()
  for (const [key, value] of Object.entries(request.headers)) {
    if (typeof value === 'string' && key !== 'content-length') headers.set(key, value)
  }
  // Where the request comes from was judged before; clients without pages send no origin at all.
  headers.set('origin', `${request.protocol}://${request.headers.host}`)
  // The limit on guesses counts by this header; a caller must not choose it.
  headers.set('x-forwarded-for', request.ip)
  const url = `${request.protocol}://${request.headers.host}${request.url}`
  const response = await auth.handler(
    new Request(url, {
      method: request.method,
      headers,
      ...(request.method !== 'GET' && { body: JSON.stringify(body ?? {}) }),
    }),
  )
  if (response.status >= 400) throw await refusalOf(response)
  await done()
  reply.code(response.status)
  response.headers.forEach((value, key) => {
    if (key !== 'content-length') reply.header(key, value)
  })
  reply.header('cache-control', 'no-store')
  return reply.send(response.body ? Readable.fromWeb(response.body) : null)
}

/** First run, sign-in, sign-out, invitations: what is used before one is a member. */
export function doors({ entry, sessions, auth, live, sample }: DoorParts) {
  const signedIn = (request: FastifyRequest) =>
    sessions.signedIn(request.headers.cookie, entry.now())

  const mustBeSignedIn = async (request: FastifyRequest): Promise<SignedIn> => {
    const user = await signedIn(request)
    if (!user) throw new DomainError('unauthenticated', 'request.unauthenticated')
    return user
  }

  return (app: FastifyInstance): void => {
    app.get('/api/session', async (request, reply): Promise<SessionAnswer> => {
      const user = await signedIn(request)
      const workspaces = user ? await workspacesOf(entry.db, user.userId) : []
      reply.header('cache-control', 'no-store')
      return {
        user: user && { id: user.userId, name: user.name, email: user.email },
        workspaces,
        mayCreate: mayCreateWorkspace(workspaces),
        firstRun: (await countWorkspaces(entry.db)) === 0,
        sample,
      }
    })

    app.post('/api/set-up', (request) => setUp(entry, request.body))

    app.post('/api/workspaces', async (request) => {
      const { userId } = await mustBeSignedIn(request)
      return addWorkspace(entry, userId, request.body)
    })
    app.post('/api/account', async (request) => {
      const user = await mustBeSignedIn(request)
      const headers = new Headers({ cookie: request.headers.cookie ?? '' })
      await changeOwnAccount({ auth, db: entry.db }, user, headers, request.body)
      sessions.forgetUsers()
      return {}
    })

    app.get<{ Params: { token: string } }>('/api/invitations/:token', (request) =>
      readInvitation(entry, request.params.token),
    )
    app.post<{ Params: { token: string } }>('/api/invitations/:token', async (request) => {
      const user = await signedIn(request)
      const joined = await joinByInvitation(
        entry,
        request.params.token,
        user?.userId ?? null,
        request.body,
      )
      sessions.forgetMembers()
      return joined
    })

    app.post('/api/auth/sign-in/email', async (request, reply) => {
      const { body } = request
      const complete =
        typeof body === 'object' && body !== null && 'email' in body && 'password' in body
      if (!complete) throw new DomainError('invalid', 'identity.wrong_credentials')
      return throughAuth(auth, request, reply, body)
    })
    /** Sessions may end with it, this one or those of other browsers: their live pages end too. */
    const endingSessions = async (
      request: FastifyRequest,
      reply: FastifyReply,
      body: unknown,
    ): Promise<FastifyReply> => {
      const user = await signedIn(request)
      return throughAuth(auth, request, reply, body, async () => {
        sessions.forgetUsers()
        if (user) await live.judgeAgain(user.userId)
      })
    }
    app.post('/api/auth/sign-out', (request, reply) => endingSessions(request, reply, {}))
    app.post('/api/auth/change-password', (request, reply) =>
      endingSessions(request, reply, request.body),
    )
  }
}
