import type { Company } from '../../world/company.ts'
import { type Case, seenIn, unknown } from './case.ts'

const step = (title: string, weight: number) => ({ title, weight })

/** Goals, key results, check-ins and comments. */
export function goalCases(company: Company): Case[] {
  const { units, roles } = company.place
  const { cycles, goal } = company
  const seen = seenIn(company)
  const both = [seen(goal.keyResultId), seen(goal.stepsId)]
  const weigh = (...weights: (number | null)[]) =>
    both.map((one, at) => ({ ...one, weight: weights[at] ?? null }))
  const figure = { objectiveId: goal.objectiveId, title: 'Figure', type: 'increase' }
  const objective = { cycleId: cycles.quarter, title: 'New' }
  const comment = { subjectKind: 'objective', subjectId: goal.objectiveId, body: 'Words' }
  return [
    [
      'weights over one',
      'goals.setWeights',
      { objectiveId: goal.objectiveId, weights: weigh(0.6, 0.6) },
      'goals.weights_do_not_sum_to_one',
      'weights',
    ],
    [
      'weights under one',
      'goals.setWeights',
      { objectiveId: goal.objectiveId, weights: weigh(0.2, 0.3) },
      'goals.weights_do_not_sum_to_one',
      'weights',
    ],
    [
      'one weight of two',
      'goals.setWeights',
      { objectiveId: goal.objectiveId, weights: weigh(0.2, null) },
      'goals.weight_missing',
      'weights[1]',
    ],
    [
      'the weights of some',
      'goals.setWeights',
      { objectiveId: goal.objectiveId, weights: weigh(1).slice(0, 1) },
      'goals.key_results_incomplete',
      'weights',
    ],
    [
      'the same key result twice',
      'goals.reorderKeyResults',
      { objectiveId: goal.objectiveId, keyResults: [both[0], both[0]] },
      'goals.key_results_incomplete',
      'keyResults',
    ],
    [
      'weights of key results that come with a goal',
      'goals.addObjective',
      {
        ...objective,
        keyResults: [
          { title: 'A', type: 'increase', weight: 0.5 },
          { title: 'B', type: 'increase', weight: 0.6 },
        ],
      },
      'goals.weights_do_not_sum_to_one',
      'keyResults',
    ],
    [
      'a figure that starts where it ends',
      'goals.addKeyResult',
      { ...figure, startValue: 5, targetValue: 5 },
      'goals.figures_contradict',
      'targetValue',
    ],
    [
      'a decrease that rises',
      'goals.addKeyResult',
      { ...figure, type: 'decrease', startValue: 5, targetValue: 9 },
      'goals.figures_contradict',
      'targetValue',
    ],
    [
      'a range upside down',
      'goals.addKeyResult',
      { ...figure, type: 'range', lowerBound: 9, upperBound: 5 },
      'goals.figures_contradict',
      'upperBound',
    ],
    [
      'steps that weigh nothing',
      'goals.addKeyResult',
      { ...figure, type: 'milestone', milestones: [step('A', 0), step('B', 0)] },
      'goals.figures_contradict',
      'milestones',
    ],
    [
      'a step of a key result without steps',
      'goals.addMilestone',
      { keyResultId: goal.keyResultId, title: 'Step' },
      'goals.not_a_milestone',
      'keyResultId',
    ],
    [
      'a step done tomorrow',
      'goals.completeMilestone',
      { ...seen(goal.milestoneId), doneOn: '2026-05-19' },
      'goals.milestone_done_in_the_future',
      'doneOn',
    ],
    [
      'a check-in of tomorrow',
      'goals.recordCheckIn',
      { keyResultId: goal.keyResultId, value: 1, at: '2026-05-19T09:00:00Z' },
      'goals.check_in_in_the_future',
      'at',
    ],
    [
      'a check-in of long ago',
      'goals.recordCheckIn',
      { keyResultId: goal.keyResultId, value: 1, at: '1800-01-01T00:00:00Z' },
      'goals.check_in_too_early',
      'at',
    ],
    [
      'a check-in that says nothing',
      'goals.recordCheckIn',
      { keyResultId: goal.keyResultId },
      'goals.check_in_says_nothing',
      'value',
    ],
    [
      'a figure for steps',
      'goals.recordCheckIn',
      { keyResultId: goal.stepsId, value: 5 },
      'goals.check_in_takes_no_value',
      'value',
    ],
    [
      'an unknown member in a comment',
      'goals.addComment',
      { ...comment, mentions: [unknown] },
      'goals.mentioned_member_not_found',
      'mentions',
    ],
    [
      'a comment on an unknown goal',
      'goals.addComment',
      { ...comment, subjectId: unknown },
      'goals.subject_not_found',
      null,
    ],
    [
      'a comment on a key result called an objective',
      'goals.addComment',
      { ...comment, subjectId: goal.keyResultId },
      'goals.subject_not_found',
      null,
    ],
    [
      'a role of another unit',
      'goals.addObjective',
      { ...objective, unitId: units.sales, roleId: roles.member },
      'goals.role_outside_unit',
      'roleId',
    ],
    [
      'an unknown unit',
      'goals.addObjective',
      { ...objective, unitId: unknown },
      'goals.unit_not_found',
      'unitId',
    ],
    [
      'an unknown role of a key result that comes with a goal',
      'goals.addObjective',
      {
        ...objective,
        keyResults: [
          { title: 'A', type: 'increase' },
          { title: 'B', type: 'increase', roleId: unknown },
        ],
      },
      'goals.role_not_found',
      'keyResults[1].roleId',
    ],
    [
      'an unknown unit that it is for',
      'goals.addObjective',
      { ...objective, beneficiaryUnitId: unknown },
      'goals.unit_not_found',
      'beneficiaryUnitId',
    ],
    [
      'an unknown goal to serve',
      'goals.addObjective',
      {
        ...objective,
        serves: [
          { kind: 'contributes', toId: goal.objectiveId },
          { kind: 'contributes', toId: unknown },
        ],
      },
      'goals.link_end_not_found',
      'serves[1].toId',
    ],
    [
      'one goal served twice',
      'goals.addObjective',
      {
        ...objective,
        serves: [
          { kind: 'contributes', toId: goal.objectiveId },
          { kind: 'contributes', toId: goal.objectiveId },
        ],
      },
      'goals.link_exists',
      'serves[1].toId',
    ],
    [
      'an unknown role',
      'goals.addKeyResult',
      { ...figure, roleId: unknown },
      'goals.role_not_found',
      'roleId',
    ],
    [
      'an unknown cycle to move to',
      'goals.moveObjective',
      { ...seen(goal.objectiveId), cycleId: unknown },
      'goals.cycle_not_found',
      'cycleId',
    ],
    [
      'a title of which nothing can be seen',
      'goals.addObjective',
      { ...objective, title: '\u200b\u3164' },
      'request.invalid',
      'title',
    ],
    [
      'an unknown cycle',
      'goals.addObjective',
      { ...objective, cycleId: unknown },
      'goals.cycle_not_found',
      'cycleId',
    ],
    [
      'a link to work that is no web address',
      'goals.addWorkLink',
      { objectiveId: goal.objectiveId, url: 'javascript:alert(1)', title: 'Work' },
      'request.invalid',
      'url',
    ],
    [
      'a look into the future',
      'goals.listGoals',
      { cycleId: cycles.quarter, asOf: '2026-05-20' },
      'goals.as_of_in_the_future',
      'asOf',
    ],
    [
      'a change taken back that never was',
      'goals.undo',
      { feedId: 999_999_999 },
      'goals.entry_not_found',
      null,
    ],
  ]
}
