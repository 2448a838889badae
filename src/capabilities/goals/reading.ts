import type { Actor } from '#kernel/actor.ts'
import { type CalendarDate, dateIn } from '#kernel/calendar.ts'
import type { Context, ReadContext } from '#platform/contract/implementation.ts'
import type { Tx } from '#platform/database/database.ts'
import { sightThen } from './actions/listing.ts'
import { type GoalsParts, sightOf } from './actions/loading.ts'
import { stampOf } from './actions/stamps.ts'
import { openByTarget } from './alignment/store/asked.ts'
import { idsOf, mineOf } from './alignment/view/mine.ts'
import { type CheckInRow, checkInsOf, dueOf, objectivesOf, objectivesOfUnits } from './check-ins.ts'
import type { Category, GoalBeside, GoalRow, Nature, Owner } from './contract.ts'
import { alarmsStanding, answersFor, type MetricAlarm } from './metrics/view/owed.ts'
import { type DueKeyResult, dueDaysOf, type Owed, owedBy, type Waiting } from './owed.ts'
import { type Carrier, mayChangeGoal, mayCheckIn } from './policy.ts'
import { mentionsWaiting } from './store/home.ts'
import { currentCycleOf, cycleBeside } from './view/cycles.ts'
import { type GoalState, ownStates } from './view/goal-states.ts'
import { idOf, isKeyResult, nodeOf, objectiveNode, objectiveOf, takesPart } from './view/nodes.ts'
import { goalBeside, goalRow, ownerOf } from './view/rows.ts'
import { type ScoredObjective, scoredObjectives } from './view/scores.ts'
import { Sight } from './view/sight.ts'
import { keyResultRows } from './view/standing.ts'
import { type ObjectiveToScore, objectivesToScoreOf, type WhereToScore } from './view/to-score.ts'
import { byPlace } from './view/tree.ts'

export type CycleSeen = ReturnType<typeof cycleBeside>

/** Goals as one caller sees them on one day. What does not exist for them is not there. */
export interface GoalsSeen {
  readonly today: CalendarDate
  /** Those with and without dates, in any order. */
  cycles(): readonly CycleSeen[]
  /** The shortest cycle under way. */
  currentCycleId(): string | null
  /** Ids in the order of their places. */
  objectivesIn(cycleId: string): readonly string[]
  sees(goalId: string): boolean
  goal(goalId: string): GoalBeside | null
  cycleOf(objectiveId: string): string | null
  /** Of each objective of a cycle what its score is counted with, in any order. */
  scoredIn(cycleId: string): readonly ScoredObjective[]
  /** Of the objectives of a cycle those that the caller carries, as they stand. */
  ownStates(cycleId: string): readonly GoalState[]
  /** Of the objectives of a cycle those found at these places, and the caller's own, with what their scoring stands on. */
  toScoreOf(cycleId: string, where: WhereToScore): readonly ObjectiveToScore[]
  natureOf(objectiveId: string): Nature | null
  categoryOf(objectiveId: string): Category | null
  keyResultsOf(objectiveId: string): readonly string[]
  /** Objectives that serve this goal directly: derived from a key result, contributing to an objective. */
  servedBy(goalId: string): readonly string[]
  /** Whether the caller may change the objective today. */
  mayChange(objectiveId: string): boolean
  owner(carrier: Carrier): Owner
  exists(kind: 'unit' | 'role', id: string): boolean
  /** The unit a role belongs to on the day. */
  unitOfRole(roleId: string): string | null
  /** What waits for the caller in the cycle under way; at most so many check-ins by name. */
  owed(most: number): Owed
  /** The key results a person answers for, as far as they exist for the caller; those due first. */
  checkInsOf(personId: string): readonly CheckInRow[]
  /** What of it is due; at most so many by name. */
  dueOf(personId: string, most: number): { named: readonly Waiting[]; total: number }
  /** Objectives of the cycle under way that a person carries; at most so many. */
  objectivesOf(personId: string): readonly string[]
  /** Objectives of a cycle that one of these units carries, by place. */
  objectivesOfUnits(cycleId: string, unitIds: readonly string[]): readonly string[]
  row(goalId: string): GoalRow | null
  /** Whether the caller may check in on the key result today, for themselves. */
  mayCheckIn(keyResultId: string): boolean
  /** How many of them wait for the caller: addressed to their goals, or to a unit of theirs. */
  askedOfMine(asked: ReadonlyMap<string, number>): number
  /** Whether an alarm waits for the caller. */
  answersForAlarm(alarm: MetricAlarm): boolean
  /** The days on which key results of the caller's are due, today and later. */
  dueDays(): readonly DueKeyResult[]
}

