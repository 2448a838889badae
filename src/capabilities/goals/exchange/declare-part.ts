import type { Tx } from '#platform/database/database.ts'
import type { RecordKind, Versioned } from '#platform/records/fields.ts'
import type { ExchangePart, PartList } from './rules/parts/part.ts'
import type { SaidOf } from './rules/parts/said.ts'

// What a capability declares its part of the file with.

export type { KeyOf, Place, Shape, Target } from './rules/parts/part.ts'
export * from './rules/parts/said.ts'

type Kind = RecordKind<Versioned>
export type PartRecords = PartList<Kind>

/** A part of the file, with what keeps others from changing its records meanwhile. */
export interface JoinedPart extends ExchangePart<Kind> {
  lock?(tx: Tx): Promise<void>
}

type ListOf<R> = Omit<
  PartRecords,
  'of' | 'fields' | 'parent' | 'ancestor' | 'unsaid' | 'follows'
> & {
  fields: Readonly<Record<string, SaidOf<Extract<keyof R, string>>>>
  parent?: Extract<keyof R, string>
  ancestor?: Extract<keyof R, string>
  unsaid?: Partial<R>
  follows?: readonly Extract<keyof R, string>[]
}

/** A list of one kind of record; every column is one that the record has. */
export const listOf = <R extends Versioned>(of: RecordKind<R>, list: ListOf<R>): PartRecords => ({
  ...list,
  of,
})
