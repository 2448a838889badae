import { type Advice, coachSentence, findingOf } from '../coach.ts'
import { DEFAULT_THRESHOLDS, type Thresholds } from '../thresholds.ts'
import type { Language, Severity } from '../words.ts'
import type { ObjectiveDraft, RecordFinding } from './draft.ts'
import { keyResultFindings } from './key-result-rules.ts'
import { objectiveFindings, outlastingWords } from './objective-rules.ts'
import { notesIn } from './record-finding.ts'
import { coachKeyResult } from './with-figures.ts'

export interface ObjectiveAdvice {
  /** 0..1 for the objective with its key results. */
  readonly score: number
  readonly objective: Advice
  readonly keyResults: readonly Advice[]
  /** About fields and the whole, the most useful first. */
  readonly findings: readonly RecordFinding[]
}

export interface SetAdvice {
  /** 0..1 for all objectives of one owner in one cycle. */
  readonly score: number
  readonly objectives: readonly ObjectiveAdvice[]
  readonly findings: readonly RecordFinding[]
}

/** What each finding about the records takes from a score. */
const COST: Readonly<Record<Severity, number>> = { E: 0.1, W: 0.05, H: 0.02 }
const RANK: Readonly<Record<Severity, number>> = { E: 0, W: 1, H: 2 }

const inOrder = (findings: readonly RecordFinding[], { off }: Thresholds): RecordFinding[] =>
  findings
    .filter(({ rule }) => !off.includes(rule))
    .toSorted((a, b) => RANK[a.severity] - RANK[b.severity])

/** What findings about the records take from a score. */
export const costOf = (findings: readonly Pick<RecordFinding, 'severity'>[]): number =>
  findings.reduce((sum, { severity }) => sum + COST[severity], 0)

const lessFindings = (score: number, findings: readonly RecordFinding[]): number =>
  Math.round(Math.max(0, score - costOf(findings)) * 100) / 100

const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((a, b) => a + b, 0) / numbers.length

/**
 * What the coach says of an objective with its key results. Half of the score is the objective's
 * own sentence, half the mean of its key results; findings about fields take from it.
 */
export const coachObjective = (
  draft: ObjectiveDraft,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): ObjectiveAdvice => {
  const own = coachSentence({ lang: draft.lang, kind: 'objective', text: draft.text }, thresholds)
  const keyResults = draft.keyResults.map((keyResult) => coachKeyResult(keyResult, thresholds))
  const found = [
    ...objectiveFindings(draft, thresholds),
    ...draft.keyResults.flatMap((keyResult, index) =>
      keyResultFindings(keyResult, index, draft.cycle?.endsOn ?? null, thresholds),
    ),
  ]
  const findings = inOrder(found, thresholds)
  const written = own.score / 2 + mean(keyResults.map(({ score }) => score)) / 2
  return {
    score: lessFindings(written, findings),
    objective: thresholds.off.includes('O4') ? own : withHorizon(own, draft),
    keyResults,
    findings,
  }
}

/** Rule O4 means words, but needs the cycle to be judged. */
const withHorizon = (advice: Advice, draft: ObjectiveDraft): Advice => {
  const span = outlastingWords(draft)
  if (span === null) return advice
  const note = { rule: 'O4', severity: 'W', span, code: 'objective-outlasts-cycle' } as const
  return { ...advice, findings: [findingOf(note, draft), ...advice.findings] }
}

/** What the coach says of all objectives of one owner in one cycle (rules O3 and O7). */
export const coachSet = (
  drafts: readonly ObjectiveDraft[],
  lang: Language,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): SetAdvice => {
  const objectives = drafts.map((draft) => coachObjective(draft, thresholds))
  const { found, note } = notesIn(lang, null)
  const [least, most] = thresholds.objectives
  const count = drafts.length
  const comesFromAbove = ({ origin }: ObjectiveDraft) => origin !== null && origin !== 'self-driven'
  note(count < least || count > most, 'O3', 'W', 'objective-count', String(count))
  note(count > 0 && drafts.every(comesFromAbove), 'O7', 'H', 'none-self-driven')
  const findings = inOrder(found, thresholds)
  return {
    score: lessFindings(mean(objectives.map(({ score }) => score)), findings),
    objectives,
    findings,
  }
}
