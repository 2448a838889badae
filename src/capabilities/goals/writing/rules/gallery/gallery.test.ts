import { expect, it } from 'vitest'
import { coachSentence } from '../../../rules/writing/coach.ts'
import { AREAS, LEVELS } from './examples.ts'
import { GALLERY } from './gallery.ts'

const verdict = (lang: 'en' | 'zh', kind: 'objective' | 'keyResult', text: string) =>
  coachSentence({ lang, kind, text })

it.each(GALLERY)('$id: the first wording draws a finding, the other reads well', (example) => {
  const { lang, objective, keyResult, more } = example
  const told = [
    ...(['objective', 'keyResult'] as const).flatMap((kind) => {
      const { before, after } = kind === 'objective' ? objective : keyResult
      const [was, becomes] = [verdict(lang, kind, before), verdict(lang, kind, after)]
      return [
        ...(was.verdict === 'good' || was.findings.length === 0
          ? [`should be bad: ${before}`]
          : []),
        ...(becomes.verdict === 'bad' ? [`should be good: ${after}`] : []),
      ]
    }),
    ...more.filter((text) => verdict(lang, 'keyResult', text).verdict === 'bad'),
  ]
  expect(told).toEqual([])
})

it('has every function at every level in both languages', () => {
  const ids = new Set(GALLERY.map(({ id }) => id))
  expect(ids.size).toBe(GALLERY.length)
  for (const lang of ['en', 'zh'])
    for (const area of AREAS.slice(0, 8))
      for (const level of LEVELS) expect(ids).toContain(`${lang}-${area}-${level}`)
})
