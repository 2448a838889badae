import type { Language } from '../words.ts'
import type { Direction, KeyResultSlots, MetricSlot } from './slots.ts'

const BLANK = '___'

const figure = (value: number | null, unit: string, lang: Language): string => {
  const number = value === null ? BLANK : String(value)
  if (/^\p{Sc}$/u.test(unit)) return `${unit}${number}`
  const isGlued = unit === '' || lang === 'zh' || /^[%‰/]/.test(unit)
  return isGlued ? `${number}${unit}` : `${number} ${unit}`
}

const ENGLISH: Readonly<Record<Direction, string>> = {
  increase: 'Increase',
  decrease: 'Reduce',
  atLeast: 'Reach',
  atMost: 'Reach',
  reach: 'Reach',
}

const englishMetric = ({ name, from, to, unit, direction, leads }: MetricSlot): string => {
  if (leads) {
    const bound = direction === 'atLeast' ? 'At least ' : direction === 'atMost' ? 'At most ' : ''
    return `${bound}${figure(to, unit, 'en')}${unit === '%' ? ' of ' : ' '}${name || BLANK}`
  }
  const start = `${ENGLISH[direction]} ${name || BLANK}`
  const end = figure(to, unit, 'en')
  if (from !== null || to === null) return `${start} from ${figure(from, unit, 'en')} to ${end}`
  if (direction === 'atLeast') return `${start} of at least ${end}`
  if (direction === 'atMost') return `${start} of at most ${end}`
  return direction === 'reach' ? `${start} of ${end}` : `${start} to ${end}`
}

const CHINESE: Readonly<Record<Direction, string>> = {
  increase: '提升至',
  decrease: '降低至',
  atLeast: '不低于',
  atMost: '不超过',
  reach: '达到',
}

const chineseMetric = ({ name, from, to, unit, direction, leads }: MetricSlot): string => {
  if (leads) {
    const bound = direction === 'atLeast' ? '至少' : direction === 'atMost' ? '最多' : ''
    return `${bound}${figure(to, unit, 'zh')}${unit === '%' ? '的' : ''}${name || BLANK}`
  }
  const start = from === null && to !== null ? '' : `从${figure(from, unit, 'zh')}`
  return `${name || BLANK}${start}${CHINESE[direction]}${figure(to, unit, 'zh')}`
}

/** The slots as one sentence; what is null is left out. */
export const writeSlots = (slots: KeyResultSlots, lang: Language): string => {
  const { method, problem, by, metric } = slots
  if (lang === 'zh')
    return [
      method && `通过${method}`,
      problem && `解决${problem}`,
      by && `在${by}前`,
      metric && chineseMetric(metric),
    ]
      .filter((part) => part)
      .join('，')
  const parts = [
    metric && englishMetric(metric),
    by && `by ${by}`,
    method && `through ${method}`,
    problem && `, solving ${problem}`,
  ]
  return parts
    .filter((part) => part)
    .join(' ')
    .replaceAll(' ,', ',')
}
