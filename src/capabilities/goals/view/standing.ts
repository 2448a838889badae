import type { StatusShown } from '../contract.ts'
import { type Pace, paceOf } from '../rules/pace.ts'
import { type ComputedStatus, statusOf } from '../rules/status.ts'
import { type StatusOverride, withOverride } from '../rules/status-override.ts'
import type { Sight } from './sight.ts'

/** Where a goal stands today. */
export interface GoalStanding {
  readonly progress: number | null
  readonly pace: Pace | null
  /** 1..10; of an objective the mean over its key results, to one decimal. */
  readonly confidence: number | null
  readonly checkedInAt: string | null
  readonly computed: ComputedStatus
  readonly status: StatusShown
}

interface Span {
  readonly start: string | null
  readonly end: string | null
}

export function cycleSpan({ goals }: Sight, cycleId: string | null): Span {
  const row = cycleId === null ? undefined : goals.cycles.find(cycleId)
  if (row === undefined) return { start: null, end: null }
  const { startsOn, endsOn } = goals.cycles.columns
  return { start: startsOn.get(row), end: endsOn.get(row) }
}

/** The cycle of an objective is closed: it changes no more. */
export function isClosed({ goals }: Sight, objective: number): boolean {
  const cycle = goals.cycles.find(goals.objectives.columns.cycleId.get(objective) ?? '')
  return cycle !== undefined && goals.cycles.columns.closedAt.get(cycle) !== null
}

interface Facts {
  readonly id: string
  readonly span: Span
  readonly confidence: number | null
  readonly checkedInAt: string | null
  readonly recordedAt: number | null
  /** Somebody owes check-ins: not where progress comes from the goals below alone. */
  readonly isCheckedIn: boolean
}

type Table = Sight['goals']['objectives'] | Sight['goals']['keyResults']

function judge(sight: Sight, table: Table, row: number, facts: Facts): GoalStanding {
  const { span, confidence, checkedInAt } = facts
  const progress = sight.goals.graph.progressOf(facts.id)
  const pace = paceOf(span, sight.today)
  const lastCheckIn = checkedInAt === null ? null : sight.goals.settings.dayOf(checkedInAt)
  const computed = statusOf(
    { progress, pace, confidence, lastCheckIn, span, today: sight.today },
    sight.thresholds,
  )
  const override = overrideOf(table, row)
  const { shown, override: inForce } = withOverride(computed, override, facts.recordedAt)
  const status: StatusShown = {
    shown,
    computed: computed.status,
    stale: computed.stale && facts.isCheckedIn,
    override: inForce && {
      status: inForce.status,
      until: inForce.lasts === 'until-lifted' ? 'lifted' : 'next-check-in',
      reason: table.columns.statusOverrideReason.get(row),
      at: table.columns.statusOverrideAt.get(row),
    },
  }
  return { progress, pace, confidence, checkedInAt, computed, status }
}

function overrideOf({ columns }: Table, row: number): StatusOverride | null {
  const status = columns.statusOverride.get(row)
  if (status === null) return null
  const isLasting = columns.statusOverrideUntil.get(row) === 'lifted'
  return {
    status,
    lasts: isLasting ? 'until-lifted' : 'until-next-check-in',
    setAt: columns.statusOverrideAt.timeAt(row) ?? 0,
  }
}

const noSpan: Span = { start: null, end: null }

/** A candidate runs against no calendar: it is never late and never silent for too long. */
const isCandidate = ({ goals }: Sight, objective: number | undefined): boolean =>
  objective !== undefined && goals.objectives.columns.isCandidate.get(objective)

/** The day a key result is due: its own, or the end of the cycle. */
export function spanOfKeyResult(sight: Sight, row: number): Span {
  const { objectives, keyResults } = sight.goals
  const objective = objectives.find(keyResults.columns.objectiveId.get(row))
  const cycle = objective === undefined ? null : objectives.columns.cycleId.get(objective)
  const span = cycleSpan(sight, cycle)
  return { start: span.start, end: keyResults.columns.dueOn.get(row) ?? span.end }
}

export function keyResultStanding(sight: Sight, row: number): GoalStanding {
  const { keyResults } = sight.goals
  const { confidence, checkedInAt, recordedAt, progressFrom, objectiveId } = keyResults.columns
  const apart = isCandidate(sight, sight.goals.objectives.find(objectiveId.get(row)))
  return judge(sight, keyResults, row, {
    id: keyResults.idOf(row),
    span: apart ? noSpan : spanOfKeyResult(sight, row),
    confidence: confidence.get(row),
    checkedInAt: checkedInAt.get(row),
    recordedAt: recordedAt.timeAt(row),
    isCheckedIn: progressFrom.get(row) !== 'links',
  })
}

export function objectiveStanding(sight: Sight, row: number): GoalStanding {
  const { objectives } = sight.goals
  return judge(sight, objectives, row, {
    id: objectives.idOf(row),
    span: isCandidate(sight, row) ? noSpan : cycleSpan(sight, objectives.columns.cycleId.get(row)),
    ...fromKeyResults(sight, row),
  })
}

/** The key results of an objective in their order. */
export function keyResultRows({ goals }: Sight, objective: number): number[] {
  const { position } = goals.keyResults.columns
  const own = goals.keyResultsOfObjective.rowsOf(goals.ends.find(goals.objectives.idOf(objective)))
  return [...own].sort(
    (a, b) =>
      (position.get(a) ?? 0) - (position.get(b) ?? 0) ||
      (goals.keyResults.idOf(a) < goals.keyResults.idOf(b) ? -1 : 1),
  )
}

const later = (a: number | null, b: number | null) => (a === null ? b : Math.max(a, b ?? a))

function fromKeyResults({ goals }: Sight, objective: number) {
  const { columns } = goals.keyResults
  const own = goals.keyResultsOfObjective.rowsOf(goals.ends.find(goals.objectives.idOf(objective)))
  let [sum, known, isCheckedIn] = [0, 0, false]
  let checkedIn: number | null = null
  let recorded: number | null = null
  for (const row of own) {
    const confidence = columns.confidence.get(row)
    if (confidence !== null) [sum, known] = [sum + confidence, known + 1]
    checkedIn = later(checkedIn, columns.checkedInAt.timeAt(row))
    recorded = later(recorded, columns.recordedAt.timeAt(row))
    if (columns.progressFrom.get(row) !== 'links') isCheckedIn = true
  }
  return {
    confidence: known === 0 ? null : Math.round((sum / known) * 10) / 10,
    checkedInAt: checkedIn === null ? null : new Date(checkedIn).toISOString(),
    recordedAt: recorded,
    isCheckedIn,
  }
}
