import { PHASES, type Phase } from './phases.ts'

/** Whose turn a step is, where nobody is named. */
export type StepActor = 'leaders' | 'managers' | 'owners' | 'administrators' | 'everybody'

export interface MethodStep {
  readonly code: StepCode
  readonly phase: Phase
  readonly by: StepActor
  /**
   * How one knows that it is done: counted in the goals, told by the state of the cycle, or ticked
   * by whoever saw to it. Each of them can be ticked besides: enough may be enough.
   */
  readonly known: 'by-goals' | 'by-cycle' | 'by-tick'
}

export const STEP_CODES = [
  'review-direction',
  'read-last-lessons',
  'read-strategy-in',
  'describe-objectives',
  'add-key-results',
  'mend-figures',
  'link-upwards',
  'answer-dependencies',
  'show-drafts',
  'read-through',
  'publish',
  'check-in',
  'take-stock',
  'score-key-results',
  'score-objectives',
  'look-back',
  'close',
] as const
export type StepCode = (typeof STEP_CODES)[number]

/** The steps of every cycle, in their order. Source: the method, section D. */
export const METHOD_STEPS: readonly MethodStep[] = [
  { code: 'review-direction', phase: 'calibrate', by: 'leaders', known: 'by-tick' },
  { code: 'read-last-lessons', phase: 'calibrate', by: 'leaders', known: 'by-tick' },
  { code: 'read-strategy-in', phase: 'draft', by: 'leaders', known: 'by-tick' },
  { code: 'describe-objectives', phase: 'draft', by: 'owners', known: 'by-goals' },
  { code: 'add-key-results', phase: 'align', by: 'owners', known: 'by-goals' },
  { code: 'mend-figures', phase: 'align', by: 'owners', known: 'by-goals' },
  { code: 'link-upwards', phase: 'align', by: 'owners', known: 'by-goals' },
  { code: 'answer-dependencies', phase: 'align', by: 'managers', known: 'by-goals' },
  { code: 'show-drafts', phase: 'publish', by: 'owners', known: 'by-goals' },
  { code: 'read-through', phase: 'publish', by: 'everybody', known: 'by-tick' },
  { code: 'publish', phase: 'publish', by: 'administrators', known: 'by-cycle' },
  { code: 'check-in', phase: 'execute', by: 'owners', known: 'by-goals' },
  { code: 'take-stock', phase: 'execute', by: 'managers', known: 'by-cycle' },
  { code: 'score-key-results', phase: 'score', by: 'owners', known: 'by-goals' },
  { code: 'score-objectives', phase: 'score', by: 'managers', known: 'by-goals' },
  { code: 'look-back', phase: 'retrospect', by: 'everybody', known: 'by-tick' },
  { code: 'close', phase: 'retrospect', by: 'administrators', known: 'by-cycle' },
]

export const methodStep = (code: string): MethodStep | undefined =>
  METHOD_STEPS.find((step) => step.code === code)

export interface KeyResultToDo {
  readonly id: string
  readonly isMine: boolean
  readonly lacksFigure: boolean
  readonly isCheckInDue: boolean
  readonly isScored: boolean
  /** By everybody who must. */
  readonly isRated: boolean
  /** The caller is to rate it and has not. */
  readonly awaitsMe: boolean
  readonly unanswered: number
}

export interface ObjectiveToDo {
  readonly id: string
  readonly isMine: boolean
  readonly isDraft: boolean
  readonly isDescribed: boolean
  readonly lacksLink: boolean
  readonly isScored: boolean
  readonly keyResults: readonly KeyResultToDo[]
}

/** Goals that a step still waits for. */
export interface Left {
  /** How many goals were looked at; of none nothing can be said. */
  readonly of: number
  /** Ids, those the caller answers for first. */
  readonly goals: readonly string[]
  readonly mine: number
}

type Part = Pick<KeyResultToDo, 'id' | 'isMine'>

const objectiveTests: Partial<Record<StepCode, (one: ObjectiveToDo) => boolean>> = {
  'describe-objectives': ({ isDescribed }) => !isDescribed,
  'add-key-results': ({ keyResults }) => keyResults.length === 0,
  'link-upwards': ({ lacksLink }) => lacksLink,
  'show-drafts': ({ isDraft }) => isDraft,
  'score-objectives': ({ isScored }) => !isScored,
}

const keyResultTests: Partial<Record<StepCode, (one: KeyResultToDo) => boolean>> = {
  'mend-figures': ({ lacksFigure }) => lacksFigure,
  'answer-dependencies': ({ unanswered }) => unanswered > 0,
  'check-in': ({ isCheckInDue }) => isCheckInDue,
  'score-key-results': ({ isScored, isRated }) => !isScored && !isRated,
}

/**
 * What is left of a step that the goals themselves tell of.
 *
 * @param objectives those that exist for whoever asks
 * @returns null for a step that is known otherwise
 */
export function leftOf(code: StepCode, objectives: readonly ObjectiveToDo[]): Left | null {
  const ofObjective = objectiveTests[code]
  if (ofObjective) return left(objectives.length, objectives.filter(ofObjective))
  const ofKeyResult = keyResultTests[code]
  if (!ofKeyResult) return null
  const parts = objectives.flatMap(({ keyResults }) => keyResults)
  const open = parts.filter(ofKeyResult)
  // Others than the owner rate as well.
  if (code === 'score-key-results')
    return left(
      parts.length,
      open.map(({ id, awaitsMe }) => ({ id, isMine: awaitsMe })),
    )
  return left(parts.length, open)
}

function left(of: number, open: readonly Part[]): Left {
  const mine = open.filter(({ isMine }) => isMine)
  const others = open.filter(({ isMine }) => !isMine)
  return { of, goals: [...mine, ...others].map(({ id }) => id), mine: mine.length }
}

export interface CycleState {
  readonly isPublished: boolean
  readonly isClosed: boolean
  /** A stocktake was held to its end. */
  readonly tookStock: boolean
}

const cycleTests: Partial<Record<StepCode, (cycle: CycleState) => boolean>> = {
  publish: ({ isPublished }) => isPublished,
  'take-stock': ({ tookStock }) => tookStock,
  close: ({ isClosed }) => isClosed,
}

/** Whether a step is done without anybody having ticked it. */
export function isDoneByItself(step: MethodStep, left: Left | null, cycle: CycleState): boolean {
  if (step.known === 'by-cycle') return cycleTests[step.code]?.(cycle) ?? false
  return left !== null && left.of > 0 && left.goals.length === 0
}

/** Steps of the method first, then those added here, phase by phase. */
export const byPhase = (
  a: { phase: Phase; position: number },
  b: { phase: Phase; position: number },
): number => PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase) || a.position - b.position
