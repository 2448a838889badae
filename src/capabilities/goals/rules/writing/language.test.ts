import { expect, it } from 'vitest'
import { languageOf } from './language.ts'

it.each([
  ['Guests come back of their own accord', 'en'],
  ['让住客自己愿意再来', 'zh'],
  ['在6月底前把NPS从30提升到45', 'zh'],
  ['Open the house in 上海 before summer', 'en'],
  ['護理人員離職率由19%降至12%', 'zh'],
])('%s is read as %s', (text, lang) => {
  expect(languageOf(text)).toBe(lang)
})

it('figures alone have no language of their own', () => {
  expect(languageOf('45 %', 'zh')).toBe('zh')
  expect(languageOf('', 'en')).toBe('en')
})
