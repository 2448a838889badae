import { wordList } from '../words.ts'
import type { Bounded } from './bounds.ts'
import { isOutsider, type PlacedVerb } from './clauses.ts'
import { isArtefact, isEffort, isMetric } from './nouns.ts'
import { isGrammar } from './qualities.ts'
import type { Token } from './tokens.ts'

/** "90 % of our KPIs met": a goal about goals says nothing; "90 % of orders meet their targets" does. */
export const isAboutGoals = (tokens: readonly Token[], end: number): boolean => {
  if (tokens[end]?.word !== 'of') return false
  const noun = tokens.slice(end + 1).find(({ word }) => !ABOUT_WHOSE.test(word))
  return /^(?:kpis?|okrs?|objectives|targets|milestones)$/.test(noun?.word ?? '')
}

const ABOUT_WHOSE = /^(?:all|the|our|its|their|team|company|planned|set|quarterly|yearly|annual)$/

/** "90 % of the sprint tasks done", and nothing of when or how well. */
export const isPlanDone = (tokens: readonly Token[], end: number): boolean => {
  const rest = tokens.slice(end).filter(({ kind }) => kind === 'word')
  const done = rest.findIndex(({ word }) =>
    /^(?:completed?|done|delivered|finished|shipped|closed|implemented|executed)$/.test(word),
  )
  return (
    rest[0]?.word === 'of' &&
    done > 1 &&
    done === rest.length - 1 &&
    PLANNED.has(rest[done - 1]?.word ?? '')
  )
}

/** What one set out to do: a share of it is work done. */
const PLANNED =
  wordList(`story stories task tasks roadmap plan backlog milestones deliverables project
  projects requirements features initiatives actions activities items sprint scope work action epics
  commitments points goals okrs`)

export const isPlanned = (tokens: readonly Token[], end: number): boolean => {
  if (
    /^(?:completion|implementation|execution|fulfilment|fulfillment)$/.test(tokens[end]?.word ?? '')
  )
    return tokens.slice(end + 1, end + 5).some(({ word }) => PLANNED.has(word))
  const nouns = countedNouns(tokens, end)
  const first = nouns.length === 0 ? end : -1
  const from = first >= 0 && tokens[first]?.word === 'of' ? first + 1 : first
  const counted = from < 0 ? nouns : tokens.slice(from, from + 5)
  return counted.some(({ word, kind }) => kind === 'word' && PLANNED.has(word))
}

/** The words a count is about, up to a preposition or a mark. */
export const countedNouns = (tokens: readonly Token[], end: number): Token[] => {
  const nouns: Token[] = []
  for (let at = end; at < Math.min(tokens.length, end + 6); at += 1) {
    const token = tokens[at]
    const isLink = token?.text === '-'
    if (
      !isLink &&
      (token?.kind !== 'word' || (isGrammar(token.word) && !/^(?:new|more)$/.test(token.word)))
    )
      break
    if (token && !isLink) nouns.push(token)
  }
  return nouns
}

/** "the number of blog posts to 20": a measure only in name. */
export const countsEfforts = ({ start, preposition }: Bounded, tokens: readonly Token[]): boolean =>
  /^(?:to|by|from)$/.test(preposition) &&
  isOwnEffortNoun(tokens[start - 2]?.word ?? '') &&
  tokens
    .slice(Math.max(0, start - 6), start - 2)
    .some(({ word }, index, near) => word === 'of' && near[index - 1]?.word === 'number')

export const isOwnEffortNoun = (noun: string): boolean => isEffort(noun) && !isMetric(noun)

/** "40 five-star reviews": what others said of the work, and no review of ours. */
export const isVerdict = (nouns: readonly Token[]): boolean =>
  /^(?:reviews?|ratings?|testimonials?|mentions?|comments?|recommendations?|responses?)$/.test(
    nouns.at(-1)?.word ?? '',
  ) &&
  nouns.some(({ word }) =>
    /^(?:positive|favou?rable|glowing|unsolicited|unprompted|verified|\w+-star|star|stars)$/.test(
      word,
    ),
  )

/** Those who came by themselves show an effect of what was held. */
export const isAudience = (noun: string): boolean =>
  /^(?:attendees|registrants|registrations|visitors|guests|sign-?ups|viewers|listeners)$/.test(noun)

/** "deliver 40 leads": what comes of the work and not the work. */
export const isYield = (base: string, noun: string): boolean =>
  /^(?:deliver|produce|create)$/.test(base) &&
  isMetric(noun) &&
  !isEffort(noun) &&
  !isArtefact(noun)

/** "hire 4 fitters" counts whom one took on; "recruit 40 paying members" who came. */
export const isStaffing = (base: string, noun: string): boolean =>
  /^(?:hire|employ|staff)$/.test(base) || (/^(?:recruit|onboard)$/.test(base) && !isOutsider(noun))

/** "collect 200 answers": one asked for them. */
export const isAsked = (
  { base, at }: PlacedVerb,
  noun: string,
  tokens: readonly Token[],
): boolean =>
  base === 'collect' && [noun, tokens[at + 1]?.word ?? ''].some((word) => ANSWERS.test(word))
const ANSWERS =
  /^(?:responses?|answers?|repl(?:y|ies)|feedback|opinions?|ideas?|suggestions?|surveys?|interviews?|data)$/

/** "support 10 tenders": what one lends a hand in, unless it is those who are helped. */
export const isHelp = (base: string): boolean => /^(?:support|help|assist|back)$/.test(base)
