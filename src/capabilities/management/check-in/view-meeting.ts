import type { CheckIn, GoalsSeen } from '#capabilities/goals/index.ts'
import type { Context } from '#platform/contract/implementation.ts'
import type { AgendaItem, MeetingKeyResult, MeetingNote } from './contract/meetings.ts'
import type { Risk } from './contract/risks.ts'
import { type ManagementParts, personNamed, unitNamed } from './parts.ts'
import type { MeetingNoteRecord, MeetingRecord, WeekNoteRecord } from './store.ts'
import { weekNoteItem } from './view.ts'

type Who = Pick<Context, 'actor' | 'today'>

export function meetingItem(parts: ManagementParts, context: Who, meeting: MeetingRecord) {
  const { id, unitId, startedAt, endedAt, arrangement, summary, isSimulated, version } = meeting
  const unit = unitNamed(parts, context, unitId)
  return { id, unit, startedAt, endedAt, arrangement, summary, isSimulated, version }
}

export interface AgendaFacts {
  readonly meeting: MeetingRecord
  readonly goals: GoalsSeen
  /** As they stood at the end of the meeting before; null before the first. */
  readonly then: GoalsSeen | null
  readonly since: string | null
  readonly last: ReadonlyMap<string, CheckIn>
  readonly risks: readonly Risk[]
  readonly weeks: readonly WeekNoteRecord[]
}

/** The objectives a page is about, as far as they exist for the caller. */
export const objectivesOn = ({ arrangement }: MeetingRecord, goals: GoalsSeen, id: string) =>
  (arrangement === 'objective' ? [id] : goals.objectivesOf(id)).filter((one) => goals.sees(one))

function keyResultOn(facts: AgendaFacts, id: string): MeetingKeyResult[] {
  const { goals, then, since, last } = facts
  const row = goals.row(id)
  if (!row) return []
  const said = last.get(id)
  const isNew = said !== undefined && (since === null || said.recordedAt > since)
  return [
    {
      row,
      since: isNew
        ? { at: said.at, from: then?.row(id)?.progress ?? null, comment: said.comment }
        : null,
      mayCheckIn: goals.mayCheckIn(id),
    },
  ]
}

export function agendaItems(
  parts: ManagementParts,
  context: Who,
  facts: AgendaFacts,
): AgendaItem[] {
  const { meeting, goals, risks, weeks } = facts
  return meeting.agenda.map((id) => {
    const objectiveIds = objectivesOn(meeting, goals, id)
    const isPerson = meeting.arrangement === 'person'
    const week = isPerson ? weeks.find(({ personId }) => personId === id) : undefined
    return {
      id,
      title: isPerson ? personNamed(parts, context, id).name : (goals.goal(id)?.title ?? null),
      goals: objectiveIds.flatMap((objectiveId) => {
        const row = goals.row(objectiveId)
        if (!row) return []
        const keyResults = goals.keyResultsOf(objectiveId).flatMap((one) => keyResultOn(facts, one))
        return [{ row, keyResults }]
      }),
      risks: risks.filter((risk) => objectiveIds.includes(risk.objective.id)),
      week: week ? weekNoteItem(parts, context, week) : null,
    }
  })
}

/** What was said of a goal that does not exist for the caller is left out. */
export const noteItems = (
  agenda: readonly AgendaItem[],
  { arrangement }: MeetingRecord,
  goals: GoalsSeen,
  notes: readonly MeetingNoteRecord[],
): MeetingNote[] =>
  notes
    .filter(({ aboutId }) => aboutId === null || arrangement === 'person' || goals.sees(aboutId))
    .map(({ meetingId: _, removedAt: __, ...note }) => ({
      ...note,
      about: agenda.find(({ id }) => id === note.aboutId)?.title ?? null,
    }))
