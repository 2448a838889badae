import type { Capability, Parts } from '#platform/contract/capability.ts'
import type { Implementation } from '#platform/contract/implementation.ts'
import { acknowledgeChange } from './actions/acknowledge.ts'
import * as activity from './actions/activity.ts'
import * as checkIns from './actions/check-ins.ts'
import * as cycles from './actions/cycles.ts'
import * as discussion from './actions/discussion.ts'
import * as following from './actions/following.ts'
import * as home from './actions/home.ts'
import * as judgement from './actions/judgement.ts'
import * as keyResults from './actions/key-results.ts'
import * as links from './actions/links.ts'
import { listGoalColumns, listGoals, search } from './actions/listing.ts'
import type { GoalsParts } from './actions/loading.ts'
import * as milestones from './actions/milestones.ts'
import { getObjective } from './actions/objective-page.ts'
import * as objectives from './actions/objectives.ts'
import { recordCheckIn } from './actions/record-check-in.ts'
import { undo } from './actions/undo.ts'
import { Directions } from './alignment/directions.ts'
import { errors as alignmentEn } from './alignment/messages/en.ts'
import { errors as alignmentZh } from './alignment/messages/zh-CN.ts'
import { alignmentImplementations } from './alignment/operations.ts'
import { type GoalsDrafting, goalsDrafting } from './drafting.ts'
import type { JoinedPart } from './exchange/declare-part.ts'
import { errors as exchangeEn } from './exchange/messages/en.ts'
import { errors as exchangeZh } from './exchange/messages/zh-CN.ts'
import { exchangeImplementations } from './exchange/operations.ts'
import { mayHearGoals } from './hearing.ts'
import { GoalsMemory } from './memory/memory.ts'
import { errors as en } from './messages/en.ts'
import { errors as zh } from './messages/zh-CN.ts'
import { errors as metricsEn } from './metrics/messages/en.ts'
import { errors as metricsZh } from './metrics/messages/zh-CN.ts'
import { metricImplementations } from './metrics/operations.ts'
import type { Organisation } from './organisation.ts'
import { type GoalsReading, goalsReading } from './reading.ts'
import { type GoalsRhythm, goalsRhythm } from './rhythm.ts'
import { StandIns } from './stand-ins.ts'
import { errors as writingEn } from './writing/messages/en.ts'
import { errors as writingZh } from './writing/messages/zh-CN.ts'
import { writingImplementations } from './writing/operations.ts'
import { openRewriter, type RewriteSettings } from './writing/rewrite/rewriter.ts'

export { momentOf } from './actions/listing.ts'
export type { DirectionSource } from './alignment/directions.ts'
export { alignmentPart } from './alignment/exchange.ts'
export { createAlignmentSample } from './alignment/sample.ts'
export type { GoalsDrafting } from './drafting.ts'
export * as exchangeCommands from './exchange/command.ts'
export * as exchange from './exchange/declare-part.ts'
export { discussionPart } from './exchange/discussion-part.ts'
export { createSample } from './exchange/sample.ts'
export { GoalsMemory } from './memory/memory.ts'
export { metricsPart } from './metrics/exchange.ts'
export { createMetricsSample } from './metrics/sample/create.ts'
export type { MetricAlarm } from './metrics/view/owed.ts'
export type { Organisation } from './organisation.ts'
export { mayChangeGoal } from './policy.ts'
export type { CycleSeen, GoalsReading, GoalsSeen } from './reading.ts'
export type * from './rhythm.ts'
export type { StandInSource } from './stand-ins.ts'
export { goalsStore } from './store/bulk.ts'
export type * from './store/kinds.ts'
export { lastCheckIns } from './store/last-authors.ts'
export { beginNewsAt } from './store/members.ts'
export type { ScoredObjective } from './view/scores.ts'
export { writingPart } from './writing/exchange.ts'
export type { RewriteSettings } from './writing/rewrite/rewriter.ts'

