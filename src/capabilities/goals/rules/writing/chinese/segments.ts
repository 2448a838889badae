import { DEED_OF, isMetric, KNOWN } from './lexicon.ts'

export interface Word {
  readonly word: string
  readonly from: number
  readonly to: number
  /** Letters, digits or characters, and no mark. */
  readonly isWord: boolean
}

/** The dictionary of ICU, which every current browser and Node carry. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const LONGEST = 6
const TAIL =
  /^(?:率|量|数|额|值|度|比|占比|比例|次数|人数|时间|时长|周期|成本|费用|天数|金额|指数|评分|得分|规模|效率|速度)$/

interface Segment {
  readonly text: string
  readonly from: number
}

/**
 * Words of a folded text. ICU tells where words may begin and end; the longest known word over
 * those places wins, and a tail as 率 makes a measure of what stands before it.
 */
export const segmentsOf = (text: string): Word[] => {
  const segments: Segment[] = Array.from(segmenter.segment(text), ({ segment, index }) => ({
    text: segment,
    from: index,
  }))
  const words: Word[] = []
  let at = 0
  while (at < segments.length) {
    const taken = longestAt(segments, at)
    const joined = segments.slice(at, at + taken).map(({ text: part }) => part)
    push(words, joined.join(''), segments[at]?.from ?? 0)
    at += taken
  }
  return withMeasures(words)
}

const longestAt = (segments: readonly Segment[], at: number): number => {
  let joined = ''
  let best = 1
  for (let count = 1; at + count <= segments.length && joined.length < LONGEST; count += 1) {
    joined += segments[at + count - 1]?.text ?? ''
    if (count > 1 && joined.length <= LONGEST && KNOWN.has(joined)) best = count
  }
  return best
}

const isWordText = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** A segment ICU knows and we do not is opened where a verb of ours begins or ends it. */
const push = (words: Word[], text: string, from: number): void => {
  const cut = KNOWN.has(text) || isMetric(text) ? 0 : cutOf(text)
  const parts = cut > 0 ? [text.slice(0, cut), text.slice(cut)] : [text]
  let start = from
  for (const part of parts) {
    words.push({ word: part, from: start, to: start + part.length, isWord: isWordText(part) })
    start += part.length
  }
}

const cutOf = (text: string): number => {
  if (text.length < 3 || !/^\p{Script=Han}+$/u.test(text)) return 0
  // 最好的, 优秀的: the dictionary takes the particle along.
  if (text.endsWith('的') && KNOWN.has(text.slice(0, -1))) return text.length - 1
  const start = text.slice(0, 2)
  if (DEED_OF.has(start)) return 2
  return DEED_OF.has(text.slice(-2)) ? text.length - 2 : 0
}

const withMeasures = (words: readonly Word[]): Word[] => {
  const joined: Word[] = []
  for (const word of words) {
    const last = joined.at(-1)
    const touches = last?.isWord && last.to === word.from
    const isObject = word.word.length > 1 && DEED_OF.has(last?.word ?? '')
    if (last && touches && !isObject && TAIL.test(word.word) && !/[\d%的在]$/.test(last.word)) {
      joined[joined.length - 1] = { ...last, word: last.word + word.word, to: word.to }
    } else joined.push(word)
  }
  return joined
}
