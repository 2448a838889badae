import { type CalendarDate, isCalendarDate } from '#kernel/calendar.ts'
import type { InputOf } from '#platform/contract/operation.ts'
import type { Organisation, planReorganisation } from '../../contract.ts'

/** One step of a reorganisation being planned. Names are kept so that it can be read at any time. */
export type Step =
  | {
      do: 'move'
      id: string
      version: number
      name: string
      parentId: string | null
      parent: string | null
    }
  | { do: 'rename'; id: string; version: number; name: string; to: string }
  | { do: 'add'; id: string; name: string; parentId: string | null; parent: string | null }
  | { do: 'close'; id: string; version: number; name: string }

export type PlanDraft = { from: CalendarDate; reason: string; steps: Step[] }

/** Refuses what an older version of these pages may have kept. */
export const isPlanDraft = (value: unknown): value is PlanDraft =>
  typeof value === 'object' &&
  value !== null &&
  'from' in value &&
  typeof value.from === 'string' &&
  isCalendarDate(value.from) &&
  'reason' in value &&
  typeof value.reason === 'string' &&
  'steps' in value &&
  Array.isArray(value.steps)

/** A later step of the same kind for the same unit takes the place of the earlier one. */
export const withStep = (steps: readonly Step[], step: Step): Step[] => [
  ...steps.filter((one) => one.do !== step.do || one.id !== step.id),
  step,
]

type Input = InputOf<typeof planReorganisation>

const moveOf = (step: Step, from: CalendarDate): Input['moves'][number] => {
  const { id } = step
  if (step.do === 'add')
    return { do: 'addUnit', id, name: step.name, parentId: step.parentId, from }
  const unit = { unitId: id, version: step.version, from }
  if (step.do === 'close') return { do: 'closeUnit', ...unit }
  return step.do === 'move'
    ? { do: 'changeUnit', ...unit, parentId: step.parentId }
    : { do: 'changeUnit', ...unit, name: step.to }
}

/** The draft as one request: all steps or none. */
export const requestOf = ({ from, reason, steps }: PlanDraft): Input => ({
  moves: steps.map((step) => moveOf(step, from)),
  ...(reason.trim() && { reason: reason.trim() }),
})

const without = (organisation: Organisation, at: number): Organisation => {
  const keep = (place: number): number => (place === at ? -1 : place > at ? place - 1 : place)
  const drop = <T>(list: readonly T[]): T[] => list.filter((_, place) => place !== at)
  const { units, roles } = organisation
  return {
    ...organisation,
    units: {
      id: drop(units.id),
      name: drop(units.name),
      parent: drop(units.parent).map(keep),
      head: drop(units.head),
    },
    roles: { ...roles, unit: roles.unit.map(keep) },
  }
}

const changed = <T>(list: readonly T[], at: number, value: T): T[] =>
  list.map((one, place) => (place === at ? value : one))

const taken = (organisation: Organisation, step: Step): Organisation => {
  const { units } = organisation
  const place = (id: string | null) => (id === null ? -1 : units.id.indexOf(id))
  const at = place(step.id)
  if (step.do === 'add') {
    const added = {
      id: [...units.id, step.id],
      name: [...units.name, step.name],
      parent: [...units.parent, place(step.parentId)],
      head: [...units.head, -1],
    }
    return { ...organisation, units: added }
  }
  if (at < 0) return organisation
  if (step.do === 'close') return without(organisation, at)
  const next =
    step.do === 'move'
      ? { ...units, parent: changed(units.parent, at, place(step.parentId)) }
      : { ...units, name: changed(units.name, at, step.to) }
  return { ...organisation, units: next }
}

const isBelow = ({ units }: Organisation, id: string, under: string): boolean => {
  for (let at = units.id.indexOf(id); at >= 0; at = units.parent[at] ?? -1) {
    if (units.id[at] === under) return true
  }
  return false
}

/**
 * The organisation as the draft would leave it. A move below itself is left out: drawing needs a
 * tree, and the server says in words why it refuses it.
 */
export const previewOf = (organisation: Organisation, steps: readonly Step[]): Organisation =>
  steps.reduce((now, step) => {
    const cycle =
      step.do === 'move' && step.parentId !== null && isBelow(now, step.parentId, step.id)
    return cycle ? now : taken(now, step)
  }, organisation)
