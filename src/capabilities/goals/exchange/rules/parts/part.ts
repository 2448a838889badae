import type { Json } from '../json.ts'
import type { Value } from '../reading.ts'
import type { Field } from '../shape.ts'

/*
 * What a capability beyond structure and goals adds to the file: lists of its records under one key.
 * A part says which field of an entry is which column; how entries are read, matched with what is
 * there, compared and told is the same for all.
 */

/** A row of any table, with its columns as the records name them. */
export interface Row extends Readonly<Record<string, unknown>> {
  readonly id: string
  readonly version: number
  readonly removedAt: string | null
}

/** What a reference names: something of the structure or the goals, or the kind of a part's record. */
export type Target =
  | 'unit'
  | 'role'
  | 'person'
  | 'cycle'
  | 'objective'
  | 'key-result'
  /** `kind: from → kind-of-end to`, since links have no ids in files. */
  | 'goal-link'
  /** `key result/id`, or the id alone. */
  | 'check-in'
  /**
   * A member of the workspace, who is told as the person they are, or by name and address; accounts do
   * not travel.
   */
  | 'member'
  | (string & {})

/** How the file calls a record; undefined for one that it does not hold. */
export type KeyOf = (target: Target, id: string) => string | undefined

/** Where a value of its own shape is read. */
export interface Place {
  readonly path: string
  find(target: Target, word: string): string | undefined
  refuse(path: string, code: string, params?: Readonly<Record<string, string | number>>): void
}

/** A value that is neither a word nor a number, such as a list of small objects. */
export interface Shape {
  /** Undefined where nothing is to be told. */
  tell(value: unknown, keyOf: KeyOf): Json | undefined
  take(value: Value, place: Place): unknown
}

/** One field of an entry and the column it fills. */
export interface Said {
  readonly column: string
  readonly field: Field
  readonly to?: Target
  /** The column for the name of a member who has no account here. */
  readonly nameIn?: string
  /** An entry without it is refused, and a record whose reference may not be named is not told. */
  readonly isNeeded?: true
  /** What the column holds where the file says nothing; it is not told. */
  readonly otherwise?: Json
  readonly shape?: Shape
}

/** A goal or check-in that records of a part are about. */
export interface Subject {
  readonly kind: 'objective' | 'key-result' | 'check-in'
  readonly objectiveId: string
}

/** The goals as they will be. */
export interface GoalsThere {
  subject(id: unknown): Subject | undefined
}

export interface Beginning {
  readonly id?: string
  readonly version: number
}

interface Kind {
  /** As the feed names it. */
  readonly kind: string
}

export interface PartList<Of extends Kind = Kind> {
  /** Its key in the part, or in the entry it belongs to. */
  readonly name: string
  readonly of: Of
  readonly fields: Readonly<Record<string, Said>>
  /** The column that names the entry this one stands in. */
  readonly parent?: string
  /** The column that names what that entry stands in itself. */
  readonly ancestor?: string
  /** What columns hold that the file says nothing of, in a new record. */
  readonly unsaid?: Readonly<Record<string, unknown>>
  /** Its order is kept in `position`; otherwise the order of the file is. */
  readonly isOrdered?: true
  /** There is one at most, and it is told as an object instead of a list. */
  readonly isSingle?: true
  /** It has no id in the file: `sameAs` alone tells its records apart. */
  readonly isNameless?: true
  /** What two records must not share beside one parent; null where nothing of the kind holds. */
  readonly sameAs?: (columns: Readonly<Record<string, unknown>>) => readonly unknown[] | null
  /** A new record's id and version, where they follow from what it is about. */
  readonly begins?: (columns: Readonly<Record<string, unknown>>) => Beginning | null
  /** What is told of all that stand in one parent, where each of them for itself is nobody's business. */
  readonly gathered?: (rows: readonly Row[]) => readonly Row[]
  /** Columns that are not said: they follow from others. */
  readonly follows?: readonly string[]
  /** What follows in the other columns from what the file says. */
  readonly following?: (row: Row, goals: GoalsThere) => Row
  /** Columns that are too large to be told in the feed. */
  readonly notInFeed?: readonly string[]
  /** A record that is there never changes. */
  readonly isFixed?: true
  /** It is taken in with the record it stands in, and never again. */
  readonly isTakenOnce?: true
  /** What no single field can tell: `refuse` names the field that is to be mended. */
  readonly check?: (row: Row, refuse: (field: string, code: string) => void) => void
  readonly lists?: readonly PartList<Of>[]
}

/** What a part decides by, which of its records stay silent. */
export interface Around {
  rows(kind: string): readonly Row[]
  /** Whether the cycle of an objective is closed. */
  isClosed(objectiveId: string): boolean
}

export interface ExchangePart<Of extends Kind = Kind> {
  /** Its key in the file. */
  readonly key: string
  /** Goals name its records, so it is read before them and cannot name goals itself. */
  readonly isBeforeGoals?: true
  readonly lists: readonly PartList<Of>[]
  /** Ids of records that no file tells, whoever asks. */
  readonly silent?: (around: Around) => ReadonlySet<string>
}

/** A list and all below it, those first that others stand on. */
export const listsOf = <Of extends Kind>(lists: readonly PartList<Of>[]): PartList<Of>[] =>
  lists.flatMap((list) => [list, ...listsOf(list.lists ?? [])])
