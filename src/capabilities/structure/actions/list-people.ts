import { implementRead } from '#platform/contract/implementation.ts'
import * as contract from '../contract.ts'
import type { StructureMemory } from '../memory.ts'
import { mayReadStructure, maySeeEmail } from '../policy.ts'
import { unitSubtree } from '../rules/resolution.ts'
import type { Snapshot } from '../rules/snapshot.ts'
import { pageOf, type SortKey } from './cursor.ts'
import { peopleOn } from './read-organisation.ts'
import { stampOf, unitIn, unitRefOf, type View, viewOf } from './view.ts'

interface Entry {
  row: contract.PersonRow
  sortKey: SortKey
  /** All that a search looks at, but for the e-mail. */
  text: string
  email: string
  unitIds: string[]
}

/** Without case and accents, so that "jose" finds José. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

function entriesOf(view: View): Entry[] {
  const { organisation, day } = view
  return peopleOn({ organisation, day }).map((person) => {
    const held = day.assignments.get(person.id) ?? []
    const roles = held.flatMap(({ roleId }) => day.roles.get(roleId) ?? [])
    const units = roles.flatMap(({ unitId }) => day.units.get(unitId ?? '') ?? [])
    const [role] = roles
    const unit = day.units.get(role?.unitId ?? '')
    const words = [person.name, ...roles.map(({ title }) => title)]
    const row = {
      id: person.id,
      version: person.version,
      name: person.name,
      email: person.email,
      role: role ? { id: role.id, title: role.title } : null,
      otherRoles: Math.max(0, roles.length - 1),
      unit: unit ? unitRefOf(unit) : null,
    }
    return {
      row,
      sortKey: [person.name ?? role?.title ?? '', person.id],
      text: folded([...words, ...units.map(({ name }) => name)].join(' ')),
      email: folded(person.email ?? ''),
      unitIds: units.map(({ id }) => id),
    }
  })
}

/** Sorted once for each state of the structure and language. */
const kept = new WeakMap<Snapshot, Map<string, Entry[]>>()

type Compare = (a: SortKey, b: SortKey) => number
const compareIn = (locale: string): Compare => {
  const { compare } = new Intl.Collator(locale, { numeric: true })
  return ([a, aId], [b, bId]) => compare(a, b) || (aId < bId ? -1 : Number(aId > bId))
}

function directoryOf(view: View, locale: string, compare: Compare): Entry[] {
  const byLocale = kept.get(view.day) ?? new Map<string, Entry[]>()
  kept.set(view.day, byLocale)
  const known = byLocale.get(locale)
  if (known) return known
  const entries = entriesOf(view).sort((a, b) => compare(a.sortKey, b.sortKey))
  byLocale.set(locale, entries)
  return entries
}

export const listPeople = (memory: StructureMemory) =>
  implementRead(contract.listPeople, {
    load: async (context, { unitId, on }) => {
      const view = await viewOf(memory, context, on)
      const units = unitId === undefined ? null : unitSubtree(view.day, unitIn(view, unitId).id)
      return { view, inside: units && new Set(units) }
    },
    may: mayReadStructure,
    run: ({ actor, locale }, { search, limit, cursor }, { view, inside }) => {
      const compare = compareIn(locale)
      const seesEmail = maySeeEmail(actor)
      const words = folded(search ?? '').split(/\s+/)
      const found = directoryOf(view, locale, compare).filter(
        ({ text, email, unitIds }) =>
          (inside === null || unitIds.some((id) => inside.has(id))) &&
          words.every((word) => text.includes(word) || (seesEmail && email.includes(word))),
      )
      const page = pageOf(found, ({ sortKey }) => sortKey, compare, { limit, cursor })
      const people = page.rows.map(({ row }) => (seesEmail ? row : { ...row, email: null }))
      return { people, total: found.length, nextCursor: page.nextCursor }
    },
    stamp: (context) => stampOf(memory, context),
  })
