import { DomainError } from '#kernel/errors.ts'

/** Lists and objects inside one another. What goes deeper would exhaust whoever walks it. */
const deepest = 100

function isDeeper(value: unknown, left: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return left === 0 || Object.values(value).some((inner) => isDeeper(inner, left - 1))
}

/** @throws DomainError `request.too_deep` */
export function refuseDeep(body: unknown): void {
  if (isDeeper(body, deepest))
    throw new DomainError('malformed', 'request.too_deep', { params: { maximum: deepest } })
}
