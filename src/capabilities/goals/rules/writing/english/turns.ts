import type { Deed } from '../reading/reading.ts'
import { wordList } from '../words.ts'
import { isArtefact, isEffort, isIdeal, isMetric, isPeople, isProblem } from './nouns.ts'
import { isGrammar, isPreposition, isWhole } from './qualities.ts'
import type { Token } from './tokens.ts'

/** With a gap, a barrier, a shortage these change a state. */
export const ENDING =
  wordList(`close fix solve resolve clear break remove tackle bridge address end stop
  beat fight plug cut take eliminate`)

/** With something one makes these set it up; otherwise they say what becomes of it. */
const SETTING_UP = wordList('establish have provide offer supply make')

/** The noun a verb acts on: the last before a preposition, a mark or the end. */
const actedOn = (tokens: readonly Token[], at: number): string => {
  let noun = ''
  for (let index = at + 1; index < Math.min(tokens.length, at + 9); index += 1) {
    const token = tokens[index]
    if (token?.kind === 'number' || isWhole(token?.word ?? '')) return ''
    if (token?.kind !== 'word' || isPreposition(token.word)) break
    if (token.word === 'and' || /^(?:that|which|who)$/.test(token.word)) break
    if (!isGrammar(token.word)) noun = token.word
  }
  return noun
}

export const setUpDeed = (tokens: readonly Token[], at: number, base: string): Deed | null => {
  if (!SETTING_UP.has(base)) return null
  if (
    base === 'have' &&
    tokens.slice(at + 1, at + 9).some(({ word }) => /^(?:that|which|who)$/.test(word))
  )
    return null
  const noun = actedOn(tokens, at)
  if (isIdeal(noun) || isMetric(noun) || isPeople(noun)) return null
  if (isArtefact(noun)) return 'deliver'
  return isEffort(noun) ? 'act' : null
}

/** "get certified" obtains a paper, "get the app out" delivers, "drive sales" raises a measure. */
export const turnedDeed = (tokens: readonly Token[], at: number, base: string): Deed | null => {
  const rest = tokens.slice(at + 1, at + 7).map(({ word }) => word)
  if (
    /^(?:get|obtain|earn|receive)$/.test(base) &&
    rest.some((word) => /^(?:certif|accredit)/.test(word))
  )
    return 'obtain'
  const out = rest.indexOf('out')
  if (base === 'get' && out > 0 && isArtefact(rest[out - 1] ?? '')) return 'deliver'
  const noun = actedOn(tokens, at)
  return base === 'drive' && isMetric(noun) && !isIdeal(noun) ? 'raise' : null
}

/** "close the skills gap": the noun the verb acts on is something in somebody's way. */
export const endsProblem = (tokens: readonly Token[], at: number): boolean => {
  for (let index = at + 1; index < Math.min(tokens.length, at + 7); index += 1) {
    const word = tokens[index]?.word ?? ''
    if (isProblem(word)) return true
    if (isPreposition(word) && word !== 'down' && word !== 'out' && word !== 'of') return false
  }
  return false
}
