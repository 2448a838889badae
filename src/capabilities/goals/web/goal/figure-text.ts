import type { Format } from '#ui/i18n.tsx'
import type { GoalRow } from '../../contract.ts'
import type { Messages } from '../messages/en.ts'

type Figures = NonNullable<GoalRow['figures']>

/** What a key result wants, in figures: `12 % → 4 %`, `between 3 and 5`. Null when nothing is given. */
export const aimText = (
  figures: Figures,
  words: Messages['goal'],
  format: Format,
): string | null => {
  const { start, target, lower, upper, unitOfMeasure: unit } = figures
  const say = (value: number) => format.measure(value, unit)
  if (figures.type === 'range') {
    if (lower !== null && upper !== null) return words.between(format.number(lower), say(upper))
    if (lower !== null) return words.atLeast(say(lower))
    return upper === null ? null : words.atMost(say(upper))
  }
  if (figures.type !== 'increase' && figures.type !== 'decrease') return null
  if (target === null) return null
  return start === null ? words.fromTo('?', say(target)) : words.fromTo(say(start), say(target))
}

/** What a check-in of it asks for. A milestone with steps takes no figure: its steps are ticked. */
export const readingOf = (
  figures: Figures,
  lacksFigure: boolean,
): 'value' | 'progress' | 'none' => {
  const { type, start, target, lower, upper } = figures
  if (type === 'baseline') return 'value'
  if (type === 'milestone') return lacksFigure ? 'progress' : 'none'
  if (type === 'range') return lower === null && upper === null ? 'progress' : 'value'
  return start === null || target === null ? 'progress' : 'value'
}
