import { coachSentence } from '../coach.ts'
import { phraseOf } from '../findings/objective.ts'
import { read } from '../reading/read.ts'
import type { Sentence } from '../words.ts'
import { readSlots } from './read-slots.ts'
import { writeSlots } from './write-slots.ts'

/**
 * A mended form of a sentence with blanks (`___`) where it says nothing: no number is invented. A
 * task becomes the method of a key result, or the way to an objective. Null if the sentence is good.
 */
export const skeletonOf = (sentence: Sentence): string | null => {
  const { lang, kind, text } = sentence
  if (coachSentence(sentence).verdict === 'good') return null
  const reading = read(text, lang)
  const phrase = text.slice(...phraseOf(reading)).trim()
  const isWork = /^(?:act|deliver|obtain)$/.test(reading.head?.deed ?? '')
  if (kind === 'objective') return objectiveSkeleton(phrase, isWork, lang)
  const { by, problem, metric } = readSlots(text, lang)
  const direction = reading.head?.deed === 'lower' ? 'decrease' : 'increase'
  const own = metric?.leads === false ? metric.name : ''
  const name = isWork ? '' : own || nameIn(text, reading.head?.span[1] ?? 0, reading.extent[1])
  return writeSlots(
    {
      method: isWork ? `“${phrase}”` : null,
      problem,
      by: by ?? '___',
      metric: { name, leads: false, from: null, to: null, unit: '', direction },
    },
    lang,
  )
}

const nameIn = (text: string, from: number, to: number): string => text.slice(from, to).trim()

const objectiveSkeleton = (phrase: string, isWork: boolean, lang: Sentence['lang']): string => {
  if (lang === 'zh')
    return isWork
      ? `让___（谁）能够___（“${phrase}”带来的改变）`
      : `让___（谁）___（“${phrase}”实现后会有的不同）`
  return isWork
    ? `___ (who) can ___ (what “${phrase}” makes possible)`
    : `___ (who) notices that ___ (what is different once “${phrase}” is reached)`
}
