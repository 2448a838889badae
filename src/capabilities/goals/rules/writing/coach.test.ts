import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { traditionalFrom } from './chinese/fold.ts'
import { coachSentence } from './coach.ts'
import { DEFAULT_THRESHOLDS } from './thresholds.ts'
import type { Language, Sentence, SentenceKind } from './words.ts'

const LANGUAGES: readonly Language[] = ['en', 'zh']
const KINDS: readonly SentenceKind[] = ['objective', 'keyResult']

interface Labelled extends Sentence {
  readonly label: 'good' | 'bad'
}

const FILES: Readonly<Record<Language, string>> = { en: 'english', zh: 'chinese' }

/** Invented sentences with the verdict a coach would give. */
const corpus = (lang: Language): Labelled[] =>
  readFileSync(new URL(`fixtures/${FILES[lang]}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Labelled => JSON.parse(line))

const coach = (lang: Language, kind: SentenceKind, text: string) =>
  coachSentence({ lang, kind, text })

const rulesOf = (lang: Language, kind: SentenceKind, text: string) =>
  coach(lang, kind, text).findings.map(({ rule }) => rule)

const shareRight = (rows: readonly Labelled[]): number =>
  rows.filter((row) => coachSentence(row).verdict === row.label).length / rows.length

describe.each(LANGUAGES)('invented sentences in %s', (lang) => {
  const rows = corpus(lang)

  it.each(KINDS)('are told apart, good and bad, as a coach would: %s', (kind) => {
    const those = rows.filter((row) => row.kind === kind)
    const good = shareRight(those.filter(({ label }) => label === 'good'))
    const bad = shareRight(those.filter(({ label }) => label === 'bad'))
    expect((good + bad) / 2).toBeGreaterThan(0.95)
  })

  it('are never called bad without a reason that names words', () => {
    for (const row of rows) {
      const { verdict, findings } = coachSentence(row)
      if (verdict === 'bad') expect(findings.length, row.text).toBeGreaterThan(0)
      for (const { span } of findings) expect(row.text.slice(...span).trim(), row.text).not.toBe('')
    }
  })
})

it('judges traditional script as it judges simplified', () => {
  const differing = corpus('zh').filter(
    (row) =>
      coachSentence({ ...row, text: traditionalFrom(row.text) }).verdict !==
      coachSentence(row).verdict,
  )
  expect(differing.map(({ text }) => text)).toEqual([])
})

it('answers in the script of the sentence', () => {
  expect(coach('zh', 'keyResult', '举办3场活动').findings[0]?.message).toContain('结果')
  expect(coach('zh', 'keyResult', '舉辦3場活動').findings[0]?.message).toContain('結果')
})

it('does not mind full-width digits and signs', () => {
  const { verdict, findings } = coach('zh', 'keyResult', '客户投诉减少４０％')
  expect({ verdict, findings }).toEqual({ verdict: 'good', findings: [] })
})

describe('what is counted', () => {
  it('is an effect or one’s own effort', () => {
    expect(coach('en', 'keyResult', 'Win 12 hospitals as customers').verdict).toBe('good')
    expect(rulesOf('en', 'keyResult', 'Host 12 dinners for hospitals')).toEqual(['K9'])
    expect(rulesOf('zh', 'keyResult', '拜访12家医院')).toEqual(['K9'])
  })

  it('quotes the deed with its number', () => {
    const text = 'Host 12 dinners for hospitals'
    const [first] = coach('en', 'keyResult', text).findings
    expect(first && text.slice(...first.span)).toBe('Host 12 dinners')
  })

  it('is not a name, a year or a window of time', () => {
    for (const text of [
      'Roll out Python 3',
      'Roll out phase 2',
      'Roll out the 30-day plan in 2026',
    ])
      expect(rulesOf('en', 'keyResult', text), text).toContain('K2')
  })
})

it('tells numbers that stand still or run against the verb', () => {
  expect(rulesOf('en', 'keyResult', 'Raise NPS from 40 to 40')).toContain('K3')
  expect(rulesOf('en', 'keyResult', 'Reduce waste from 3% to 5%')).toContain('K3')
  expect(rulesOf('zh', 'keyResult', '提升复购率，从30%到20%')).toContain('K3')
})

it('tells upkeep, figures, tasks, empty words and several aims from objectives', () => {
  expect(rulesOf('en', 'objective', 'Maintain our market share')).toContain('O5')
  expect(rulesOf('en', 'objective', 'Grow profit by 12%')).toContain('O10')
  expect(rulesOf('zh', 'objective', '上线会员系统')).toContain('O10')
  expect(rulesOf('en', 'objective', 'Be better')).toContain('O6')
  const several = 'Win the north, delight the south, and transform the west'
  expect(rulesOf('en', 'objective', several)).toContain('O8')
})

it('follows the threshold a workspace sets', () => {
  const sentence = { lang: 'en', kind: 'keyResult', text: 'Win 12 hospitals as customers' } as const
  const strict = { ...DEFAULT_THRESHOLDS, good: 0.99 }
  expect(coachSentence(sentence).verdict).toBe('good')
  expect(coachSentence(sentence, strict).verdict).toBe('bad')
})

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          'from 5 to ',
          '从',
          '每天5个',
          '👩‍👩‍👧',
          '\uD83D',
          '%',
          '，',
          'by Q3 ',
          '提升至',
          '１',
          '1,',
          '$',
          'to ',
        ],
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
)

it('takes any text, and means words that are there', () => {
  fc.assert(
    fc.property(
      anyText,
      fc.constantFrom(...LANGUAGES),
      fc.constantFrom(...KINDS),
      (text, lang, kind) => {
        const { score, findings } = coach(lang, kind, text)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        for (const { span } of findings) {
          expect(span[0]).toBeGreaterThanOrEqual(0)
          expect(span[1]).toBeGreaterThanOrEqual(span[0])
          expect(span[1]).toBeLessThanOrEqual(text.length)
        }
      },
    ),
    { numRuns: 500 },
  )
})

it('takes very long texts', () => {
  for (const part of ['increase ', 'from 5 to ', '1,', '提升', '每天5个', '👍', '百分之', '- '])
    for (const lang of LANGUAGES)
      expect(coach(lang, 'keyResult', part.repeat(10_000 / part.length)).findings).toBeDefined()
})
