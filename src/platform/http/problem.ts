import type { Locale } from '#kernel/actor.ts'
import { DomainError, type ErrorKind, type ErrorParams } from '#kernel/errors.ts'
import type { Capability, ErrorWords } from '#platform/contract/capability.ts'
import { errors as en } from './messages/en.ts'
import { errors as zh } from './messages/zh-CN.ts'

/** Problem details (RFC 9457), with the stable code and every field to mend. */
export interface Problem {
  type: string
  title: string
  status: number
  code: string
  detail: string
  errors?: { path: string; code: string; message: string }[]
  [more: string]: unknown
}

const statusOf: Record<ErrorKind, number> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  invalid: 422,
  'too-many': 429,
  unavailable: 503,
}

export type ProductWords = Readonly<Record<Locale, ErrorWords>>

/** The words of every code the product can answer with. */
export function productWords(capabilities: readonly Capability[]): ProductWords {
  const all = [{ en, 'zh-CN': zh }, ...capabilities.map((one) => one.errors)]
  const of = (locale: Locale): ErrorWords => Object.assign({}, ...all.map((one) => one[locale]))
  return { en: of('en'), 'zh-CN': of('zh-CN') }
}

function wordsFor(words: ProductWords, locale: Locale, code: string, params: ErrorParams): string {
  return (words[locale][code] ?? words.en[code])?.(params) ?? code
}

/** The one place that turns an error into an answer. What it does not know is masked. */
export function problemOf(error: unknown, words: ProductWords, locale: Locale): Problem {
  const known = knownError(error)
  const detail = wordsFor(words, locale, known.code, known.params)
  return {
    ...known.detail,
    type: `urn:steadfast:problem:${known.code}`,
    title: known.code,
    status: known.kind === 'failed' ? 500 : statusOf[known.kind],
    code: known.code,
    detail,
    ...(known.issues.length > 0 && {
      errors: known.issues.map((issue) => ({
        path: issue.path,
        code: issue.code,
        message: wordsFor(words, locale, issue.code, issue.params ?? {}),
      })),
    }),
  }
}

interface Known {
  kind: ErrorKind | 'failed'
  code: string
  params: ErrorParams
  issues: DomainError['issues']
  detail: DomainError['detail']
}

function knownError(error: unknown): Known {
  if (error instanceof DomainError) return error
  const code = codeOf(error)
  const plain = { params: {}, issues: [], detail: {} }
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return { ...plain, kind: 'malformed', code: 'request.not_json' }
  if (code?.startsWith('FST_ERR_CTP') || error instanceof SyntaxError) {
    return { ...plain, kind: 'malformed', code: 'request.malformed' }
  }
  // Out of connections, shutting down, disk full: it will be better later.
  if (code && /^(53|57P|08)/.test(code))
    return { ...plain, kind: 'unavailable', code: 'request.busy' }
  return { ...plain, kind: 'failed', code: 'request.failed' }
}

function codeOf(error: unknown): string | undefined {
  const found =
    typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  return typeof found === 'string' ? found : undefined
}
