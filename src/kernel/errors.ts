/** What sort of refusal it is; the surfaces translate it (HTTP status, exit code). */
export type ErrorKind =
  | 'invalid' // 422: the request can be understood and must be mended
  | 'malformed' // 400: the request cannot be read
  | 'unauthenticated' // 401
  | 'forbidden' // 403: it may be seen but not done
  | 'not-found' // 404: it does not exist, or not for this caller
  | 'conflict' // 409: the state does not allow it, or another write came first
  | 'too-large' // 413
  | 'too-many' // 429
  | 'unavailable' // 503: try again later

export type ErrorParams = Readonly<Record<string, string | number | boolean | null>>

/** One thing to mend, with the place it stands at in the request or the file. */
export interface Issue {
  /** JSON-path-like: `objectives[3].keyResults[0].target`. */
  path: string
  code: string
  params?: ErrorParams
}

/**
 * A refusal the product knows. `code` states the fact in the form `capability.fact` and never
 * changes; the words for it live in the capability's message catalogue under the same code.
 */
export class DomainError extends Error {
  readonly kind: ErrorKind
  readonly code: string
  readonly params: ErrorParams
  readonly issues: readonly Issue[]
  /** What a conflict answers with, for example both versions. */
  readonly detail: Readonly<Record<string, unknown>>

  constructor(
    kind: ErrorKind,
    code: string,
    more: {
      params?: ErrorParams
      issues?: readonly Issue[]
      detail?: Record<string, unknown>
    } = {},
  ) {
    super(code)
    this.name = 'DomainError'
    this.kind = kind
    this.code = code
    this.params = more.params ?? {}
    this.issues = more.issues ?? []
    this.detail = more.detail ?? {}
  }
}

/** One field of the request cannot stay as it is. */
export const invalidAt = (path: string, code: string, params: ErrorParams = {}): DomainError =>
  new DomainError('invalid', code, { params, issues: [{ path, code, params }] })

/** @param path the field that names it, where that is not what the request is about */
export const notFound = (code: string, path?: string): DomainError =>
  new DomainError('not-found', code, path === undefined ? {} : { issues: [{ path, code }] })

/** The state does not allow what one field asks for. */
export const conflictAt = (
  path: string,
  code: string,
  more: { params?: ErrorParams; detail?: Record<string, unknown> } = {},
): DomainError => {
  const { params = {} } = more
  return new DomainError('conflict', code, { ...more, issues: [{ path, code, params }] })
}

/** A write that saw an older version than the one now stored; carries both. */
export const staleVersion = (seen: number, current: number, record?: unknown): DomainError =>
  new DomainError('conflict', 'request.stale_version', {
    params: { seen, current },
    detail: { seenVersion: seen, currentVersion: current, current: record ?? null },
  })
