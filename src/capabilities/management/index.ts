import type { GoalsCapability } from '#capabilities/goals/index.ts'
import type { StructureDirectory } from '#capabilities/structure/index.ts'
import type { Capability, Parts } from '#platform/contract/capability.ts'
import type { Implementation } from '#platform/contract/implementation.ts'
import * as closing from './actions/closing.ts'
import { getClosing } from './actions/closing-page.ts'
import { compareDays } from './actions/comparison.ts'
import { listOwed } from './actions/owed.ts'
import * as publishing from './actions/publishing.ts'
import * as rhythm from './actions/rhythm.ts'
import { compareScores, listScored } from './actions/score-comparison.ts'
import * as steps from './actions/steps.ts'
import * as stocktakes from './actions/stocktakes.ts'
import { checkInImplementations, standInSource } from './check-in/index.ts'
import { errors as checkInEn } from './check-in/messages/en.ts'
import { errors as checkInZh } from './check-in/messages/zh-CN.ts'
import { mayHearManagement } from './hearing.ts'
import { errors as en } from './messages/en.ts'
import { errors as zhCN } from './messages/zh-CN.ts'
import type { ManagementParts } from './parts.ts'
import {
  calendarFor,
  mayHearReminders,
  remind,
  reminderImplementations,
} from './reminders/index.ts'
import { errors as remindersEn } from './reminders/messages/en.ts'
import { errors as remindersZh } from './reminders/messages/zh-CN.ts'

import { retrospectiveImplementations } from './retrospective/index.ts'
import { errors as retrospectiveEn } from './retrospective/messages/en.ts'
import { errors as retrospectiveZh } from './retrospective/messages/zh-CN.ts'
import { scoringImplementations } from './scoring/index.ts'
import { errors as scoringEn } from './scoring/messages/en.ts'
import { errors as scoringZh } from './scoring/messages/zh-CN.ts'

export { checkInPart } from './check-in/exchange.ts'
export { createCheckInSample } from './check-in/sample.ts'
export { rhythmPart } from './exchange.ts'
export { retrospectivesPart } from './retrospective/exchange.ts'
export { createBoardsSample } from './sample/boards.ts'
export { createRatingsSample } from './sample/ratings.ts'
export { createRhythmSample } from './sample.ts'
export { scoringPart } from './scoring/exchange.ts'

const implementationsOf = (parts: ManagementParts): Implementation[] => [
  rhythm.getRhythm(parts),
  rhythm.setPhases(),
  compareDays(parts),
  steps.addStep(parts),
  steps.assignStep(parts),
  steps.tickStep(parts),
  steps.removeStep(parts),
  publishing.publishCycle(parts),
  publishing.withdrawPublishing(parts),
  stocktakes.listStocktakes(parts),
  stocktakes.getStocktake(parts),
  stocktakes.startStocktake(parts),
  stocktakes.recordOutcome(parts),
  stocktakes.holdStocktake(parts),
  getClosing(parts),
  compareScores(parts),
  listScored(parts),
  closing.decideGoal(parts),
  closing.closeCycle(parts),
  closing.reopenCycle(parts),
  listOwed(parts),
]

/** The rhythm in which goals are set, followed and closed. */
export const createManagement = (
  { db, now, canMail = false }: Parts,
  structure: StructureDirectory,
  goals: GoalsCapability,
): Capability => {
  goals.standIns.heed(standInSource)
  return {
    name: 'management',
    implementations: [
      ...implementationsOf({ goals, structure }),
      ...checkInImplementations({ goals, structure }),
      ...scoringImplementations({ goals, structure }),
      ...retrospectiveImplementations({ goals, structure }),
      ...reminderImplementations(canMail),
    ],
    errors: {
      en: { ...en, ...scoringEn, ...retrospectiveEn, ...remindersEn, ...checkInEn },
      'zh-CN': { ...zhCN, ...scoringZh, ...retrospectiveZh, ...remindersZh, ...checkInZh },
    },
    jobs: [remind({ goals, structure })],
    calendarOf: (token, addressOf) => calendarFor({ db, now, addressOf, goals, structure }, token),
    // What is said of a goal is heard by those for whom it exists.
    mayHear: (actor, entry) =>
      mayHearReminders(actor, entry) && mayHearManagement(goals.reading, actor, entry, now()),
  }
}
