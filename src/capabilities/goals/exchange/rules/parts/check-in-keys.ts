import { isObject, type Json } from '../json.ts'
import type { CheckInRow, KeyResultRow } from '../records.ts'
import { keyOf, type StateIndex } from '../state-index.ts'

const timeOf = (value: Json | undefined): number =>
  typeof value === 'string' ? Date.parse(value) : Number.NaN

/** The id that the source of a key result gave the check-in of a moment; it has none of its own here. */
const idInSource = (raw: Json | undefined, { at }: CheckInRow): string | undefined => {
  const said = (Array.isArray(raw) ? raw : []).filter(isObject)
  const same = said.find((one) => timeOf(one['at']) === Date.parse(at))
  const id = same?.['id']
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined
}

/** A list of check-ins as a file has it. */
type ListOf = (keyResult: KeyResultRow) => Json | undefined
const keptList: ListOf = ({ extra }) => extra.written?.['checkIns']?.raw

/**
 * How a file calls each check-in of the key results that it may name: an id that a source gave is its
 * own in one key result only, so its key stands before it.
 *
 * @param listOf the check-ins as the file has them, where it is not the one that was taken in last
 */
export const checkInKeys = (
  index: StateIndex,
  listOf: ListOf = keptList,
): ReadonlyMap<string, string> => {
  const keys = new Map<string, string>()
  for (const [keyResultId, rows] of index.checkInsOf) {
    const keyResult = index.keyResults.get(keyResultId)
    if (keyResult?.removedAt !== null) continue
    const ids = new Set(rows.map(({ id }) => id))
    const raw = listOf(keyResult)
    for (const row of rows) keys.set(row.id, `${keyOf(keyResult)}/${foreignId(raw, row, ids)}`)
  }
  return keys
}

const foreignId = (raw: Json | undefined, row: CheckInRow, ids: ReadonlySet<string>): string => {
  const id = idInSource(raw, row)
  // A correction may speak of the same moment: whose id it is stands in the file.
  return id === undefined || ids.has(id) ? row.id : id
}
