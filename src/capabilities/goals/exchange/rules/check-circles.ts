import { circlesIn } from './circles.ts'
import type { Findings } from './reading.ts'
import type { State } from './records.ts'
import { keyOf, periodOn, type StateIndex } from './state-index.ts'
import type { TakenGoals, TakenStructure } from './taken.ts'

/** Nothing may stand above itself: units, the manager line, cycles, goals. */
export const checkCircles = (
  state: State,
  index: StateIndex,
  structure: TakenStructure,
  goals: TakenGoals,
  findings: Findings,
): void => {
  const report = (
    circles: string[][],
    paths: ReadonlyMap<string, string>,
    name: (id: string) => string,
  ) => {
    for (const circle of circles) {
      const known = circle.find((id) => paths.has(id))
      const along = [...circle, circle[0] ?? ''].map(name).slice(0, 20).join(' → ')
      findings.refuse((known && paths.get(known)) ?? '', 'goals.import_circle', { along })
    }
  }
  const some = (id: string | null | undefined): string[] => (id ? [id] : [])
  const pathsOf = (taken: readonly { id: string; entry: { path: string } }[], field: string) =>
    new Map(taken.map(({ id, entry }) => [id, `${entry.path}.${field}`]))
  const { today } = index

  const above = (id: string) => some(periodOn(index.unitPeriods.get(id), today)?.parentId)
  const unitName = (id: string) =>
    index.units.has(id) ? keyOf(index.units.get(id) ?? { id, externalId: null }) : id
  report(circlesIn(index.units.keys(), above), pathsOf(structure.units, 'parent'), unitName)

  const boss = (id: string) => some(periodOn(index.rolePeriods.get(id), today)?.reportsToRoleId)
  const roleName = (id: string) => keyOf(index.roles.get(id) ?? { id, externalId: null })
  report(circlesIn(index.roles.keys(), boss), pathsOf(structure.people, 'manager'), roleName)

  const outer = (id: string) => some(index.cycles.get(id)?.parentId)
  const cycleName = (id: string) => index.cycles.get(id)?.name ?? id
  report(circlesIn(index.cycles.keys(), outer), pathsOf(structure.cycles, 'parent'), cycleName)

  const served = (id: string) => [
    ...some(index.keyResults.get(id)?.objectiveId),
    ...(index.linksFrom.get(id) ?? []).flatMap((link) =>
      link.kind === 'derives' || link.kind === 'contributes' ? [link.toId] : [],
    ),
  ]
  const needed = (id: string) =>
    (index.linksFrom.get(id) ?? []).flatMap((link) =>
      link.kind === 'depends-on' ? [link.toId] : [],
    )
  const goalName = (id: string) =>
    keyOf(index.objectives.get(id) ?? index.keyResults.get(id) ?? { id, externalId: null })
  const goalPaths = pathsOf(goals.objectives, 'parentObjectiveId')
  const resultPaths = pathsOf(
    goals.objectives.flatMap((taken) => taken.keyResults),
    'links',
  )
  const from = new Set(state.goalLinks.map((link) => link.fromId))
  report(circlesIn(from, served), goalPaths, goalName)
  report(circlesIn(from, needed), resultPaths, goalName)
}
