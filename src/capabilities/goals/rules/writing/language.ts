import type { Language } from './words.ts'

const HAN = /\p{Script=Han}/gu
const LATIN_WORD = /\p{Script=Latin}+/gu

/**
 * The language a sentence is written in, for which rules to read it by. A Chinese sentence may name
 * products and measures in Latin letters; an English one may name a place in Chinese: whichever has
 * more words decides, a Chinese word being taken as two characters. `otherwise` where there are none.
 */
export const languageOf = (text: string, otherwise: Language = 'en'): Language => {
  const han = text.match(HAN)?.length ?? 0
  const latin = text.match(LATIN_WORD)?.length ?? 0
  if (han === 0 && latin === 0) return otherwise
  return han / 2 >= latin ? 'zh' : 'en'
}
