/** The figures of a key result as the product keeps them. */
export interface Figures {
  readonly type: MeasureType
  readonly start: number | null
  readonly target: number | null
  readonly lower: number | null
  readonly upper: number | null
}

export type MeasureType = 'increase' | 'decrease' | 'range' | 'milestone' | 'baseline'

/** The figures as a file states them; null or absent where it says nothing. */
export interface StatedFigures {
  readonly type?: string | null
  readonly baseline?: number | null
  readonly target?: number | null
  readonly lower?: number | null
  readonly upper?: number | null
  readonly current?: number | null
  /** Whether steps are listed. */
  readonly hasSteps?: boolean
}

// Words that put a ceiling on a figure, and words that call for less of it.
const ceiling =
  /\b(no more than|not more than|at most|not exceed\w*|no higher than|less than|fewer than|maximum of|(?:below|under)(?= [$€£]?\d))\b|不超过|不高于|不多于|至多|最多|以内|低于|少于|小于/i
const falling =
  /\b(reduc\w*|decreas\w*|lower(?:s|ed|ing)?|shorten\w*|shrink\w*|minimi[sz]e\w*|halve[sd]?)\b|降低|减少|缩短|下降|压缩|降至|降到/i

/**
 * What sort of key result the stated figures and its wording make. A type that is stated stands.
 * Otherwise: a ceiling with a target alone is a range with that upper bound; two figures tell the
 * direction by themselves; one figure goes by the wording; without any figure it is a milestone
 * without steps, whose progress is unknown until somebody mends it. No number is ever made up.
 */
export const figuresOf = (stated: StatedFigures, wording: string): Figures => {
  const { baseline: start = null, target = null } = stated
  const bounds = { lower: stated.lower ?? null, upper: stated.upper ?? null }
  const type = isType(stated.type) ? stated.type : inferredType(stated, wording)
  const hasBound = bounds.lower !== null || bounds.upper !== null
  if (type !== 'range' || hasBound || target === null) return { type, start, target, ...bounds }
  // A single target of a range is its bound: the upper one unless both words and start say otherwise.
  const isFloor = !ceiling.test(wording) && !falling.test(wording)
  return isFloor
    ? { type, start, target: null, lower: target, upper: null }
    : { type, start, target: null, lower: null, upper: target }
}

const types = new Set(['increase', 'decrease', 'range', 'milestone', 'baseline'])
const isType = (word: string | null | undefined): word is MeasureType =>
  typeof word === 'string' && types.has(word)

const inferredType = (stated: StatedFigures, wording: string): MeasureType => {
  const { baseline = null, target = null, current = null } = stated
  if ((stated.lower ?? null) !== null || (stated.upper ?? null) !== null) return 'range'
  if (stated.hasSteps) return 'milestone'
  if (baseline === null && target === null && current === null) return 'milestone'
  if (baseline !== null && target !== null && baseline !== target)
    return target < baseline ? 'decrease' : 'increase'
  if (baseline === null && target !== null && ceiling.test(wording)) return 'range'
  return falling.test(wording) ? 'decrease' : 'increase'
}

/** The fewest words that are read back as the same figures. */
export const statedFiguresOf = (
  figures: Figures,
  current: number | null,
  hasSteps: boolean,
  wording: string,
): StatedFigures => {
  const { type, start, target, lower, upper } = figures
  const rest = { baseline: start, current, hasSteps }
  const bound = target ?? upper ?? lower
  const forms: StatedFigures[] = [
    { ...rest, target: bound },
    { ...rest, target, lower, upper },
    { ...rest, type, target: bound },
  ]
  const isRead = (form: StatedFigures) => sameFigures(figuresOf(form, wording), figures)
  return forms.find(isRead) ?? { ...rest, type, target, lower, upper }
}

const sameFigures = (a: Figures, b: Figures): boolean =>
  a.type === b.type &&
  a.start === b.start &&
  a.target === b.target &&
  a.lower === b.lower &&
  a.upper === b.upper

/** Whether there is a figure to measure progress by. */
export const hasFigure = ({ type, start, target, lower, upper }: Figures): boolean =>
  type === 'baseline' || [start, target, lower, upper].some((figure) => figure !== null)
