import type { Extra } from '../written.ts'
import type { ExchangePart, Row } from './part.ts'

/** How a file wrote a record that has no columns of its own for it. */
export interface RecordSource {
  readonly externalId: string | null
  readonly extra: Extra
}

export interface Account {
  readonly name: string
  readonly email: string
}

/** The records of the parts as they stand, removed ones included. */
export interface PartsState {
  /** By kind. */
  readonly rows: ReadonlyMap<string, readonly Row[]>
  /** By record. */
  readonly sources: ReadonlyMap<string, RecordSource>
  /** The person each member is, where somebody said so. */
  readonly personOfMember: ReadonlyMap<string, string>
  /** Who signs in as each member, those who left included. */
  readonly accounts: ReadonlyMap<string, Account>
}

/** The parts that are joined, with what is there of them. */
export interface Joined {
  readonly parts: readonly ExchangePart[]
  readonly state: PartsState
}

export const noRecords: PartsState = {
  rows: new Map(),
  sources: new Map(),
  personOfMember: new Map(),
  accounts: new Map(),
}

export const nothingJoined: Joined = { parts: [], state: noRecords }

/** What the outside knows a part's record by. */
export const partKeyOf = (id: string, { sources }: Pick<PartsState, 'sources'>): string =>
  sources.get(id)?.externalId ?? id