/** What capabilities above ask about goals, answered from memory. */
export interface GoalsReading {
  open(context: Context): Promise<GoalsSeen>
  /** As they stood at the end of a past day, or at a moment. */
  openThen(context: ReadContext, asOf: string | undefined): Promise<GoalsSeen>
  /** Brings what is held of a workspace up to now, for `peek`. */
  ready(workspaceId: string): Promise<void>
  /** Alarms that stand on metrics, whoever answers for them. */
  alarmsStanding(tx: Tx, today: CalendarDate): Promise<readonly MetricAlarm[]>
  /** Open requests and proposals, by the goal or unit they are addressed to. */
  asked(tx: Tx): Promise<ReadonlyMap<string, number>>
  /** Objectives with a comment that names a member and waits for a word of theirs, by member. */
  mentionsWaiting(
    tx: Tx,
    memberIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>>
  /** Without waiting; null before anybody looked at the goals of the workspace. */
  peek(actor: Actor, now: Date): GoalsSeen | null
  /** Same stamp, same answers for this caller; null while nothing is held. */
  stamp(context: Context): string | null
}

export const goalsReading = (parts: GoalsParts): GoalsReading => ({
  open: async (context) => seenThrough(await sightOf(parts, context)),
  openThen: async (context, asOf) => seenThrough(await sightThen(parts, context, asOf)),
  async ready(workspaceId) {
    await Promise.all([parts.memory.ready(workspaceId), parts.organisation.ready(workspaceId)])
  },
  alarmsStanding,
  asked: openByTarget,
  mentionsWaiting,
  peek(actor, now) {
    const { memory, organisation } = parts
    const goals = memory.peek(actor.workspaceId)
    if (!goals || organisation.stamp(actor.workspaceId) === null) return null
    const today = dateIn(goals.settings.timeZone, now)
    return seenThrough(new Sight({ goals, organisation, actor, today }))
  },
  stamp: (context) => stampOf(parts, context),
})

function seenThrough(sight: Sight): GoalsSeen {
  const { goals } = sight
  const { objectives, cycles } = goals
  const rowOf = (objectiveId: string): number => {
    const row = objectives.find(objectiveId)
    return row !== undefined && sight.seesObjective(row) ? row : -1
  }
  return {
    today: sight.today,
    cycles() {
      const rows = Array.from({ length: cycles.end }, (_, row) => row)
      return rows.filter((row) => cycles.isHeld(row)).map((row) => cycleBeside(sight, row))
    },
    currentCycleId: () => currentCycleOf(sight),
    objectivesIn: (cycleId) =>
      [...goals.objectivesInCycle.rowsOf(goals.tokens.find(cycleId))]
        .filter((row) => sight.seesObjective(row))
        .map(objectiveNode)
        .sort(byPlace(sight))
        .map((node) => idOf(sight, node)),
    sees: (goalId) => sight.sees(goalId),
    goal(goalId) {
      const node = nodeOf(sight, goalId)
      return node === undefined || !sight.sees(goalId) ? null : goalBeside(sight, node)
    },
    cycleOf: (id) => (rowOf(id) < 0 ? null : objectives.columns.cycleId.get(rowOf(id))),
    scoredIn: (cycleId) => scoredObjectives(sight, cycleId),
    ownStates: (cycleId) => ownStates(sight, cycleId),
    toScoreOf: (cycleId, where) => objectivesToScoreOf(sight, cycleId, where),
    natureOf: (id) => (rowOf(id) < 0 ? null : objectives.columns.nature.get(rowOf(id))),
    categoryOf: (id) => (rowOf(id) < 0 ? null : objectives.columns.category.get(rowOf(id))),
    keyResultsOf(id) {
      const row = rowOf(id)
      return row < 0 ? [] : keyResultRows(sight, row).map((one) => goals.keyResults.idOf(one))
    },
    servedBy: (goalId) => servedBy(sight, goalId),
    mayChange(id) {
      const row = rowOf(id)
      return row >= 0 && mayChangeGoal(sight.actor, sight.caseOfObjective(row))
    },
    owner: (carrier) => ownerOf(sight, carrier),
    exists: (kind, id) => sight.exists(kind, id),
    unitOfRole: (roleId) => sight.unitOfRole(roleId),
    owed: (most) => owedBy(sight, most),
    checkInsOf: (personId) => checkInsOf(sight, personId),
    dueOf: (personId, most) => dueOf(sight, personId, most),
    objectivesOf: (personId) => objectivesOf(sight, personId),
    objectivesOfUnits: (cycleId, unitIds) => objectivesOfUnits(sight, cycleId, unitIds),
    row: (goalId) => rowSeen(sight, goalId),
    mayCheckIn(id) {
      const row = goals.keyResults.find(id)
      const facts = row === undefined ? null : sight.caseOfKeyResult(row)
      return facts !== null && sight.sees(id) && mayCheckIn(sight.actor, facts)
    },
    askedOfMine(asked) {
      if (asked.size === 0) return 0
      return idsOf(mineOf(sight)).reduce((sum, id) => sum + (asked.get(id) ?? 0), 0)
    },
    answersForAlarm: ({ metric }) => answersFor(sight, metric),
    dueDays: () => dueDaysOf(sight, sight.today),
  }
}

function rowSeen(sight: Sight, goalId: string): GoalRow | null {
  const node = nodeOf(sight, goalId)
  if (node === undefined || !sight.sees(goalId)) return null
  const parentId = isKeyResult(node) ? sight.goals.objectives.idOf(objectiveOf(sight, node)) : null
  return goalRow(sight, node, { parentId, depth: parentId === null ? 0 : 1 })
}

function servedBy(sight: Sight, goalId: string): readonly string[] {
  const { goals } = sight
  const end = goals.ends.find(goalId)
  if (end === -1 || !sight.sees(goalId)) return []
  const { kind, fromId } = goals.links.columns
  const found: string[] = []
  for (const link of goals.linksTo.rowsOf(end)) {
    const from = fromId.get(link) ?? ''
    const serves = kind.get(link) === 'derives' || kind.get(link) === 'contributes'
    if (serves && takesPart(sight, from)) found.push(from)
  }
  return found.sort()
}
