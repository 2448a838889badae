import type { CalendarDate } from '#kernel/calendar.ts'
import { DomainError, invalidAt, staleVersion } from '#kernel/errors.ts'
import { periodOn } from './periods.ts'
import type { Organisation, RecordKind, RecordOf, Role, Unit } from './records.ts'

/**
 * An organisation being changed: decisions put new records into `next` and throw what refuses
 * them; whoever saves compares it with `base`.
 */
export interface Draft {
  readonly base: Organisation
  readonly next: Organisation
  /** The moment it is decided, as an ISO instant. */
  readonly at: string
}

export const draftOf = (base: Organisation, at: string): Draft => ({
  base,
  next: {
    person: new Map(base.person),
    unit: new Map(base.unit),
    role: new Map(base.role),
    assignment: new Map(base.assignment),
    delegation: new Map(base.delegation),
  },
  at,
})

export interface Difference {
  kind: RecordKind
  id: string
  before: RecordOf[RecordKind] | null
  after: RecordOf[RecordKind]
}

/** The records a draft touched, each with its next version: one step, however many decisions. */
export function differencesOf(draft: Draft): Difference[] {
  const kinds: RecordKind[] = ['person', 'unit', 'role', 'assignment', 'delegation']
  return kinds.flatMap((kind) => {
    const touched: Difference[] = []
    for (const [id, record] of draft.next[kind]) {
      const before = draft.base[kind].get(id) ?? null
      if (before === record || JSON.stringify(before) === JSON.stringify(record)) continue
      touched.push({ kind, id, before, after: { ...record, version: (before?.version ?? 0) + 1 } })
    }
    return touched
  })
}

const missing = (code: string, path: string): DomainError =>
  new DomainError('not-found', code, { issues: [{ path, code }] })

/**
 * @param at the field that names it
 * @throws DomainError not-found `structure.unit_not_found`
 */
export function liveUnit({ next }: Draft, id: string, at = 'unitId'): Unit {
  const unit = next.unit.get(id)
  if (!unit || unit.removedAt !== null) throw missing('structure.unit_not_found', at)
  return unit
}

/**
 * @param at the field that names it
 * @throws DomainError not-found `structure.role_not_found`
 */
export function liveRole({ next }: Draft, id: string, at = 'roleId'): Role {
  const role = next.role.get(id)
  if (!role || role.removedAt !== null) throw missing('structure.role_not_found', at)
  return role
}

/** @throws DomainError conflict with both versions when another change came first */
export function sawLatest(draft: Draft, kind: RecordKind, id: string, seen: number): void {
  const stored = draft.base[kind].get(id)
  if (stored && stored.version !== seen) throw staleVersion(seen, stored.version, stored)
}

/** @param at the field of the request that cannot stay as it is */
export const refuse = (
  code: string,
  params: Readonly<Record<string, string | number | null>>,
  at: string,
): DomainError => invalidAt(at, `structure.${code}`, params)

/** The refusal of a field this request does not have, in the name of one it has, or of none. */
export function placedAt(error: unknown, path?: string): unknown {
  if (!(error instanceof DomainError) || error.issues.length === 0) return error
  const { kind, code, params, detail } = error
  const issues = path === undefined ? [] : [{ path, code, params }]
  return new DomainError(kind, code, { params, issues, detail: { ...detail } })
}

/** Lets a decision refuse in the name of a request that has other fields than the decision knows. */
export function unplaced(decide: () => void, path?: string): void {
  try {
    decide()
  } catch (error) {
    throw placedAt(error, path)
  }
}

/** What a unit is called on a day; its latest name where it is not there on that day. */
export const unitNameOn = (unit: Unit | undefined, on: CalendarDate): string =>
  (unit && (periodOn(unit.periods, on) ?? unit.periods.at(-1))?.fields.name) ?? ''

export const roleTitleOn = (role: Role | undefined, on: CalendarDate): string =>
  (role && (periodOn(role.periods, on) ?? role.periods.at(-1))?.fields.title) ?? ''

/** Names for a message: the first three, so that it stays one sentence. */
export const someOf = (names: readonly string[]): string =>
  names.slice(0, 3).join(', ') + (names.length > 3 ? ', …' : '')
