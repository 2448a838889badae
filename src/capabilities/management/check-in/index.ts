import type { StandInSource } from '#capabilities/goals/index.ts'
import type { Implementation } from '#platform/contract/implementation.ts'
import type { ManagementParts } from '../parts.ts'
import { getCheckInFlow, getOwedWeek } from './actions/flow.ts'
import { endHandover, handOver, listHandovers } from './actions/handovers.ts'
import { markPresent, removeNote, takeNote } from './actions/meeting-notes.ts'
import { getMeeting } from './actions/meeting-page.ts'
import { endMeeting, listMeetings, startMeeting, turnMeeting } from './actions/meetings.ts'
import { answerRisk, changeRisk, closeRisk, listRisks, raiseRisk } from './actions/risks.ts'
import { listWeeks, writeWeek } from './actions/weeks.ts'
import { personsInHand } from './rules/handovers.ts'
import { handoversFrom, risks } from './store.ts'

export const checkInImplementations = (parts: ManagementParts): Implementation[] => [
  getCheckInFlow(parts),
  getOwedWeek(parts),
  listWeeks(parts),
  writeWeek(parts),
  listRisks(parts),
  raiseRisk(parts),
  changeRisk(parts),
  answerRisk(parts),
  closeRisk(parts),
  listHandovers(parts),
  handOver(parts),
  endHandover(parts),
  listMeetings(parts),
  getMeeting(parts),
  startMeeting(parts),
  turnMeeting(parts),
  markPresent(parts),
  takeNote(parts),
  removeNote(parts),
  endMeeting(parts),
]

/** What goals ask of handovers. */
export const standInSource: StandInSource = {
  personsOf: async (tx, personId, on) => personsInHand(personId, await handoversFrom(tx, on), on),
}

export const riskKind = risks.kind
