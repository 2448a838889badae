import type { z } from 'zod'
import { DomainError, type ErrorParams, type Issue } from '#kernel/errors.ts'
import type { Operation, ParsedInputOf } from './operation.ts'

/** `['objectives', 3, 'title']` → `objectives[3].title`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`
    return text === '' ? String(step) : `${text}.${String(step)}`
  }, '')
}

type ZodIssue = z.core.$ZodIssue

const own = /^[a-z_]+\.[a-z_]+$/

/** Codes that the field's own rule names win; the rest follow from the sort of mistake. */
function codeOf(issue: ZodIssue): string {
  if (own.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'field.missing' : 'field.wrong_type'
    case 'too_big':
      return issue.origin === 'string' ? 'field.too_long' : 'field.too_big'
    case 'too_small':
      return issue.origin === 'string' ? 'field.too_short' : 'field.too_small'
    case 'invalid_value':
      return 'field.not_one_of'
    case 'unrecognized_keys':
      return 'field.unknown'
    case 'invalid_format':
      return issue.format === 'uuid' ? 'field.not_an_id' : 'field.wrong_format'
    default:
      return 'field.invalid'
  }
}

function paramsOf(issue: ZodIssue): ErrorParams {
  switch (issue.code) {
    case 'invalid_type':
      return { expected: issue.expected }
    case 'too_big':
      return { maximum: Number(issue.maximum) }
    case 'too_small':
      return { minimum: Number(issue.minimum) }
    case 'invalid_value':
      return { values: issue.values.map(String).join(', ') }
    case 'unrecognized_keys':
      return { keys: issue.keys.join(', ') }
    case 'invalid_format':
      return { format: issue.format }
    default:
      return {}
  }
}

export function issuesOf(error: z.core.$ZodError): Issue[] {
  return error.issues.map((issue) => ({
    path: pathText(issue.path),
    code: codeOf(issue),
    params: paramsOf(issue),
  }))
}

/** @throws DomainError `request.invalid` with every field to mend. */
export function parseInput<Op extends Operation>(operation: Op, raw: unknown): ParsedInputOf<Op>
export function parseInput(operation: Operation, raw: unknown): unknown {
  const parsed = operation.input.safeParse(raw, { reportInput: true })
  if (parsed.success) return parsed.data
  throw new DomainError('invalid', 'request.invalid', { issues: issuesOf(parsed.error) })
}

/**
 * As `parseInput`, but what was parsed before is not parsed again: one request asks for its input
 * several times. Kept for as long as the request's own object lives; never changed by anybody.
 */
export function inputParser<Op extends Operation>(
  operation: Op,
): (raw: unknown) => ParsedInputOf<Op> {
  const parsed = new WeakMap<object, ParsedInputOf<Op>>()
  return (raw) => {
    if (typeof raw !== 'object' || raw === null) return parseInput(operation, raw)
    const known = parsed.get(raw)
    if (known !== undefined) return known
    const input = parseInput(operation, raw)
    parsed.set(raw, input)
    return input
  }
}
