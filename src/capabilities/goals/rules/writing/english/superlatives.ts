import type { Token } from './tokens.ts'

/** "the most inspiring": praise, whatever the word. */
export const isSuperlative = (tokens: readonly Token[], at: number): boolean => {
  const { word = '' } = tokens[at] ?? {}
  const isForm = word.length > 5 && word.endsWith('est') && !NO_SUPERLATIVE.test(word)
  const before = isForm ? at - 1 : at - 2
  return (
    (isForm || tokens[at - 1]?.word === 'most') &&
    /^(?:the|our|its|their)$/.test(tokens[before]?.word ?? '')
  )
}

/** "be the best hospital": the best of one's own kind, and no word of at what. */
export const isBest = (words: readonly Token[], noun: Token): boolean => {
  const last = words.slice(-6)
  const at = last.indexOf(noun)
  const rest = last.slice(at + 1).map(({ word }) => word)
  return (
    at > 0 &&
    ((noun.word === 'one' && last[at - 1]?.word === 'number') ||
      (/^(?:good|great|better|best|greatest|one)$/.test(last[at - 1]?.word ?? '') &&
        /^(?:in (?:the|our) (?:whole )?(?:world|industry|field|sector|market|business)|of (?:ourselves|itself|themselves)|)$/.test(
          rest.join(' '),
        )) ||
      isWhereBest(last, at))
  )
}

/** "the best in our field": a field everybody is in. */
const isWhereBest = (tokens: readonly Token[], at: number): boolean =>
  /^(?:industry|field|sector|market|business)$/.test(tokens[at]?.word ?? '') &&
  /^(?:the|our)$/.test(tokens[at - 1]?.word ?? '') &&
  tokens[at - 2]?.word === 'in' &&
  /^(?:best|one)$/.test(tokens[at - 3]?.word ?? '')

/** "the best company", "a better team": oneself with a word everybody says of himself. */
export const isOneself = (tokens: readonly Token[], at: number): boolean =>
  isWhereBest(tokens, at) ||
  (/^(?:company|team|organi[sz]ation|business|brand|employer|people|world)$/.test(
    tokens[at]?.word ?? '',
  ) &&
    (/^(?:good|great|better|best|top|greatest|one)$/.test(tokens[at - 1]?.word ?? '') ||
      isInThe(tokens, at)))

/** "the best … in the world": no more than the best. */
export const isInTheWorld = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word === 'world' && isInThe(tokens, at)

const isInThe = (tokens: readonly Token[], at: number): boolean =>
  /^(?:the|whole)$/.test(tokens[at - 1]?.word ?? '') && tokens[at - 2]?.word === 'in'

const NO_SUPERLATIVE =
  /^(?:latest|request|interest|invest|contest|harvest|protest|forest|honest|modest|digest|manifest|nearest|lowest|highest|largest|earliest|conquest|suggest|rainforest|newest|oldest|unrest|budapest)$/
