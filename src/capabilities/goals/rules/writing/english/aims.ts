import type { Span } from '../words.ts'
import type { PlacedVerb } from './clauses.ts'
import { isMetric, isPeople } from './nouns.ts'
import { isGeneral, isGrammar } from './qualities.ts'
import type { Token } from './tokens.ts'

/** "launch an app to increase engagement": a general measure gives a delivery no aim. */
const isGeneralAim = (tokens: readonly Token[], verbs: readonly PlacedVerb[], aim: PlacedVerb) =>
  verbs.find(({ role }) => role === 'head')?.deed === 'deliver' &&
  (aim.deed === 'raise' || aim.deed === 'lower') &&
  tokens
    .slice(aim.at + 1)
    .every(
      ({ kind, word }) =>
        kind !== 'number' &&
        (kind === 'mark' || [isGrammar, isGeneral, isMetric, isPeople].some((is) => is(word))),
    )

/** "to be production-ready": the end of the work, and no reason for it. */
const isReadiness = (tokens: readonly Token[], aim: PlacedVerb): boolean =>
  aim.base === 'be' &&
  tokens
    .slice(aim.at + 1)
    .every(
      ({ kind, word }, index, rest) =>
        index < 3 && (kind === 'mark' || index < rest.length - 1 || READY.test(word)),
    )
const READY = /^(?:\w+-)*(?:ready|complete|done|finished|live|available)$/

export const purposeOf = (tokens: readonly Token[], verbs: readonly PlacedVerb[]): Span | null => {
  const infinitive = verbs.find(
    (verb) =>
      verb.role === 'infinitive' &&
      verb.at > 2 &&
      !isGeneralAim(tokens, verbs, verb) &&
      !isReadiness(tokens, verb),
  )
  const at = tokens.findIndex(({ word }, index) => {
    const next = tokens[index + 1]?.word
    return (
      (word === 'so' && next !== 'far' && index > 0) ||
      (word === 'in' && next === 'order') ||
      word === 'because' ||
      (word === 'before' && /^(?:they|it|anyone|anybody|somebody)$/.test(next ?? '')) ||
      (word === 'in' && next === 'which')
    )
  })
  const start = at > 0 ? at : infinitive ? infinitive.at - 1 : -1
  const [first, last] = [tokens[start], tokens.at(-1)]
  return start > 0 && first && last ? [first.from, last.to] : null
}

export const methodOf = (tokens: readonly Token[], verbs: readonly PlacedVerb[]): Span | null => {
  const at = tokens.findIndex(
    ({ word }, index) =>
      word === 'through' ||
      word === 'via' ||
      word === 'thanks' ||
      (word === 'by' && verbs.some((verb) => verb.at === index + 1 && verb.role === 'gerund')),
  )
  const first = tokens[at]
  if (!first) return null
  const stop = tokens.findIndex(({ text }, index) => index > at && /[,;.]/.test(text))
  const last = stop > 0 ? tokens[stop - 1] : tokens.at(-1)
  return [first.from, last?.to ?? first.to]
}
