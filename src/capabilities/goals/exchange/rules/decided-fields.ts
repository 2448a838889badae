import type { Names } from './names.ts'
import { type Entry, type Findings, numberOf, says, textOf } from './reading.ts'
import type { RoleRow } from './records.ts'

interface Sourced {
  extra: { keys?: readonly string[] }
}

/** Whether the file decides the field: it says something, or its predecessor did and it no longer does. */
export const saysNow = <F extends string>(
  entry: Entry<F>,
  field: F,
  known: Sourced | undefined,
): boolean =>
  says(entry, field) || known === undefined || (known.extra.keys?.includes(field) ?? false)

/** A text that stays as it was when the file is silent, whatever an earlier file said. */
export const taken = <F extends string>(
  entry: Entry<F>,
  field: F,
  before: string | null | undefined,
): string | null => (says(entry, field) || before === undefined ? textOf(entry, field) : before)

/** A text where the file decides it, else what it was. */
export const word = <F extends string>(
  entry: Entry<F>,
  field: F,
  known: Sourced | undefined,
  before: string | null | undefined,
): string | null => (saysNow(entry, field, known) ? textOf(entry, field) : (before ?? null))

/** A number where the file decides it, else what it was. */
export const figure = <F extends string>(
  entry: Entry<F>,
  field: F,
  known: Sourced | undefined,
  before: number | null | undefined,
): number | null => (saysNow(entry, field, known) ? numberOf(entry, field) : (before ?? null))

/** The id a field refers to. Null where it says nothing, and where it names nothing known. */
export const referred = <F extends string>(
  entry: Entry<F>,
  field: F,
  names: Names,
  findings: Findings,
): string | null => {
  const name = textOf(entry, field)
  if (name === null) return null
  const id = names.find(name)
  if (id === undefined)
    findings.refuse(`${entry.path}.${field}`, 'goals.import_unknown_reference', { reference: name })
  return id ?? null
}

/** The id a field refers to where the file decides it, else what it was. */
export const reference = <F extends string>(
  entry: Entry<F>,
  field: F,
  names: Names,
  known: Sourced | undefined,
  before: string | null | undefined,
  findings: Findings,
): string | null =>
  saysNow(entry, field, known) ? referred(entry, field, names, findings) : (before ?? null)

/** What every record from a file keeps: the key it first came under, and where it came from. */
export const keptOf = (
  known: Pick<RoleRow, 'externalId' | 'extra' | 'version'> | undefined,
  key: string,
) => ({
  externalId: known ? known.externalId : key,
  extra: known?.extra ?? {},
  version: known?.version ?? 1,
  removedAt: null,
})
