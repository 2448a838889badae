import { PHASES } from '#capabilities/management/rules/phases.ts'
import type { Subject } from './goal.ts'
import type { Speaker } from './speaker.ts'
import type { Placed } from './structure.ts'

/** What the rhythm of a company's cycles holds. */
export interface Rhythm {
  /** A step of its own in the quarter. */
  stepId: string
}

interface Setting {
  cycles: { year: string; quarter: string; spare: string }
  place: Placed
  goal: Subject
  mark: string
}

/** A day of January for each phase. */
const inJanuary = PHASES.map((phase, at) => {
  const day = `2026-01-0${at + 1}`
  return { phase, startsOn: day, endsOn: day }
})

export async function plantRhythm(secretary: Speaker, { cycles, mark }: Setting): Promise<Rhythm> {
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
  return { stepId }
}
