import { addDays, type CalendarDate } from '#kernel/calendar.ts'
import type { RecordChange } from '#kernel/feed-entry.ts'
import type { Tx } from '#platform/database/database.ts'
import { Changeset } from '#platform/records/changeset.ts'
import {
  type Alignment,
  alignments,
  type Direction,
  directions,
  type Evidence,
  evidence,
  mixes,
  type StageRecord,
  type Statement,
  stages,
  statements,
} from '../store/kinds.ts'
import * as chosen from './chosen.ts'

export interface StrategySampleRequest {
  today: CalendarDate
  newId(): string
  objectives: readonly { id: string; title: string }[]
  /** Ids of units by the name the source has for them. */
  units: ReadonlyMap<string, string>
}

const fresh = { version: 1, removedAt: null } as const

/** The first day of the quarter of the year that lies so many quarters from today's. */
function quarterStart(today: CalendarDate, by: number): CalendarDate {
  const month = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1
  const first = Math.floor(month / 3) * 3 + by * 3
  return `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, '0')}-01`
}

/** Adds a made-up strategy to the sample and says which of its objectives serve it. */
export async function createStrategySample(
  tx: Tx,
  { today, newId, objectives, units }: StrategySampleRequest,
): Promise<{ subjectId: string; changes: readonly RecordChange[] }> {
  const beginning = (starts: readonly string[]) =>
    objectives.filter(({ title }) => starts.some((start) => title.startsWith(start)))
  const directionRecords = chosen.directions.map((one, position): Direction => {
    const { title, kind, statement, horizon } = one
    return {
      ...fresh,
      id: newId(),
      title,
      kind,
      statement,
      status: 'active',
      unitId: units.get(one.unit) ?? null,
      roleId: null,
      startsOn: quarterStart(today, horizon[0]),
      endsOn: addDays(quarterStart(today, horizon[1] + 1), -1),
      position,
    }
  })
  const reasons = chosen.directions.flatMap((one, at) =>
    one.evidence.map((body, position): Evidence => {
      const directionId = directionRecords[at]?.id ?? ''
      return { ...fresh, id: newId(), directionId, body, url: null, position }
    }),
  )
  const named = chosen.directions.flatMap((one, at) =>
    beginning(one.objectives).map(({ id: objectiveId }): Alignment => {
      const directionId = directionRecords[at]?.id ?? ''
      return { ...fresh, id: newId(), directionId, objectiveId }
    }),
  )
  const tries = chosen.stages.flatMap(({ objective, tries: all }) => {
    // Quarters repeat their top goals: the stages belong to the latest one that is not to come.
    const own = beginning([objective]).at(-2) ?? beginning([objective]).at(-1)
    return own ? all.map((one, at) => stageRecord(newId(), own.id, one, { at, today })) : []
  })
  const set = new Changeset(tx)
  await set.add(
    statements,
    chosen.statements.map(
      (one, position): Statement => ({ ...fresh, ...one, id: newId(), position }),
    ),
  )
  await set.add(directions, directionRecords)
  await set.add(evidence, reasons)
  await set.add(alignments, named)
  await set.add(mixes, [{ ...fresh, ...chosen.mix, id: newId() }])
  await set.add(stages, tries)
  return { subjectId: directionRecords[0]?.id ?? newId(), changes: set.changes }
}

function stageRecord(
  id: string,
  objectiveId: string,
  { due, ...said }: chosen.ChosenStage,
  { at, today }: { at: number; today: CalendarDate },
): StageRecord {
  const dueOn = addDays(today, due)
  return {
    ...fresh,
    ...said,
    id,
    objectiveId,
    dueOn,
    decidedOn: said.decision === null ? null : dueOn,
    position: at,
  }
}
