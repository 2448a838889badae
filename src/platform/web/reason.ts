import { problemIn } from './problem.ts'

/** Asks a person why; null when they think better of it. */
export type AskReason = (because: string) => Promise<string | null>

let askReason: AskReason | null = null

/** Whoever frames the page says how a reason is asked for. @returns what takes it back */
export const reasonsAskedBy = (ask: AskReason): (() => void) => {
  askReason = ask
  return () => {
    if (askReason === ask) askReason = null
  }
}

/** The server would do it, if only it were told why. */
const wantsReason = (error: unknown): string | null => {
  const problem = problemIn(error)
  const wanted = problem?.errors.find(
    ({ path, code }) => path === 'reason' && code.endsWith('.reason_needed'),
  )
  return wanted ? (wanted.message ?? problem?.detail ?? '') : null
}

/** The reason for a refused write that lacks one; null where it was refused for anything else. */
export const reasonFor = async (error: unknown, input: unknown): Promise<string | null> => {
  const because = wantsReason(error)
  const isGiven = typeof input === 'object' && input !== null && 'reason' in input
  const hasReason = isGiven && Boolean(input.reason)
  return because === null || hasReason || askReason === null ? null : askReason(because)
}
