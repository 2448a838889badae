import { PHASES } from '#capabilities/management/rules/phases.ts'
import type { Subject } from './goal.ts'
import type { Speaker } from './speaker.ts'
import type { Placed } from './structure.ts'

/** What the rhythm of a company's cycles holds. */
export interface Rhythm {
  /** A step of its own in the quarter. */
  stepId: string
  /** Under way, of the whole quarter. */
  stocktakeId: string
  /** A cycle that was published and closed. */
  pastId: string
  /** The entry that tells of a change of a published goal. */
  promiseFeedId: number
}

interface Setting {
  cycles: { year: string; quarter: string; spare: string }
  place: Placed
  apex: Subject
  mark: string
}

/** A day of January for each phase. */
const inJanuary = PHASES.map((phase, at) => {
  const day = `2026-01-0${at + 1}`
  return { phase, startsOn: day, endsOn: day }
})

export async function plantRhythm(secretary: Speaker, setting: Setting): Promise<Rhythm> {
  const { cycles, place, apex, mark } = setting
  await secretary.tell('management.setPhases', {
    cycleId: cycles.year,
    version: 1,
    phases: inJanuary,
  })
  const stepId = await secretary.make('management.addStep', {
    cycleId: cycles.quarter,
    phase: 'align',
    title: `step ${mark}`,
  })
  const stocktakeId = await secretary.make('management.startStocktake', {
    cycleId: cycles.quarter,
    managerId: place.people.head,
  })
  await secretary.tell('management.recordOutcome', {
    stocktakeId,
    objectiveId: apex.objectiveId,
    version: 1,
    outcome: 'continue',
    note: `note of ${mark}`,
  })
  return { stepId, stocktakeId, ...(await plantPast(secretary, setting)) }
}

/** A cycle with a goal, from publishing to closing. */
async function plantPast(secretary: Speaker, { cycles, mark }: Setting) {
  const pastId = await secretary.make('goals.addCycle', {
    name: `2026 Q1 ${mark}`,
    parentId: cycles.year,
    startsOn: '2026-01-01',
    endsOn: '2026-03-31',
  })
  const objectiveId = await secretary.make('goals.addObjective', {
    cycleId: pastId,
    title: `past ${mark}`,
  })
  await secretary.tell('management.publishCycle', { cycleId: pastId, version: 1, reason: 'Agreed' })
  const { feedId } = await secretary.tell('goals.changeObjective', {
    id: objectiveId,
    version: 1,
    title: `past renamed ${mark}`,
    reason: `because of ${mark}`,
  })
  await secretary.tell('goals.acknowledgeChange', { feedId })
  await secretary.tell('management.decideGoal', {
    cycleId: pastId,
    objectiveId,
    version: 1,
    decision: 'archive',
  })
  await secretary.tell('management.closeCycle', { cycleId: pastId, version: 2 })
  await secretary.tell('management.publishCycle', {
    cycleId: cycles.spare,
    version: 1,
    reason: 'Agreed',
  })
  return { pastId, promiseFeedId: Number(feedId) }
}
