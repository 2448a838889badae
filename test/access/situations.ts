import { type Company, type Standing, standings } from '../world/company.ts'
import { plantGoal, type Subject } from '../world/goal.ts'
import { type Speaker, speakerIn } from '../world/speaker.ts'
import type { World } from '../world/world.ts'
import { situations } from './model.ts'

type Visibility = 'workspace' | 'unit' | 'private'
const visibilityIn = (situation: string): Visibility =>
  (['unit', 'private'] as const).find((word) => situation.endsWith(`, ${word}`)) ?? 'workspace'

export interface Carrier {
  unitId?: string
  roleId?: string
}

/** Who carries the goal of a situation, for whoever is tried on it. */
export function carrierIn({ place }: Company, situation: string, standing: Standing): Carrier {
  const { units, roles } = place
  if (situation.startsWith('carried')) return { roleId: roles[standing] }
  if (situation.startsWith('unit')) return { unitId: units.platform }
  if (situation.startsWith('colleague')) return { roleId: roles.lead }
  return { unitId: units.sales }
}

/** By situation and standing; what does not depend on who is tried is made once. */
export type Subjects = ReadonlyMap<string, Subject>

export const subjectKey = (situation: string, standing: Standing): string =>
  /^(carried|made)/.test(situation) ? `${situation}, ${standing}` : situation

/** Everybody makes their own; the secretary makes the rest and moves what is made elsewhere. */
export async function plantAll(world: World, company: Company): Promise<Subjects> {
  const { slug, members, mark, cycles, place, apex } = company
  const secretary = speakerIn(world, slug, members.secretary.cookie)
  const subjects = new Map<string, Subject>()

  async function settle(
    maker: Speaker,
    visibility: Visibility,
    id: string,
    change = 'goals.changeObjective',
  ): Promise<number> {
    const unitId = place.units.sales
    await secretary.tell(change, { id, version: 1, unitId })
    if (visibility === 'workspace') return 2
    await maker.tell(change, { id, version: 2, visibility })
    return 3
  }

  async function plant(situation: string, standing: Standing): Promise<void> {
    const key = subjectKey(situation, standing)
    if (subjects.has(key)) return
    const visibility = visibilityIn(situation)
    const plan = { title: key, mark, cycleId: cycles.quarter, place, apex }
    const isMade = situation.startsWith('made')
    const maker = isMade ? speakerIn(world, slug, members[standing].cookie) : secretary
    const carrier = isMade ? {} : carrierIn(company, situation, standing)
    const made = isMade ? { settle: settle.bind(null, maker, visibility) } : { visibility }
    subjects.set(key, await plantGoal(maker, { ...plan, carrier, ...made }))
  }

  for (const standing of standings)
    for (const situation of situations) await plant(situation, standing)
  return subjects
}
