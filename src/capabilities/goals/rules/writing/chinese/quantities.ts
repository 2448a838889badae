import type { Evidence, Quantity, Time } from '../reading/reading.ts'
import type { Span } from '../words.ts'
import { type Amount, amountsOf } from './amounts.ts'
import type { PlacedVerb } from './clauses.ts'
import {
  areOutsiders,
  countsEfforts,
  isHabit,
  isHelp,
  isPlanned,
  isShareDone,
  isTheirOwn,
} from './efforts.ts'
import { ARTEFACTS, EFFORT_CLASSIFIERS, EFFORTS, isMetric, PEOPLE } from './lexicon.ts'
import type { Word } from './segments.ts'

export interface Parts {
  readonly text: string
  readonly words: readonly Word[]
  readonly verbs: readonly PlacedVerb[]
  readonly clauses: readonly number[]
  readonly times: readonly Time[]
}

/** For each word the last verb before it and the first from it on, in the same clause. */
interface Governing extends Parts {
  readonly before: readonly (PlacedVerb | null)[]
  readonly after: readonly (PlacedVerb | null)[]
}

const governing = (parts: Parts): Governing => {
  const { words, verbs, clauses } = parts
  const placed = new Map(verbs.map((verb) => [verb.at, verb]))
  const before: (PlacedVerb | null)[] = []
  const after: (PlacedVerb | null)[] = []
  let last: PlacedVerb | null = null
  for (let at = 0; at < words.length; at += 1) {
    before.push(last !== null && last.clause === clauses[at] ? last : null)
    const verb = placed.get(at)
    if (verb && !isNounAfter(verb, last, clauses[at])) last = verb
  }
  let next: PlacedVerb | null = null
  for (let at = words.length - 1; at >= 0; at -= 1) {
    next = placed.get(at) ?? next
    after[at] = next !== null && next.clause === clauses[at] ? next : null
  }
  return { ...parts, before, after }
}

/** 赢得媒体报道8次: what one got is named by a verb. */
const isNounAfter = (verb: PlacedVerb, last: PlacedVerb | null, clause: number | undefined) =>
  !verb.isHead &&
  (verb.deed === 'act' || verb.deed === 'deliver') &&
  last?.clause === clause &&
  /^(?:获得|获|赢得|收获|收到|得到|争取到|拿到|斩获|吸引)$/.test(last?.word ?? '')

const BOUND_BEFORE =
  /(?:(不低于|不少于|不小于|至少|最少|高于|大于|超过|超出|突破|多于|≥|>=|>|超)|(不超过|不高于|不大于|不多于|低于|小于|少于|最多|至多|控制在|≤|<=|<))(?:了|约|近|到|为)?\s*$/
const BOUND_AFTER = /^\s*(?:(以上|及以上|\+|或更高|起)|(以内|之内|以下|及以下|内|或更低))/

/** Numbers of a folded sentence, each with what it shows. */
export const quantitiesOf = (given: Parts): Quantity[] => {
  const parts = governing(given)
  const amounts = amountsOf(parts.text, parts.times)
  const quantities: Quantity[] = []
  amounts.forEach((amount, index) => {
    const earlier = amounts[index - 1]
    const pair = earlier ? pairOf(parts.text, earlier, amount) : null
    if (pair && earlier) {
      quantities.pop()
      const isMore = pair === 'moved' && (amount.value ?? 0) > (earlier.value ?? 0)
      const first = indexAt(parts.words, earlier.span[0])
      const isOwn = isMore && countsEfforts(parts.words, parts.clauses, first, amount)
      const whole = quantityFrom(parts, amount, isOwn ? 'produced' : pair)
      const lead = /[从由自][^，,。从由自]{0,4}$/.exec(
        parts.text.slice(Math.max(0, earlier.span[0] - 6), earlier.span[0]),
      )
      const start = earlier.span[0] - (pair === 'moved' ? (lead?.[0].length ?? 0) : 0)
      quantities.push({
        ...whole,
        span: [start, whole.span[1]],
        phrase: [Math.min(start, whole.phrase[0]), whole.phrase[1]],
        value: pair === 'moved' ? amount.value : earlier.value,
        from: pair === 'moved' ? earlier.value : null,
      })
    } else quantities.push(quantityFrom(parts, amount, null))
  })
  return quantities
}

