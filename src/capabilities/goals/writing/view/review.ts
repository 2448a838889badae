import { mayChangeGoal, mayChangeKeyResult } from '../../policy.ts'
import { coachObjective, type ObjectiveAdvice } from '../../rules/writing/records/coach-records.ts'
import type { Thresholds } from '../../rules/writing/thresholds.ts'
import type { RuleId } from '../../rules/writing/words.ts'
import type { Sight } from '../../view/sight.ts'
import { keyResultRows } from '../../view/standing.ts'
import type { ReviewedFinding, ReviewedLine } from '../contract/review.ts'
import { rankOf } from '../rules/against.ts'
import type { SetAsideFinding } from '../store/kinds.ts'
import { type BesideGoals, draftOf } from './drafts.ts'

/** What was set aside, by the goal and the rule. */
export type SetAside = ReadonlyMap<string, SetAsideFinding>

const keyOf = (goalId: string, rule: RuleId): string => `${goalId} ${rule}`

export const setAsideBy = (found: readonly SetAsideFinding[]): SetAside =>
  new Map(found.map((one) => [keyOf(one.goalId, one.rule), one]))

export interface Reading extends BesideGoals {
  readonly thresholds: Thresholds
  readonly setAside: SetAside
}

export interface Review {
  readonly row: number
  /** 0..1 */
  readonly score: number
  /** What it is made of, each 0..1: its own sentence, and the mean of its key results. */
  readonly own: number
  readonly keyResults: number
  /** Its own sentence first, then those of its key results. */
  readonly lines: readonly ReviewedLine[]
}

const mostKept = 4_000
const kept = new Map<string, ObjectiveAdvice>()

/** The same words with the same fields are judged once, whoever asks. */
function advised(draft: Parameters<typeof coachObjective>[0], thresholds: Thresholds) {
  const key = JSON.stringify([draft, thresholds])
  const known = kept.get(key)
  if (known) return known
  const advice = coachObjective(draft, thresholds)
  kept.set(key, advice)
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break
    kept.delete(oldest)
  }
  return advice
}

/** What the coach says of an objective that the caller sees, line by line. */
export function reviewOf(sight: Sight, row: number, reading: Reading): Review {
  const { objectives, keyResults } = sight.goals
  const draft = draftOf(sight, row, reading)
  const advice = advised(draft, reading.thresholds)
  const own = sight.caseOfObjective(row)
  const ids = keyResultRows(sight, row)
  const fieldsOf = (index: number | null) =>
    advice.findings
      .filter((one) => one.keyResult === index)
      .map(({ keyResult: _, ...one }) => ({ ...one, span: null }))
  const line = (
    about: Pick<ReviewedLine, 'kind' | 'id' | 'title' | 'lang' | 'mayChange'>,
    said: ObjectiveAdvice['objective'],
    index: number | null,
  ): ReviewedLine => {
    const words = said.findings.map((one) => ({
      ...one,
      span: [...one.span] as [number, number],
      isMissing: false,
    }))
    const findings = [...words, ...fieldsOf(index)].map(
      (one): ReviewedFinding => ({
        ...one,
        setAside: shown(reading.setAside.get(keyOf(about.id, one.rule))),
      }),
    )
    return { ...about, verdict: said.verdict, score: said.score, findings: inOrder(findings) }
  }
  const { lang, text: title } = draft
  const id = objectives.idOf(row)
  const mayChange = mayChangeGoal(sight.actor, own)
  const objective = { kind: 'objective', id, title, lang, mayChange } as const
  const parts = ids.map((part, index) => {
    const it = sight.caseOfKeyResult(part)
    return line(
      {
        kind: 'key-result',
        id: keyResults.idOf(part),
        title: draft.keyResults[index]?.text ?? '',
        lang: draft.keyResults[index]?.lang ?? lang,
        mayChange: it !== null && mayChangeKeyResult(sight.actor, it),
      },
      advice.keyResults[index] ?? advice.objective,
      index,
    )
  })
  const sum = advice.keyResults.reduce((total, { score }) => total + score, 0)
  return {
    row,
    score: advice.score,
    own: advice.objective.score,
    keyResults: sum / Math.max(1, advice.keyResults.length),
    lines: [line(objective, advice.objective, null), ...parts],
  }
}

const inOrder = (findings: readonly ReviewedFinding[]): ReviewedFinding[] =>
  findings.toSorted(
    (a, b) => Number(a.setAside !== null) - Number(b.setAside !== null) || rankOf(a) - rankOf(b),
  )

const shown = (aside: SetAsideFinding | undefined): ReviewedFinding['setAside'] =>
  aside === undefined
    ? null
    : {
        id: aside.id,
        why: aside.why,
        note: aside.note,
        by: aside.setAsideBy,
        byName: aside.setAsideByName,
        at: aside.setAsideAt,
        version: aside.version,
      }
