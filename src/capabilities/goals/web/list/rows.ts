import type { GoalColumns, GoalKind } from '../../contract.ts'
import type { Status } from '../../rules/status.ts'

/** One goal of the list. */
export type ListRow = {
  kind: GoalKind
  id: string
  /** Place of the row it stands under, −1 at the top. */
  parent: number
  objectiveId: string
  title: string
  unit: { id: string; name: string | null } | null
  role: { id: string; title: string | null } | null
  /** Who holds the role, or the role, or the unit. */
  owner: string | null
  /** Nobody carries it today; of a key result only where it is not its objective's carrier. */
  isVacant: boolean
  /** 0..1, null where unknown. */
  progress: number | null
  pace: number | null
  coverage: number | null
  status: { shown: Status; computed: Status; override: boolean | null }
  stale: boolean
  toMend: boolean
  isContext: boolean
  confidence: number | null
  score: number | null
  dueOn: string | null
  /** Milliseconds since 1970. */
  checkedInAt: number | null
  start: number | null
  target: number | null
  current: number | null
  measure: string | null
  version: number
}

const flag = { stale: 1, toMend: 2, context: 4, byHand: 8 }
const share = (thousandths: number | null | undefined): number | null =>
  thousandths == null ? null : thousandths / 1000

const inMilliseconds = (seconds: number | null | undefined): number | null =>
  seconds == null ? null : seconds * 1000

/** Rows from answers of columns that follow each other, each in its place. */
export const rowsOf = (answers: readonly GoalColumns[]): ListRow[] => {
  const rows: ListRow[] = []
  const places = new Map<string, number>()
  for (const columns of answers) addRows(rows, places, columns)
  return rows
}

const isSameCarrier = (
  above: ListRow | undefined,
  unit: ListRow['unit'],
  role: ListRow['role'],
): boolean => above?.role?.id === role?.id && (!unit || above?.unit?.id === unit.id)

const addRows = (rows: ListRow[], places: Map<string, number>, columns: GoalColumns): void => {
  const placeOf: number[] = []
  const parentAt = (told: number): number => {
    if (told >= -1) return placeOf[told] ?? -1
    return places.get(columns.above[-2 - told] ?? '') ?? -1
  }
  const roles = columns.roles.map((role) => ({
    ...role,
    names: role.holders.filter((name) => name !== null).join(', '),
  }))
  for (const [at, id] of columns.id.entries()) {
    const known = places.get(id)
    // Goals that move while answers are under way can be told twice; they are asked for again anyway.
    placeOf.push(known ?? rows.length)
    if (known !== undefined) continue
    places.set(id, rows.length)
    const parent = parentAt(columns.parent[at] ?? -1)
    const isObjective = columns.kind[at] === 0
    const unit = columns.units[columns.unit[at] ?? -1] ?? null
    const role = roles[columns.role[at] ?? -1] ?? null
    const flags = columns.flags[at] ?? 0
    const has = (bit: number): boolean => (flags & bit) !== 0
    rows.push({
      kind: isObjective ? 'objective' : 'key-result',
      id,
      parent,
      objectiveId:
        columns.objectiveId[at] ?? (isObjective ? id : (rows[parent]?.objectiveId ?? id)),
      title: columns.title[at] ?? '',
      unit,
      role,
      isVacant:
        (role ? role.holders.length === 0 : (unit?.isClosed ?? false)) &&
        (isObjective || !isSameCarrier(rows[parent], unit, role)),
      owner: role?.names || (role?.title ?? unit?.name ?? null),
      progress: share(columns.progress[at]),
      pace: share(columns.pace[at]),
      coverage: share(columns.coverage[at]),
      status: {
        shown: columns.statuses[columns.status[at] ?? -1] ?? 'unknown',
        computed: columns.statuses[columns.computed[at] ?? -1] ?? 'unknown',
        override: has(flag.byHand) || null,
      },
      stale: has(flag.stale),
      toMend: has(flag.toMend),
      isContext: has(flag.context),
      confidence: columns.confidence[at] ?? null,
      score: columns.score[at] ?? null,
      dueOn: columns.dueOn[at] ?? null,
      checkedInAt: inMilliseconds(columns.checkedInAt[at]),
      start: columns.start[at] ?? null,
      target: columns.target[at] ?? null,
      current: columns.current[at] ?? null,
      measure: columns.measures[columns.measure[at] ?? -1] ?? null,
      version: columns.version[at] ?? 1,
    })
  }
}
