/** The stages of an innovation goal, in their order (method, part A). */
export const STAGES = ['research', 'hypothesis', 'pilot', 'scale'] as const
export type Stage = (typeof STAGES)[number]

/** What the test said of the hypothesis. */
export const OUTCOMES = ['open', 'holds', 'fails'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const DECISIONS = ['go-on', 'pivot', 'stop'] as const
export type Decision = (typeof DECISIONS)[number]

/** One try at a stage, as far as the order of the stages asks. */
export interface Tried {
  readonly stage: Stage
  readonly decision: Decision | null
}

/**
 * The stages that may begin now. The first try may begin anywhere: what was learnt before the goal was
 * written need not be repeated. Afterwards a decision opens the next: going on opens the stage that
 * follows, a pivot this stage and the earlier ones, stopping none.
 *
 * @param tried in the order they were made
 */
export function stagesOpenTo(tried: readonly Tried[]): readonly Stage[] {
  const last = tried.at(-1)
  if (!last) return STAGES
  const at = STAGES.indexOf(last.stage)
  if (last.decision === 'go-on') return STAGES.slice(at + 1, at + 2)
  if (last.decision === 'pivot') return STAGES.slice(0, at + 1)
  return []
}

/** Where an innovation goal stands. */
export type Journey =
  | { readonly at: 'not-begun' }
  | { readonly at: 'testing' | 'between' | 'stopped' | 'scaled'; readonly stage: Stage }

/** `between`: decided, and the next try has not begun. */
export function journeyOf(tried: readonly Tried[]): Journey {
  const last = tried.at(-1)
  if (!last) return { at: 'not-begun' }
  const { stage, decision } = last
  if (decision === null) return { at: 'testing', stage }
  if (decision === 'stop') return { at: 'stopped', stage }
  return { at: decision === 'go-on' && stage === 'scale' ? 'scaled' : 'between', stage }
}

export interface Judgement {
  readonly outcome: Outcome
  readonly decision: Decision | null
  readonly decisionReason: string | null
}

/** Why a judgement contradicts itself, as the end of an error code; null when it does not. */
export function contradictionIn({ outcome, decision, decisionReason }: Judgement): string | null {
  if (decision === null) return null
  if (outcome === 'open') return 'decision_needs_an_outcome'
  if (decision === 'go-on' && outcome === 'fails') return 'failed_hypothesis_goes_nowhere'
  return decisionReason ? null : 'decision_needs_a_reason'
}
