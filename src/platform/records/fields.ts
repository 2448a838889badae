/** One field of a stored record: its PostgreSQL type, and how the driver's value is read. */
export interface Field<T> {
  readonly pg: string
  readonly read?: (value: unknown) => unknown
  /** Carries the type only. */
  readonly of?: T
}

const field = <T>(pg: string, read?: (value: unknown) => unknown): Field<T> =>
  read ? { pg, read } : { pg }

const isoText = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value)

export const uuid = field<string>('uuid')
export const text = field<string>('text')
export const word = <T extends string>(): Field<T> => field<T>('text')
export const real = field<number>('double precision')
export const whole = field<number>('integer')
export const yesNo = field<boolean>('boolean')
/** `YYYY-MM-DD`. */
export const date = field<string>('date')
/** ISO text in UTC outside the database. */
export const instant = field<string>('timestamptz', isoText)
export const json = field<Readonly<Record<string, unknown>>>('jsonb')
export const texts = field<readonly string[]>('text[]')
export const uuids = field<readonly string[]>('uuid[]')

export const orNull = <T>(of: Field<T>): Field<T | null> => of

export type Fields = Readonly<Record<string, Field<unknown>>>
export type RecordOf<F extends Fields> = {
  readonly [Name in keyof F]: F[Name] extends Field<infer T> ? T : never
}

const snake = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** A kind of record: the table it is kept in and its fields, named as the feed names them. */
export interface RecordKind<R = object> {
  /** As in the feed, for example `key-result`. */
  readonly kind: string
  readonly table: string
  readonly columns: readonly { name: string; column: string; field: Field<unknown> }[]
  readonly of?: R
}

/** Every kind has an id, a version and a moment of removal; the rest is given. */
export interface Versioned {
  readonly id: string
  readonly version: number
  readonly removedAt: string | null
}

export function recordKind<F extends Fields>(
  kind: string,
  fields: F,
): RecordKind<RecordOf<F> & Versioned> {
  const all: Fields = { id: uuid, ...fields, version: whole, removedAt: orNull(instant) }
  const columns = Object.entries(all).map(([name, field]) => ({ name, column: snake(name), field }))
  return { kind, table: kind.replaceAll('-', '_'), columns }
}

/** The same kind with some of its fields, for reading no more than is needed. */
export function partOf<R, Name extends keyof R & string>(
  { columns, ...kind }: RecordKind<R>,
  names: readonly Name[],
): RecordKind<Pick<R, Name>> {
  const wanted: ReadonlySet<string> = new Set(names)
  return {
    kind: kind.kind,
    table: kind.table,
    columns: columns.filter(({ name }) => wanted.has(name)),
  }
}

export type RecordIn<K> = K extends RecordKind<infer R> ? R : never
