import type { Head, Quantity, Reading, Time } from '../reading/reading.ts'
import type { Span } from '../words.ts'
import { clausesOf, isContent, type PlacedVerb, verbsOf } from './clauses.ts'
import { folded } from './fold.ts'
import {
  ARTEFACTS,
  ATTESTED,
  EFFORTS,
  GENERAL,
  IDEALS,
  isMetric,
  PEOPLE,
  PLAIN_PRAISE,
  PRAISE,
  VAGUE,
  WHOLES,
} from './lexicon.ts'
import { quantitiesOf } from './quantities.ts'
import { segmentsOf, type Word } from './segments.ts'
import { timesOf } from './times.ts'

const spanOf = ({ from, to }: Word): Span => [from, to]

/** What a Chinese sentence says, in either script; spans are those of the text as given. */
export const readChinese = (original: string): Reading => {
  const text = folded(original)
  const words = segmentsOf(text)
  const times = timesOf(text)
  const inTime = timeWords(words, times)
  const isTime = (at: number) => inTime.has(at)
  const verbs = verbsOf(words, isTime)
  const parts = { text, words, verbs, clauses: clausesOf(words), times }
  const found = quantitiesOf(parts)
  const where = (is: (word: string) => boolean) =>
    words.filter(({ word, isWord }, at) => isWord && !isTime(at) && is(word)).map(spanOf)
  const heads = verbs.filter(({ isHead }) => isHead).map((verb) => headOf(words, verb))
  const headStarts = new Set(heads.map(({ span }) => span[0]))
  const content = words.filter((word, at) => isContent(word) && !isTime(at))
  return {
    head: heads[0] ?? null,
    heads,
    quantities: found.length > 0 ? found : standards(text, times, words),
    times,
    artefacts: where((word) => ARTEFACTS.has(word)),
    efforts: where((word) => EFFORTS.has(word)),
    metrics: where(isMetric),
    ideals: where((word) => IDEALS.has(word)),
    praise: where((word) => PRAISE.has(word)),
    plainPraise: where((word) => PLAIN_PRAISE.has(word)),
    people: where((word) => PEOPLE.has(word)),
    vague: where((word) => VAGUE.has(word)),
    purpose: purposeOf(text),
    method: methodOf(text),
    specifics: content.filter(
      (one) =>
        !GENERAL.has(one.word) &&
        !PRAISE.has(one.word) &&
        !VAGUE.has(one.word) &&
        !headStarts.has(one.from) &&
        !isMetric(one.word) &&
        !(heads[0]?.deed === 'become' && isBest(words, one)),
    ).length,
    object: objectOf(words, verbs),
    isQualified: isQualified(words, text),
    contentWords: content.length,
    whole:
      where((word) => WHOLES.has(word)).find(
        ([from]) => !/[在对为向给]$/.test(text.slice(0, from).slice(-1)),
      ) ?? null,
    attested: where((word) => ATTESTED.has(word))[0] ?? null,
    extent: extentOf(words, original),
  }
}

/** 做最好的食堂: the best of one's own kind, and no word of at what. */
const isBest = (words: readonly Word[], noun: Word): boolean =>
  words.at(-1) === noun &&
  words.at(-2)?.word === '的' &&
  /^(?:最好|最佳|最棒|更好|优秀|出色|很好)$/.test(words.at(-3)?.word ?? '')

/** 让人放心的, 能独立上手的: a clause before 的; 职能 and 机会 hold no such verb. */
const isQualified = (words: readonly Word[], text: string): boolean =>
  /(?:经得起|经得住|值得|配得上|离不开|叫得响)[^，。；]{1,14}的/.test(text) ||
  words.some(
    ({ word, from, to }) =>
      /^(?:[让使令能会可]|可以|能够|使得|令人|让人)$/.test(word) &&
      /^[^，。；]{2,14}的/.test(text.slice(word.length > 1 ? from + 1 : to)),
  )

/** The last two words of what follows the head in its clause: in Chinese the noun comes last. */
const objectOf = (words: readonly Word[], verbs: readonly PlacedVerb[]): Span | null => {
  const head = verbs.find(({ isHead }) => isHead)
  if (!head) return null
  let end = head.at + 1
  while (words[end]?.isWord || words[end]?.word === '、') end += 1
  const first = words[Math.max(head.at + 1, end - 2)]
  const last = words[end - 1]
  return first && last && end > head.at + 1 ? [first.from, last.to] : null
}

const timeWords = (words: readonly Word[], times: readonly Time[]): Set<number> => {
  const inside = new Set<number>()
  let next = 0
  words.forEach(({ from, to }, at) => {
    while ((times[next]?.span[1] ?? Number.POSITIVE_INFINITY) <= from) next += 1
    const span = times[next]?.span
    if (span && from < span[1] && to > span[0]) inside.add(at)
  })
  return inside
}

const headOf = (words: readonly Word[], { at, deed, stated }: PlacedVerb): Head => {
  const word = words[at]
  return { deed, stated, span: word ? spanOf(word) : [0, 0] }
}

/** 24小时内响应, 响应时间压缩至2分钟内: a standard, where no other number stands. */
const standards = (text: string, times: readonly Time[], words: readonly Word[]): Quantity[] => {
  const hasMeasure = words.some(({ word }) => isMetric(word) || WHOLES.has(word) || word === '平均')
  return times
    .filter(({ kind, span }) => {
      if (kind !== 'window' || !/内$/.test(text.slice(...span))) return false
      const before = text.slice(Math.max(0, span[0] - 3), span[0])
      return (
        /[至到为在于]$|缩短|压缩/.test(before) ||
        (hasMeasure && !/[月年度]/.test(text.slice(...span)))
      )
    })
    .map(({ span }) => ({
      span,
      phrase: span,
      value: null,
      unit: 'duration',
      unitText: '',
      evidence: 'bounded',
      from: null,
      bound: 'most',
      isChange: false,
    }))
}

const PURPOSE =
  /以便|从而|进而|以实现|以提升|以满足|使得|为了|以达到|以确保|以支撑|(?<=[\p{Script=Han}])到(?=没有|没人|无需|不用|不再|让|人人)|让(?=[^，。]{1,12}(?:能|可以|更|都|爱|愿|敢|会|不再|觉得|感到))|(?<=[，,])(?:让(?!步)|使|赢得|成为|树立)|助力/u
const purposeOf = (text: string): Span | null => {
  const match = PURPOSE.exec(text)
  return match && match.index > 0 ? [match.index, text.length] : null
}

const METHOD =
  /(?:通过|借助|依托|基于|利用)(?!率|认证|验收|审核|评审|考试|审查|测试)[^，,。；;]{2,}/
const methodOf = (text: string): Span | null => {
  const match = METHOD.exec(text)
  return match ? [match.index, match.index + match[0].length] : null
}

const extentOf = (words: readonly Word[], text: string): Span => {
  const first = words.find(({ isWord }) => isWord)
  const last = words.findLast(({ isWord, word }) => isWord || /^[%‰+]$/.test(word))
  return first && last ? [first.from, last.to] : [0, text.length]
}
