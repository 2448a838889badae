/** Words that say nothing of what a goal is about. */
const empty = new Set(
  (
    'a an and are as at be by can for from has have if in into is it its more most new no not of on or our ' +
    'per so than that the their then there these this those to up via we will with within you your ' +
    'all any each every other over under out off own same such through during before after ' +
    'achieve complete increase decrease improve reach make get keep ensure drive deliver ' +
    'objective goal key result kr okr q1 q2 q3 q4 fy'
  ).split(' '),
)

/** Pairs that join rather than mean. */
const emptyPairs = new Set(['完成', '提升', '实现', '达到', '进行', '通过', '我们', '以及', '目标'])

/** A unit of writing that is not parted by blanks: Han, kana and hangul. */
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu
const word = /[\p{L}][\p{L}\p{M}'’-]*/gu
/** Printable ASCII. */
const plain = /^[ -~]*$/
const plainWord = /[a-z][a-z'-]*/g

const endings = [
  /(?<=.{3})ations?$/,
  /(?<=.{3})(?:ings?|ers?|ors?|ments?|ions?|able|ible)$/,
  /(?<=.{3})(?:ies|ied)$/,
  /(?<=.{2})(?:es|ed|s)$/,
]

/**
 * A word without its ending, so that "customers" and "customer", "retained" and "retaining" meet.
 * Rough on purpose: two words that fall together by mistake cost little among the rest of a title.
 */
export function stemOf(text: string): string {
  const plain = text.replace(/['’]s?$/, '')
  const ending = endings.find((one) => one.test(plain))
  const stem = ending ? plain.replace(ending, '') : plain
  return stem.replace(/(?<=.{3})[ey]$/, '')
}

const pairsIn = (run: string): string[] => {
  const letters = [...run]
  if (letters.length === 1) return letters
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`)
}

/**
 * What a title is about: stems of its words, and of scripts without blanks each pair of neighbouring
 * characters. Figures are left out: "reach 10 customers" and "reach 20 customers" are alike. A term
 * stands as often as it is said.
 *
 * @param stem for a reader of many titles, which keeps the stems it has met
 */
export function termsOf(title: string, stem: (word: string) => string = stemOf): string[] {
  // Most titles of a workspace are plain, and the general way costs ten times as much.
  const isPlain = plain.test(title)
  const text = isPlain ? title.toLowerCase() : title.normalize('NFKC').toLowerCase()
  const pairs = isPlain ? [] : (text.match(dense) ?? []).flatMap(pairsIn)
  const words = (isPlain ? text : text.replace(dense, ' ')).match(isPlain ? plainWord : word) ?? []
  return [
    ...pairs.filter((pair) => !emptyPairs.has(pair)),
    ...words.filter((one) => !empty.has(one) && one.length > 1).map((one) => stem(one)),
  ]
}
