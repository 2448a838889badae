import { languageOf } from '../../rules/writing/language.ts'
import { dayNamed } from '../../rules/writing/slots/day.ts'
import { readSlots } from '../../rules/writing/slots/read-slots.ts'
import type { Direction, KeyResultSlots, MetricSlot } from '../../rules/writing/slots/slots.ts'
import { writeSlots } from '../../rules/writing/slots/write-slots.ts'
import type { Language } from '../../rules/writing/words.ts'

/** What the fields of a key result hold beside its words. Days are ISO dates, `''` where none is set. */
export interface BuiltFields {
  readonly title: string
  readonly type: 'increase' | 'decrease'
  readonly start: number | null
  readonly target: number | null
  readonly unit: string
  readonly due: string
}

export type BuiltSlots = KeyResultSlots & { readonly metric: MetricSlot }

const NO_METRIC: MetricSlot = {
  name: '',
  leads: false,
  from: null,
  to: null,
  unit: '',
  direction: 'increase',
}

/**
 * The four slots of what was typed or pasted. What the sentence leaves out is taken from the fields;
 * a sentence without any number names what is measured.
 */
export const slotsOf = (
  title: string,
  fields: Pick<BuiltFields, 'start' | 'target' | 'unit'> & { readonly isFalling: boolean },
  lang: Language,
): BuiltSlots => {
  const read = readSlots(title, lang)
  const metric = read.metric ?? { ...NO_METRIC, name: title.trim() }
  const direction = read.metric === null && fields.isFalling ? 'decrease' : metric.direction
  return {
    ...read,
    metric: {
      ...metric,
      direction,
      from: metric.from ?? fields.start,
      to: metric.to ?? fields.target,
      unit: metric.unit || fields.unit,
    },
  }
}

const falls = ({ direction, from, to }: MetricSlot): boolean =>
  from !== null && to !== null ? to < from : direction === 'decrease' || direction === 'atMost'

/** What the slots set in the fields; a day that names none leaves the due day as it is. */
export const fieldsOf = (
  { metric, by }: BuiltSlots,
  due: string,
  today: string,
): Omit<BuiltFields, 'title'> => ({
  type: falls(metric) ? 'decrease' : 'increase',
  start: metric.from,
  target: metric.to,
  unit: metric.unit,
  due: (by === null ? null : dayNamed(by, due || today)) ?? due,
})

/** The figures a sentence names; nothing where it names none, or none that could be reached. */
export const measuredBy = (title: string) => {
  const { metric } = readSlots(title, languageOf(title))
  if (metric === null || metric.to === null || metric.from === metric.to) return {}
  return {
    type: falls(metric) ? ('decrease' as const) : ('increase' as const),
    startValue: metric.from,
    targetValue: metric.to,
    unitOfMeasure: metric.unit.trim().slice(0, 60) || null,
  }
}

const SMALL = /^\p{Lu}(?=\p{Ll}|\s)/u

/** The sentence of the slots. A measure that stood at the head of its own is no longer a capital. */
export const sentenceOf = (slots: BuiltSlots, lang: Language): string => {
  const { metric } = slots
  const name = metric.leads ? metric.name : metric.name.replace(SMALL, (c) => c.toLowerCase())
  const isEmpty = metric.name.trim() === '' && metric.from === null && metric.to === null
  return writeSlots({ ...slots, metric: isEmpty ? null : { ...metric, name } }, lang)
}

export const DIRECTIONS: readonly Direction[] = [
  'increase',
  'decrease',
  'atLeast',
  'atMost',
  'reach',
]
