import { type Company, versionOf } from '../../world/company.ts'

/**
 * `place`: the path of the field that the refusal must name; null where no field is at fault, but
 * what the request is about.
 */
export type Case = [
  what: string,
  operationId: string,
  input: unknown,
  code: string,
  place: string | null,
]

export const unknown = '0198c2a0-0000-7000-8000-000000000000'

/** A record by its id, as it was last seen. */
export const seenIn =
  (company: Company) =>
  (id: string): { id: string; version: number } => ({ id, version: versionOf(company, id) })
