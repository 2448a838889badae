import type { Company } from '../../world/company.ts'
import { type Case, seenIn, unknown } from './case.ts'

/** Cycles, links, and files that bring them. */
export function networkCases(company: Company): Case[] {
  const { units } = company.place
  const { cycles, goal, apex } = company
  const seen = seenIn(company)
  const link = { kind: 'contributes', toKind: 'objective' }
  return [
    [
      'a cycle that ends before it starts',
      'goals.addCycle',
      { name: 'Q9', startsOn: '2026-07-01', endsOn: '2026-06-30' },
      'goals.cycle_ends_before_start',
      'endsOn',
    ],
    [
      'a cycle of a name in use',
      'goals.addCycle',
      { name: '2026 alpha' },
      'goals.cycle_name_taken',
      'name',
    ],
    [
      'a cycle inside itself',
      'goals.changeCycle',
      { ...seen(cycles.year), parentId: cycles.quarter },
      'goals.cycle_parent_circle',
      'parentId',
    ],
    [
      'a cycle as its own parent',
      'goals.changeCycle',
      { ...seen(cycles.year), parentId: cycles.year },
      'goals.cycle_parent_circle',
      'parentId',
    ],
    [
      'a cycle in an unknown one',
      'goals.addCycle',
      { name: 'Q9', parentId: unknown },
      'goals.cycle_not_found',
      'parentId',
    ],
    [
      'a cycle that begins before the one it lies in',
      'goals.addCycle',
      { name: 'Q9', parentId: cycles.year, startsOn: '2025-12-31', endsOn: '2026-03-31' },
      'goals.cycle_outside_parent',
      'startsOn',
    ],
    [
      'a cycle moved beyond the one it lies in',
      'goals.changeCycle',
      { ...seen(cycles.quarter), endsOn: '2027-01-01' },
      'goals.cycle_outside_parent',
      'endsOn',
    ],
    [
      'a cycle that ends before one that lies in it',
      'goals.changeCycle',
      { ...seen(cycles.year), endsOn: '2026-05-31' },
      'goals.cycle_leaves_part_out',
      'endsOn',
    ],
    [
      'a cycle that holds goals, removed',
      'goals.removeCycle',
      seen(cycles.quarter),
      'goals.cycle_not_empty',
      'moveGoalsTo',
    ],
    [
      'a cycle that holds others, removed',
      'goals.removeCycle',
      { ...seen(cycles.year), moveGoalsTo: cycles.spare },
      'goals.cycle_has_parts',
      null,
    ],
    [
      'a goal that serves itself',
      'goals.addLink',
      { ...link, fromId: goal.objectiveId, toId: goal.objectiveId },
      'goals.link_to_itself',
      'toId',
    ],
    [
      'a goal that serves what serves it',
      'goals.addLink',
      { ...link, fromId: apex.objectiveId, toId: goal.objectiveId },
      'goals.link_cycle',
      'toId',
    ],
    [
      'a goal derived from its own key result',
      'goals.addLink',
      { kind: 'derives', fromId: goal.objectiveId, toKind: 'key-result', toId: goal.keyResultId },
      'goals.link_cycle',
      'toId',
    ],
    [
      'a link made twice',
      'goals.addLink',
      { ...link, fromId: goal.objectiveId, toId: apex.objectiveId },
      'goals.link_exists',
      'toId',
    ],
    [
      'a link of ends that do not go together',
      'goals.addLink',
      { kind: 'derives', fromId: goal.objectiveId, toKind: 'unit', toId: units.sales },
      'goals.link_ends_not_allowed',
      'kind',
    ],
    [
      'a link from what cannot serve',
      'goals.addLink',
      { ...link, fromId: goal.keyResultId, toId: apex.objectiveId },
      'goals.link_ends_not_allowed',
      'kind',
    ],
    [
      'a link that says it ends at another kind',
      'goals.addLink',
      {
        kind: 'contributes',
        fromId: goal.objectiveId,
        toKind: 'objective',
        toId: apex.keyResultId,
      },
      'goals.link_end_not_found',
      'toId',
    ],
    [
      'an answer to what nobody asked',
      'goals.answerDependency',
      { ...seen(goal.linkId), status: 'confirmed' },
      'goals.not_a_dependency',
      null,
    ],
    [
      'a delivery before a promise',
      'goals.answerDependency',
      { ...seen(goal.dependencyId), status: 'delivered' },
      'goals.dependency_step_not_allowed',
      null,
    ],
    [
      'a file that names what is not there',
      'goals.importFile',
      {
        file: {
          cycles: [{ name: 'Q' }],
          objectives: [{ id: 'o', cycle: 'nowhere', title: 'T' }],
        },
      },
      'goals.import_refused',
      'objectives[0].cycle',
    ],
    [
      'a file with a circle',
      'goals.importFile',
      {
        file: {
          cycles: [{ name: 'Q' }],
          objectives: [
            { id: 'a', cycle: 'Q', title: 'A', parentObjectiveId: 'b' },
            { id: 'b', cycle: 'Q', title: 'B', parentObjectiveId: 'a' },
          ],
        },
      },
      'goals.import_refused',
      'objectives',
    ],
  ]
}