/** 从30%提升到60%, 3天→1天; 10个中的8个. */
const pairOf = (text: string, earlier: Amount, amount: Amount): Evidence | null => {
  const between = text.slice(earlier.span[1], amount.span[0])
  if (between.length > 16 || /[。；;]/.test(between)) return null
  const before = text.slice(Math.max(0, earlier.span[0] - 4), earlier.span[0])
  const ends = /(?:到|至|为|→|->|=>|成|在)\s*(?:了|约|不到|超过|不超过|\d*个)?\s*$/.test(between)
  if (
    /[从由自](?:约|目前的|当前的|现在的|现有的|原来的|原先的|当前|目前|\D{0,3})?\s*$/.test(
      before,
    ) &&
    ends
  )
    return 'moved'
  if (/^\s*(?:→|->|=>)\s*$/.test(between)) return 'moved'
  if (/(?:目前|当前|现有|现状|基线|原|已有|去年)/.test(before) && ends) return 'moved'
  const isShare = earlier.unit === 'count' && amount.unit === 'count'
  return isShare && /^[^，,。]{0,6}(?:中|里)的?(?:有|至少|至少有)?$/.test(between) ? 'ratio' : null
}

const quantityFrom = (parts: Governing, amount: Amount, known: Evidence | null): Quantity => {
  const { text } = parts
  const before = BOUND_BEFORE.exec(text.slice(Math.max(0, amount.span[0] - 8), amount.span[0]))
  const after = BOUND_AFTER.exec(text.slice(amount.span[1], amount.span[1] + 4))
  const bound = before?.[1] || after?.[1] ? 'least' : before?.[2] || after?.[2] ? 'most' : null
  const start = before ? amount.span[0] - before[0].length : amount.span[0]
  const end = after ? amount.span[1] + after[0].length : amount.span[1]
  return {
    span: [start, end],
    phrase: phraseOf(parts, start, end),
    value: amount.value,
    unit: amount.unit,
    unitText: amount.unitText,
    evidence: known ?? evidenceOf(parts, amount, bound !== null),
    from: null,
    bound,
    isChange: amount.isChange || changes(parts, amount),
  }
}

/** From a verb right before the number to the end of its clause, at most a few words on. */
const phraseOf = ({ words, before, clauses }: Governing, start: number, end: number): Span => {
  const at = indexAt(words, start)
  const near = before[at] ?? null
  const verb = near !== null && near.at >= at - 3 ? near : null
  const last = indexAt(words, end)
  const isMore = (index: number) => clauses[index] === clauses[at] && words[index]?.isWord === true
  let until = end
  for (let index = last; index < last + 4 && isMore(index); index += 1)
    until = Math.max(until, words[index]?.to ?? until)
  return [verb ? (words[verb.at]?.from ?? start) : start, until]
}

