import { readChinese } from '../chinese/read.ts'
import { readEnglish } from '../english/read.ts'
import type { Language } from '../words.ts'
import type { Reading } from './reading.ts'

/** What a sentence says, in the language it is written in. */
export const read = (text: string, language: Language): Reading =>
  language === 'zh' ? readChinese(text) : readEnglish(text)
