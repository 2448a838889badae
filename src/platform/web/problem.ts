/** One field to mend, as the server named it (RFC 9457 extension `errors`). */
export type FieldProblem = { path: string; code: string; message: string }

export type ProblemBody = {
  title?: string
  detail?: string
  code?: string
  errors?: FieldProblem[]
  [more: string]: unknown
}

/** A refusal the server explained. `body` holds what else it said, e.g. both versions of a conflict. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly detail: string | null
  readonly errors: readonly FieldProblem[]
  readonly body: Readonly<Record<string, unknown>>

  constructor(status: number, body: ProblemBody) {
    super(body.title ?? `HTTP ${status}`)
    this.name = 'ApiProblem'
    this.status = status
    this.code = body.code ?? 'unknown'
    this.detail = body.detail ?? null
    this.errors = body.errors ?? []
    this.body = body
  }

  /** What is wrong with one field, to be shown beside it. */
  at(path: string): string | null {
    return this.errors.find((error) => error.path === path)?.message ?? null
  }
}

/** No answer came: whether the server did it is not known. */
export class ConnectionLost extends Error {
  constructor() {
    super('The server could not be reached')
    this.name = 'ConnectionLost'
  }
}

/** The explained refusal in an error, or null. */
export const problemIn = (error: unknown): ApiProblem | null =>
  error instanceof ApiProblem ? error : null
