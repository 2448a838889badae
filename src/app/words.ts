import type { Locale } from '#kernel/actor.ts'
import type { DomainError, ErrorParams } from '#kernel/errors.ts'
import { problemOf, productWords } from '#platform/http/problem.ts'
import { describedCapabilities } from './description.ts'

/** The language of a terminal, from the variables that say so. */
export function localeOfTerminal(environment: NodeJS.ProcessEnv): Locale {
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  return (LC_ALL || LC_MESSAGES || LANG || '').startsWith('zh') ? 'zh-CN' : 'en'
}

/** The words for one code, in the language of the terminal. */
export function wordsOf(
  environment: NodeJS.ProcessEnv,
): (code: string, params: ErrorParams) => string {
  const words = productWords(describedCapabilities())[localeOfTerminal(environment)]
  return (code, params) => words[code]?.(params) ?? code
}

/** A refusal as lines to read: what happened, then each place to mend. */
export function linesOf(error: DomainError, environment: NodeJS.ProcessEnv): string[] {
  const words = productWords(describedCapabilities())
  const problem = problemOf(error, words, localeOfTerminal(environment))
  const places = (problem.errors ?? []).map((one) => `  ${one.path}: ${one.message}`)
  return [problem.detail, ...places]
}