const indexAt = (words: readonly Word[], place: number): number => {
  let [low, high] = [0, words.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.to ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return low
}

/** 提升30% tells a change, 提升至30% an end. */
const changes = ({ text }: Parts, amount: Amount): boolean =>
  /(?:提升|提高|增加|增长|降低|下降|减少|缩短|上升|上涨|压缩|节省|节约|削减|压降|同比|环比|扩大)(?:了|超过|不低于|至少|约|超)?\s*$/.test(
    text.slice(Math.max(0, amount.span[0] - 6), amount.span[0]),
  )

const evidenceOf = (parts: Governing, amount: Amount, isBounded: boolean): Evidence => {
  const { words, before, after, clauses } = parts
  const at = indexAt(words, amount.span[0])
  const clause = clauses[at] ?? 0
  const governor = before[at] ?? null
  const end = indexAt(words, amount.span[1])
  const first = after[end] ?? null
  const following = first?.clause === clause ? first : null
  const distance = governor ? at - governor.at : 99
  const metricNear = words.slice(Math.max(0, at - 4), at).some(({ word }) => isMetric(word))
  const deed = governor?.deed ?? null
  const isWork = deed === 'act' || deed === 'deliver' || deed === 'keep'
  if (amount.unit === 'share') {
    if (isShareDone(parts.text, amount.span[0])) return 'produced'
    const isCovered =
      (deed === 'act' || deed === 'deliver') &&
      distance <= 2 &&
      !metricNear &&
      !/率|度|比/.test(words[at - 1]?.word ?? '')
    const isDone = following?.deed === 'deliver' && following.at === end
    if (!isCovered) return isDone && isPlanned(words, end) ? 'produced' : 'ratio'
    return isPlanned(words, end) ? 'produced' : 'covered'
  }
  if (amount.unit === 'multiple' || amount.isChange) return 'moved'
  if (amount.unit === 'score') return 'ratio'
  if (deed === 'raise' && countsEfforts(words, clauses, at, amount)) return 'produced'
  if (deed === 'raise' || deed === 'lower') return 'moved'
  if (amount.unit === 'money') return deed === 'act' && distance <= 2 ? 'performed' : 'bounded'
  if (amount.unit === 'duration') {
    if (metricNear || deed === 'attain' || deed === 'obtain' || isBounded) return 'bounded'
    return isWork ? 'performed' : 'unclear'
  }
  return countEvidence(parts, amount, { at, end, governor, following, metricNear, isBounded })
}

interface Around {
  readonly at: number
  readonly end: number
  readonly governor: PlacedVerb | null
  readonly following: PlacedVerb | null
  readonly metricNear: boolean
  readonly isBounded: boolean
}

const countEvidence = ({ words, text }: Parts, amount: Amount, around: Around): Evidence => {
  const { governor, following, metricNear, at, end, isBounded } = around
  const rest = words.slice(end, end + 5).filter(({ isWord }) => isWord)
  const stop = rest.findIndex(({ word }) => /^[，,。；;]$/.test(word))
  const nouns = (stop < 0 ? rest : rest.slice(0, stop)).map(({ word }) => word)
  const isPeople =
    /^(?:家|名|位|人|户|人次)$/.test(amount.unitText) || nouns.some((word) => PEOPLE.has(word))
  const isEffort =
    EFFORT_CLASSIFIERS.has(amount.unitText) || nouns.slice(-2).some((word) => EFFORTS.has(word))
  const isThing = nouns.some((word) => ARTEFACTS.has(word))
  const previous = at > (governor ? governor.at + 1 : 0) ? words[at - 1] : undefined
  const isAbout = metricNear || isMetric(previous?.word ?? '')
  if (amount.value === 0) return 'bounded'
  if (isTheirOwn(text, amount.span[0])) return 'attained'
  if (governor?.word === '招募' && areOutsiders(nouns)) return 'attained'
  if (isHelp(governor?.word ?? '') && !isPeople) return 'performed'
  if (amount.unitText === '前') return governor ? 'attained' : 'listed'
  const isToward = /[向给对与和为跟]$/.test(text.charAt(amount.span[0] - 1))
  if (isToward && (following?.deed === 'act' || following?.deed === 'deliver')) return 'performed'
  const isForWork = following !== null && (following.deed === 'act' || EFFORTS.has(following.word))
  if (governor) {
    if (governor.deed === 'act')
      return isAbout && !isEffort
        ? 'bounded'
        : /[超]过?$|吸引|带来/.test(text.slice(Math.max(0, amount.span[0] - 12), amount.span[0]))
          ? 'attained'
          : 'performed'
    if (governor.deed === 'deliver') {
      if (isAbout && !isEffort) return 'attained'
      if (isEffort && EFFORT_CLASSIFIERS.has(amount.unitText)) return 'performed'
      return 'produced'
    }
    if (governor.deed === 'attain' || governor.deed === 'obtain')
      return isEffort && !isAbout && /^(?:完成|累计|新增|实现)$/.test(governor.word)
        ? 'produced'
        : 'attained'
    if (governor.deed === 'keep') return 'bounded'
    if (isEffort || isForWork) return 'performed'
    return isBounded || isAbout ? 'bounded' : 'listed'
  }
  if (isAbout) return 'bounded'
  if (following?.deed === 'attain' || following?.deed === 'raise') return 'attained'
  if (isHabit(words, at, amount)) return 'attained'
  if (isEffort) return 'performed'
  if (following?.deed === 'deliver' || isThing) return isPeople ? 'listed' : 'produced'
  if (isBounded) return 'bounded'
  const told = words.slice(Math.max(0, at - 6), at).filter(({ isWord }) => isWord)
  return nouns.length <= 1 && told.length < 2 ? 'unclear' : 'listed'
}
