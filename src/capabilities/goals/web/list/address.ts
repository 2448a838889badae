import type { Category, Commitment, Nature } from '../../contract.ts'
import { STATUSES, type Status } from '../../rules/status.ts'

export const columnIds = [
  'owner',
  'unit',
  'progress',
  'status',
  'confidence',
  'score',
  'dueOn',
  'coverage',
  'current',
  'checkedInAt',
] as const
export type ColumnId = (typeof columnIds)[number]
export type SortId = ColumnId | 'title'

export const defaultColumns: readonly ColumnId[] = [
  'owner',
  'progress',
  'status',
  'confidence',
  'dueOn',
]

export const groupings = ['none', 'unit', 'owner', 'status'] as const
export type Grouping = (typeof groupings)[number]

/** What the list shows, all of it kept in the address. */
export type View = {
  cycle: string | null
  shape: 'tree' | 'flat'
  group: Grouping
  text: string
  unit: string | null
  role: string | null
  /** Carried by a role this person holds. */
  person: string | null
  status: readonly Status[]
  nature: Nature | null
  category: Category | null
  commitment: Commitment | null
  toMend: boolean
  stale: boolean
  asOf: string | null
  /** Null is the order of the tree. */
  sort: { by: SortId; descending: boolean } | null
  columns: readonly ColumnId[]
}

const natures: readonly Nature[] = ['growth', 'innovation']
const categories: readonly Category[] = ['revenue', 'user', 'efficiency', 'capability']
const commitments: readonly Commitment[] = ['committed', 'aspirational']

const oneOf = <Value extends string>(all: readonly Value[], text: string | null): Value | null =>
  all.find((value) => value === text) ?? null

const someOf = <Value extends string>(all: readonly Value[], text: string | null): Value[] => {
  const wanted = new Set(text?.split(',') ?? [])
  return all.filter((value) => wanted.has(value))
}

const sortIn = (text: string | null): View['sort'] => {
  const descending = text?.startsWith('-') ?? false
  const by = oneOf(['title', ...columnIds], text?.replace(/^-/, '') ?? null)
  return by && { by, descending }
}

/** What the address asks for; anything it does not know is left at its usual value. */
export const viewIn = (search: URLSearchParams): View => {
  const columns = search.get('columns')
  return {
    cycle: search.get('cycle'),
    shape: search.get('shape') === 'flat' ? 'flat' : 'tree',
    group: oneOf(groupings, search.get('group')) ?? 'none',
    text: search.get('text') ?? '',
    unit: search.get('unit'),
    role: search.get('role'),
    person: search.get('person'),
    status: someOf(STATUSES, search.get('status')),
    nature: oneOf(natures, search.get('nature')),
    category: oneOf(categories, search.get('category')),
    commitment: oneOf(commitments, search.get('commitment')),
    toMend: search.has('toMend'),
    stale: search.has('stale'),
    asOf: search.get('asOf'),
    sort: sortIn(search.get('sort')),
    columns: columns === null ? defaultColumns : someOf(columnIds, columns),
  }
}

/** A part of the view as address parameters; null takes the parameter away. */
export const paramsOf = (part: Partial<View>): Record<string, string | null> => {
  const { status, toMend, stale, sort, columns, shape, group, text, ...plain } = part
  return {
    ...plain,
    ...(text === undefined ? {} : { text: text || null }),
    ...(shape ? { shape: shape === 'flat' ? shape : null } : {}),
    ...(group ? { group: group === 'none' ? null : group } : {}),
    ...(status ? { status: status.join(',') || null } : {}),
    ...(toMend === undefined ? {} : { toMend: toMend ? '1' : null }),
    ...(stale === undefined ? {} : { stale: stale ? '1' : null }),
    ...(sort === undefined ? {} : { sort: sort && `${sort.descending ? '-' : ''}${sort.by}` }),
    ...(columns
      ? { columns: columns.join() === defaultColumns.join() ? null : columns.join(',') }
      : {}),
  }
}

export const noFilters: Partial<View> = {
  text: '',
  unit: null,
  role: null,
  person: null,
  status: [],
  nature: null,
  category: null,
  commitment: null,
  toMend: false,
  stale: false,
}

/** How many filters are set, the words typed not counted. */
export const filtersOn = (view: View): number =>
  [view.unit, view.role, view.person, view.nature, view.category, view.commitment].filter(Boolean)
    .length +
  Number(view.status.length > 0) +
  Number(view.toMend) +
  Number(view.stale)

/** The next order after a press on a column's head: rising, falling, as the tree is. */
export const nextSort = (sort: View['sort'], by: SortId): View['sort'] => {
  if (sort?.by !== by) return { by, descending: false }
  return sort.descending ? null : { by, descending: true }
}
