import { problemIn } from '#platform/web/problem.ts'
import type { Messages } from '../messages/en.ts'

/** What a form says when the server refused; null leaves it to the page. */
export const refusalText = (error: unknown, words: Messages['form']): string | null => {
  const problem = problemIn(error)
  if (!problem) return null
  if (problem.status === 409) return words.changedMeanwhile
  return problem.errors[0]?.message ?? problem.detail ?? problem.message
}
