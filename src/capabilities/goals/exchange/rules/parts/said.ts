import type { Json } from '../json.ts'
import type { Said, Shape, Target } from './part.ts'

// The sorts of fields a part's records have, as short words for their declaration.

/** A field whose column is one that the record has. */
export interface SaidOf<Column extends string> extends Said {
  readonly column: Column
  readonly nameIn?: Column
}

interface Needed {
  needed?: true
}

const needed = ({ needed: isNeeded }: Needed) => (isNeeded ? { isNeeded } : {})

/** One line of text. */
export const line = <C extends string>(
  column: C,
  of: Needed & { max?: number } = {},
): SaidOf<C> => ({
  column,
  field: { kind: 'line', max: of.max ?? 500 },
  ...needed(of),
})

/** Several lines of text. */
export const text = <C extends string>(
  column: C,
  of: Needed & { max?: number } = {},
): SaidOf<C> => ({
  column,
  field: { kind: 'text', max: of.max ?? 20_000 },
  ...needed(of),
})

/** One of a few words; without one, what `otherwise` says. */
export const word = <C extends string>(
  column: C,
  values: readonly string[],
  of: Needed & { otherwise?: string } = {},
): SaidOf<C> => ({
  column,
  field: { kind: 'line', values },
  ...needed(of),
  ...(of.otherwise !== undefined && { otherwise: of.otherwise }),
})

export const number = <C extends string>(
  column: C,
  of: Needed & { from?: number; to?: number } = {},
): SaidOf<C> => ({
  column,
  field: { kind: 'number', minimum: of.from ?? -1e15, maximum: of.to ?? 1e15 },
  ...needed(of),
})

export const whole = <C extends string>(
  column: C,
  of: Needed & { from: number; to: number; otherwise?: number },
): SaidOf<C> => ({
  column,
  field: { kind: 'number', whole: true, minimum: of.from, maximum: of.to },
  ...needed(of),
  ...(of.otherwise !== undefined && { otherwise: of.otherwise }),
})

export const date = <C extends string>(column: C, of: Needed = {}): SaidOf<C> => ({
  column,
  field: { kind: 'date' },
  ...needed(of),
})

export const instant = <C extends string>(column: C, of: Needed = {}): SaidOf<C> => ({
  column,
  field: { kind: 'instant' },
  ...needed(of),
})

/** True or false; false is not told. */
export const yes = <C extends string>(column: C): SaidOf<C> => ({
  column,
  field: { kind: 'boolean' },
  otherwise: false,
})

export const ref = <C extends string>(column: C, to: Target, of: Needed = {}): SaidOf<C> => ({
  column,
  field: { kind: 'ref', max: 600 },
  to,
  ...needed(of),
})

/** Who said or did something, and the column for the name of those who have no account here. */
export const by = <C extends string>(column: C, nameIn: C): SaidOf<C> => ({
  ...ref(column, 'member'),
  nameIn,
})

export const refs = <C extends string>(column: C, to: Target): SaidOf<C> => ({
  column,
  field: { kind: 'lines', max: 600 },
  to,
  otherwise: [],
})

/** A list of texts. */
export const texts = <C extends string>(column: C, max = 2000): SaidOf<C> => ({
  column,
  field: { kind: 'lines', max },
  otherwise: [],
})

/** A list or object of a shape of its own. */
export const shaped = <C extends string>(
  column: C,
  kind: 'list' | 'object',
  shape: Shape,
  of: Needed & { otherwise?: Json } = {},
): SaidOf<C> => ({
  column,
  field: { kind },
  shape,
  ...needed(of),
  ...(of.otherwise !== undefined && { otherwise: of.otherwise }),
})