/** Everything that can be done with goals. */
export const goalsImplementations = (parts: GoalsParts): Implementation[] => [
  cycles.listCycles(parts),
  cycles.addCycle(),
  cycles.changeCycle(),
  cycles.removeCycle(parts),
  listGoals(parts),
  listGoalColumns(parts),
  getObjective(parts),
  objectives.addObjective(parts),
  objectives.changeObjective(parts),
  objectives.moveObjective(parts),
  objectives.removeObjective(parts),
  keyResults.addKeyResult(parts),
  keyResults.changeKeyResult(parts),
  keyResults.removeKeyResult(parts),
  keyResults.reorderKeyResults(parts),
  keyResults.setWeights(parts),
  keyResults.setProgressFrom(parts),
  milestones.addMilestone(parts),
  milestones.changeMilestone(parts),
  milestones.completeMilestone(parts),
  milestones.removeMilestone(parts),
  links.addLink(parts),
  links.changeLink(parts),
  links.answerDependency(parts),
  links.removeLink(parts),
  recordCheckIn(parts),
  checkIns.correctCheckIn(parts),
  checkIns.listCheckIns(parts),
  judgement.overrideStatus(parts),
  judgement.liftStatusOverride(parts),
  judgement.setScore(parts),
  judgement.explainProgress(parts),
  judgement.explainStatus(parts),
  discussion.listComments(parts),
  discussion.addComment(parts),
  discussion.editComment(parts),
  discussion.removeComment(parts),
  discussion.react(parts),
  discussion.unreact(parts),
  following.follow(parts),
  following.unfollow(parts),
  following.addWorkLink(parts),
  following.removeWorkLink(parts),
  activity.listActivity(parts),
  acknowledgeChange(parts),
  undo(parts),
  home.home(parts),
  home.markSeen(),
  search(parts),
  ...alignmentImplementations(parts),
  ...exchangeImplementations(parts),
  ...writingImplementations(parts),
  ...metricImplementations(parts),
]

export interface GoalsCapability extends Capability {
  /** For what brings goals past the operations, such as an import: it forgets what is held. */
  readonly memory: GoalsMemory
  /** Tell it who takes whose place, and a delegate's check-ins are taken. */
  readonly standIns: StandIns
  /** Tell it of directions, and goals at the top are asked for one. */
  readonly directions: Directions
  /** For capabilities above. */
  readonly reading: GoalsReading
  /** For the rhythm of management. */
  readonly rhythm: GoalsRhythm
  /** For teams that draft together. */
  readonly drafting: GoalsDrafting
}

export interface GoalsOptions extends Parts {
  /** Who may be asked for wordings; nobody where absent. */
  rewriting?: RewriteSettings
}

/**
 * @param organisation who holds which role where; the directory of the structure
 * @param exchangeParts what files of the workspace hold beside structure and goals
 */
export function createGoals(
  { db, now, rewriting }: GoalsOptions,
  organisation: Organisation,
  exchangeParts: readonly JoinedPart[] = [],
): GoalsCapability {
  const memory = new GoalsMemory(db)
  const directions = new Directions()
  const standIns = new StandIns()
  const rewriter = rewriting && openRewriter(rewriting)
  const own = { memory, organisation, directions, standIns, exchangeParts }
  const parts = { ...own, ...(rewriter && { rewriter }) }
  return {
    name: 'goals',
    memory,
    directions,
    standIns,
    reading: goalsReading(parts),
    rhythm: goalsRhythm(parts),
    drafting: goalsDrafting(parts),
    implementations: goalsImplementations(parts),
    errors: {
      en: { ...en, ...alignmentEn, ...exchangeEn, ...metricsEn, ...writingEn },
      'zh-CN': { ...zh, ...alignmentZh, ...exchangeZh, ...metricsZh, ...writingZh },
    },
    follow: (entries) => memory.follow(entries),
    mayHear: (actor, entry) => mayHearGoals(parts, actor, entry, now()),
  }
}
