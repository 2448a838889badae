import type { Json, JsonObject } from '../json.ts'
import type { GoalLinkRow } from '../records.ts'
import { keyOf as keyOfRow, type StateIndex } from '../state-index.ts'
import { inFileOrder, inSourceWords, type Told, told } from '../written.ts'
import { mailboxOf } from './authors.ts'
import { checkInKeys } from './check-in-keys.ts'
import { linkKey } from './link-key.ts'
import type { Around, ExchangePart, KeyOf, PartList, Row, Said, Target } from './part.ts'
import { type Account, type Joined, type PartsState, partKeyOf } from './parts-state.ts'

/**
 * How the file calls what records refer to. What is removed, or does not exist for whoever asks, has
 * no name.
 */
export const keysIn = (index: StateIndex, state: PartsState): KeyOf => {
  const present = <T extends { removedAt: string | null }>(row: T | undefined): T | undefined =>
    row?.removedAt === null ? row : undefined
  const named = (row: { id: string; externalId: string | null } | undefined) => row && keyOfRow(row)
  const person = (id: string | undefined) =>
    id === undefined ? undefined : named(present(index.persons.get(id)))
  const mailbox = (account: Account | undefined) => account && mailboxOf(account)
  const known = new Map<string, Map<string, Row>>()
  const rowsOf = (kind: string): Map<string, Row> => {
    const rows =
      known.get(kind) ?? new Map((state.rows.get(kind) ?? []).map((row) => [row.id, row]))
    known.set(kind, rows)
    return rows
  }
  let checkIns: ReadonlyMap<string, string> | undefined
  let links: Map<string, GoalLinkRow> | undefined
  const linkOf = (id: string) => {
    links ??= new Map([...index.linksFrom.values()].flat().map((link) => [link.id, link]))
    return links.get(id)
  }
  return (target, id) => {
    switch (target) {
      case 'unit':
        return named(present(index.units.get(id)))
      case 'role':
        return named(present(index.roles.get(id)))
      case 'person':
        return person(id)
      case 'member':
        return person(state.personOfMember.get(id)) ?? mailbox(state.accounts.get(id))
      case 'cycle':
        return present(index.cycles.get(id))?.name
      case 'objective':
        return named(present(index.objectives.get(id)))
      case 'key-result':
        return named(present(index.keyResults.get(id)))
      case 'check-in':
        checkIns ??= checkInKeys(index)
        return checkIns.get(id)
      case 'goal-link': {
        const link = linkOf(id)
        return link && linkKey(link, index)
      }
      default:
        return present(rowsOf(target).get(id)) && partKeyOf(id, state)
    }
  }
}

const isNone = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0)

const keyFor = (target: Target, id: unknown, keyOf: KeyOf): string | undefined =>
  typeof id === 'string' ? keyOf(target, id) : undefined

/** One column as the file says it; undefined where it says nothing. */
const tellColumn = (said: Said, row: Row, keyOf: KeyOf): Json | undefined => {
  const value = row[said.column]
  if (isNone(value)) return undefined
  if (said.shape) return said.shape.tell(value, keyOf)
  const { to } = said
  if (to && Array.isArray(value)) {
    const keys = value.flatMap((id: unknown) => keyFor(to, id, keyOf) ?? [])
    return keys.length > 0 ? keys : undefined
  }
  if (to) return keyFor(to, value, keyOf)
  return value === said.otherwise ? undefined : (value as Json)
}

/** The product's own words for a record, without the lists that stand in it. */
export const tellRow = (list: PartList, row: Row, state: PartsState, keyOf: KeyOf): Told =>
  told([
    ['id', list.isNameless ? null : partKeyOf(row.id, state)],
    ...Object.entries(list.fields).map(
      ([field, said]) => [field, tellColumn(said, row, keyOf)] as const,
    ),
  ])

/** Whether everything that the record cannot be without may be named. */
const isWhole = ({ fields }: PartList, now: Told): boolean =>
  Object.entries(fields).every(
    ([field, { isNeeded, to, shape }]) => !isNeeded || (!to && !shape) || now.has(field),
  )

const placeOf = (row: Row): number =>
  typeof row['position'] === 'number' ? row['position'] : Number.MAX_VALUE

interface Telling {
  readonly state: PartsState
  readonly keyOf: KeyOf
  /** The rows of each list by the parent they stand in. */
  readonly rowsIn: (list: PartList, parentId: string) => readonly Row[]
  readonly silent: ReadonlySet<string>
}

const inOrder = (list: PartList, rows: readonly Row[], { sources }: PartsState): Row[] => {
  if (list.isOrdered)
    return [...rows].sort((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1))
  const placed = rows.map((row) => ({ id: row.id, row, extra: sources.get(row.id)?.extra ?? {} }))
  return inFileOrder(placed).map(({ row }) => row)
}

const tellList = (list: PartList, parent: Row | null, telling: Telling): JsonObject[] => {
  const { state, keyOf, silent } = telling
  const rows = telling.rowsIn(list, parent?.id ?? '').filter(({ id }) => !silent.has(id))
  const gathered = list.gathered && rows.length > 0 ? list.gathered(rows) : rows
  return inOrder(list, gathered, state).flatMap((row) => {
    const now = tellRow(list, row, state, keyOf)
    if (!isWhole(list, now)) return []
    const whole = new Map([...now, ...tellLists(list.lists ?? [], row, telling)])
    return [inSourceWords(whole, state.sources.get(row.id)?.extra ?? {})]
  })
}

const tellLists = (lists: readonly PartList[], parent: Row | null, telling: Telling): Told =>
  told(
    lists.map((list) => {
      const entries = tellList(list, parent, telling)
      return [list.name, list.isSingle ? entries[0] : entries.length > 0 ? entries : null] as const
    }),
  )

const grouped = ({ of, parent }: PartList, { rows }: PartsState): Map<string, Row[]> => {
  const present = (rows.get(of.kind) ?? []).filter((row) => row.removedAt === null)
  return Map.groupBy(present, (row) => (parent === undefined ? '' : String(row[parent])))
}

const rowsByParent = (state: PartsState): Telling['rowsIn'] => {
  const known = new Map<PartList, Map<string, Row[]>>()
  return (list, parentId) => {
    const groups = known.get(list) ?? grouped(list, state)
    known.set(list, groups)
    return groups.get(parentId) ?? []
  }
}

/**
 * The parts as the file holds them, by their keys.
 *
 * @param extras what an earlier file said in each part beside its lists
 */
export const tellParts = (
  { parts, state }: Joined,
  index: StateIndex,
  extras: Readonly<Record<string, Parameters<typeof inSourceWords>[1]>> = {},
): [string, JsonObject | undefined][] => {
  const sight = { state, keyOf: keysIn(index, state), rowsIn: rowsByParent(state) }
  const around: Around = {
    rows: (kind) => state.rows.get(kind) ?? [],
    isClosed(objectiveId) {
      const objective = index.objectives.get(objectiveId)
      return objective !== undefined && index.cycles.get(objective.cycleId)?.closedAt !== null
    },
  }
  return parts.map(({ key, lists, silent }: ExchangePart) => {
    const telling = { ...sight, silent: silent?.(around) ?? new Set<string>() }
    const extra = extras[key] ?? {}
    const part = inSourceWords(tellLists(lists, null, telling), extra)
    const isSaid = Object.keys(part).length > 0 || extra.keys !== undefined
    return [key, isSaid ? part : undefined]
  })
}
