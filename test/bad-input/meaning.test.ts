import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { inWorkspace } from '#platform/database/database.ts'
import { type Company, openCompany, versionOf } from '../world/company.ts'
import { contentsOf } from '../world/stored.ts'
import { openWorld } from '../world/world.ts'
import { faultsOf, problemIn } from './refusal.ts'

// Input whose every field is right and which cannot be all the same.

const world = await openWorld()
const company = await openCompany(world, 'alpha')
const { place, cycles, goal, apex } = company
const { units, roles, people } = place
const faults = faultsOf(world)
const asking = { cookie: company.members.secretary.cookie, slug: company.slug }
const seen = (id: string, of: Company = company) => ({ id, version: versionOf(of, id) })

let before: Record<string, string> = {}
beforeAll(async () => {
  before = await contentsOf(world, company.workspaceId)
})

const unknown = '0198c2a0-0000-7000-8000-000000000000'
const from = '2026-07-01'
const attic = { unitId: units.attic, version: versionOf(company, units.attic) }
const root = { unitId: units.root, version: versionOf(company, units.root) }
const product = { unitId: units.product, version: versionOf(company, units.product) }
const lead = { roleId: roles.lead, version: versionOf(company, roles.lead) }
const link = { kind: 'contributes', toKind: 'objective' }
const both = [seen(goal.keyResultId), seen(goal.stepsId)]
const weigh = (...weights: (number | null)[]) =>
  both.map((one, at) => ({ ...one, weight: weights[at] ?? null }))
const figure = { objectiveId: goal.objectiveId, title: 'Figure', type: 'increase' }
const objective = { cycleId: cycles.quarter, title: 'New' }
const comment = { subjectKind: 'objective', subjectId: goal.objectiveId, body: 'Words' }
const step = (title: string, weight: number) => ({ title, weight })

type Case = [what: string, operationId: string, input: unknown, code: string, place?: string]

const cases: Case[] = [
  [
    'a unit inside itself',
    'structure.changeUnit',
    { ...product, from, parentId: units.platform },
    'structure.unit_in_itself',
  ],
  [
    'a unit as its own parent',
    'structure.changeUnit',
    { ...product, from, parentId: units.product },
    'structure.unit_in_itself',
  ],
  [
    'a unit that others are in, closed',
    'structure.closeUnit',
    { ...root, from },
    'structure.unit_in_use',
  ],
  [
    'a unit changed before it began',
    'structure.changeUnit',
    { ...attic, from: '2020-01-01', name: 'Old' },
    'structure.not_yet_begun',
  ],
  [
    'a unit under a parent not yet there',
    'structure.addUnit',
    { name: 'New', parentId: units.root, from: '2020-01-01' },
    'structure.unit_not_there',
  ],
  [
    'a role that reports to itself',
    'structure.changeRole',
    { ...lead, from, reportsToRoleId: roles.lead },
    'structure.role_reports_to_itself',
  ],
  [
    'a role that reports to one below it',
    'structure.changeRole',
    { ...lead, from, reportsToRoleId: roles.member },
    'structure.role_reports_to_itself',
  ],
  [
    'more than the whole working time',
    'structure.assignPerson',
    { personId: people.member, roleId: roles.lead, share: 0.6, from },
    'structure.share_over_one',
  ],
  [
    'a role given twice',
    'structure.assignPerson',
    { personId: people.member, roleId: roles.member, share: 0.1, from },
    'structure.already_assigned',
  ],
  [
    'a period that ends before it begins',
    'structure.assignPerson',
    { personId: people.member, roleId: roles.lead, share: 0.1, from, to: '2026-06-01' },
    'structure.empty_period',
  ],
  [
    'an unknown person',
    'structure.assignPerson',
    { personId: unknown, roleId: roles.lead, share: 0.1, from },
    'structure.person_not_found',
  ],
  [
    'an unknown person as a member',
    'workspace.inviteMember',
    { role: 'guest', personId: unknown },
    'workspace.person_not_found',
    'personId',
  ],
  [
    'somebody else as two members',
    'workspace.changeMember',
    { ...seen(company.members.secretary.memberId), personId: people.member },
    'workspace.person_taken',
    'personId',
  ],
  [
    'one wrong move among good ones',
    'structure.planReorganisation',
    {
      moves: [
        { do: 'addUnit', name: 'New', parentId: null, from },
        { do: 'closeUnit', ...root, from },
      ],
    },
    'structure.unit_in_use',
    'moves[1]',
  ],
  [
    'a plan that makes a circle',
    'structure.planReorganisation',
    {
      moves: [
        { do: 'changeUnit', ...attic, from, parentId: units.sales },
        {
          do: 'changeUnit',
          unitId: units.sales,
          version: versionOf(company, units.sales),
          from,
          parentId: units.attic,
        },
      ],
    },
    'structure.unit_in_itself',
    'moves[1]',
  ],
  [
    'a plan that makes one id twice',
    'structure.planReorganisation',
    {
      moves: [
        { do: 'addUnit', id: unknown, name: 'A', parentId: null, from },
        { do: 'addUnit', id: unknown, name: 'B', parentId: null, from },
      ],
    },
    'structure.id_taken',
    'moves[1]',
  ],
  [
    'a change taken back that was never planned',
    'structure.withdrawChange',
    { kind: 'unit', ...seen(units.attic), on: '2026-10-01' },
    'structure.no_change_that_day',
  ],

  [
    'a drafting space moved past a stage',
    'team.moveStage',
    { ...seen(company.drafting.writing.id), stage: 'cluster' },
    'team.stage_out_of_order',
  ],
  [
    'objectives made before there is a wording',
    'team.finishSpace',
    { ...seen(company.drafting.clustering.id), chosen: [] },
    'team.stage_out_of_order',
  ],
  [
    'more dots than anybody has',
    'team.placeDots',
    { clusterId: company.drafting.clustering.clusterId, dots: 4 },
    'team.no_dots_left',
  ],
  [
    'a wording before its time',
    'team.wordCluster',
    { clusterId: company.drafting.clustering.clusterId, version: 2, text: 'Early' },
    'team.not_in_this_stage',
  ],
  [
    'a finished space renamed',
    'team.changeSpace',
    { ...seen(company.drafting.done.id), name: 'Renamed' },
    'team.space_is_done',
  ],

  [
    'a cycle that ends before it starts',
    'goals.addCycle',
    { name: 'Q9', startsOn: '2026-07-01', endsOn: '2026-06-30' },
    'goals.cycle_ends_before_start',
  ],
  ['a cycle of a name in use', 'goals.addCycle', { name: '2026 alpha' }, 'goals.cycle_name_taken'],
  [
    'a cycle inside itself',
    'goals.changeCycle',
    { ...seen(cycles.year), parentId: cycles.quarter },
    'goals.cycle_parent_circle',
  ],
  [
    'a cycle as its own parent',
    'goals.changeCycle',
    { ...seen(cycles.year), parentId: cycles.year },
    'goals.cycle_parent_circle',
  ],
  [
    'a cycle that holds goals, removed',
    'goals.removeCycle',
    seen(cycles.quarter),
    'goals.cycle_not_empty',
  ],
  [
    'a cycle that holds others, removed',
    'goals.removeCycle',
    { ...seen(cycles.year), moveGoalsTo: cycles.spare },
    'goals.cycle_has_parts',
  ],
  [
    'a goal that serves itself',
    'goals.addLink',
    { ...link, fromId: goal.objectiveId, toId: goal.objectiveId },
    'goals.link_to_itself',
  ],
  [
    'a goal that serves what serves it',
    'goals.addLink',
    { ...link, fromId: apex.objectiveId, toId: goal.objectiveId },
    'goals.link_cycle',
  ],
  [
    'a goal derived from its own key result',
    'goals.addLink',
    { kind: 'derives', fromId: goal.objectiveId, toKind: 'key-result', toId: goal.keyResultId },
    'goals.link_cycle',
  ],
  [
    'a link made twice',
    'goals.addLink',
    { ...link, fromId: goal.objectiveId, toId: apex.objectiveId },
    'goals.link_exists',
  ],
  [
    'a link of ends that do not go together',
    'goals.addLink',
    { kind: 'derives', fromId: goal.objectiveId, toKind: 'unit', toId: units.sales },
    'goals.link_ends_not_allowed',
  ],
  [
    'a link from what cannot serve',
    'goals.addLink',
    { ...link, fromId: goal.keyResultId, toId: apex.objectiveId },
    'goals.link_ends_not_allowed',
  ],
  [
    'a link that says it ends at another kind',
    'goals.addLink',
    { kind: 'contributes', fromId: goal.objectiveId, toKind: 'objective', toId: apex.keyResultId },
    'goals.link_end_not_found',
  ],
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
  ],
  [
    'a comment on a key result called an objective',
    'goals.addComment',
    { ...comment, subjectId: goal.keyResultId },
    'goals.subject_not_found',
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
  ],
  [
    'an unknown cycle',
    'goals.addObjective',
    { ...objective, cycleId: unknown },
    'goals.cycle_not_found',
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
  ],
  [
    'an answer to what nobody asked',
    'goals.answerDependency',
    { ...seen(goal.linkId), status: 'confirmed' },
    'goals.not_a_dependency',
  ],
  [
    'a delivery before a promise',
    'goals.answerDependency',
    { ...seen(goal.dependencyId), status: 'delivered' },
    'goals.dependency_step_not_allowed',
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
  [
    'check-ins handed to whom they belong',
    'management.handOver',
    { personId: people.lead, delegateId: people.lead, startsOn: from, endsOn: from },
    'management.handover_to_oneself',
    'delegateId',
  ],
  [
    'a handover that ends before it begins',
    'management.handOver',
    { personId: people.lead, delegateId: people.seller, startsOn: from, endsOn: '2026-06-30' },
    'management.handover_days_reversed',
    'endsOn',
  ],
  [
    'a handover of last month',
    'management.handOver',
    {
      personId: people.lead,
      delegateId: people.seller,
      startsOn: '2026-04-01',
      endsOn: '2026-04-02',
    },
    'management.handover_over',
    'endsOn',
  ],
  [
    'check-ins handed over twice for a day',
    'management.handOver',
    {
      personId: people.spare,
      delegateId: people.lead,
      startsOn: '2026-05-20',
      endsOn: '2026-05-21',
    },
    'management.handed_over_already',
  ],
  [
    'a week that has not begun',
    'management.writeWeek',
    { personId: people.lead, version: 0, week: '2026-06-01', wins: 'All of it' },
    'management.week_in_the_future',
    'week',
  ],
  [
    'a check-in in the place of somebody who did not ask for it',
    'goals.recordCheckIn',
    { keyResultId: goal.keyResultId, value: 5, forPersonId: people.lead },
    'goals.not_in_their_place',
  ],
  [
    'a second meeting at once',
    'management.startMeeting',
    { unitId: units.platform },
    'management.meeting_under_way',
  ],
  [
    'a note on what is not on the agenda',
    'management.takeNote',
    {
      meetingId: company.week.meetingId,
      kind: 'note',
      body: 'Beside it',
      aboutId: apex.objectiveId,
    },
    'management.not_on_the_agenda',
    'aboutId',
  ],
  [
    'the last owner, gone',
    'workspace.removeMember',
    seen(company.members.owner.memberId),
    'workspace.last_owner',
  ],
]

describe('what contradicts itself or the rest is refused', () => {
  it.each(cases)('%s', async (_what, operationId, input, code, place) => {
    const isLast = operationId === 'workspace.removeMember'
    const by = isLast ? { ...asking, cookie: company.members.owner.cookie } : asking
    const answer = await world.door.send(by, operationId, input)
    expect(faults(answer)).toEqual([])
    const problem = problemIn(answer)
    expect(problem).toMatchObject({ code })
    if (place)
      expect(problem.errors?.map(({ path }) => path)[0]).toMatch(
        new RegExp(`^${place.replace(/[[\]]/g, '\\$&')}`),
      )
  })

  it('in the language of whoever asks', async () => {
    const chinese = { ...asking, headers: { 'accept-language': 'zh-CN' } }
    for (const [what, operationId, input, code] of cases) {
      if (code === 'workspace.last_owner') continue
      const { detail, errors = [] } = problemIn(await world.door.send(chinese, operationId, input))
      for (const text of [detail, ...errors.map(({ message }) => message)])
        expect([what, text]).toEqual([what, expect.stringMatching(/\p{Script=Han}/u)])
    }
  })

  it('and nothing of it was stored', async () => {
    expect(await contentsOf(world, company.workspaceId)).toEqual(before)
    expect(world.reported).toEqual([])
  })
})

describe('a repeated submission', () => {
  const submit = (key: string, operationId: string, input: unknown) =>
    world.door.send({ ...asking, headers: { 'idempotency-key': key } }, operationId, input)
  const count = async () => {
    const { feed } = await contentsOf(world, company.workspaceId)
    return Number.parseInt(feed ?? '', 10)
  }
  const checkIn = (value: number) => ({ keyResultId: goal.keyResultId, value })

  it.each([
    ['structure.addPerson', { name: 'Twin' }],
    ['goals.recordCheckIn', checkIn(51)],
    ['goals.addObjective', objective],
    ['workspace.inviteMember', { role: 'guest' }],
    ['goals.removeMilestone', seen(goal.milestoneId)],
    ['structure.closeUnit', { ...attic, from: '2027-01-01' }],
  ])('of %s, ten at once, has one effect and one answer', async (operationId, input) => {
    const [key, entries] = [randomUUID(), await count()]
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => submit(key, operationId, input)),
    )
    for (const { status, body } of answers) expect([status, body]).toEqual([200, answers[0]?.body])
    expect(await count()).toBe(entries + 1)
  })

  it('with another content is refused, and so is another operation', async () => {
    const key = randomUUID()
    await submit(key, 'goals.recordCheckIn', checkIn(52))
    const entries = await count()
    for (const again of [
      await submit(key, 'goals.recordCheckIn', checkIn(53)),
      await submit(key, 'structure.addPerson', { name: 'Twin' }),
    ]) {
      expect(faults(again)).toEqual([])
      expect(problemIn(again).code).toBe('request.key_reused')
    }
    expect(await count()).toBe(entries)
  })

  it('of a refused request is decided anew', async () => {
    const key = randomUUID()
    const late = { keyResultId: goal.keyResultId, value: 1, at: '2027-01-01T00:00:00Z' }
    expect((await submit(key, 'goals.recordCheckIn', late)).status).toBe(422)
    expect((await submit(key, 'goals.recordCheckIn', checkIn(54))).status).toBe(200)
  })

  it('keeps no secret in the clear', async () => {
    const answer = await submit(randomUUID(), 'workspace.inviteMember', { role: 'guest' })
    const { token } = z.object({ token: z.string() }).parse(answer.body)
    const scope = { workspaceId: company.workspaceId, actorId: null }
    const { rows } = await inWorkspace(world.database.db, scope, (tx) =>
      sql<{ held: number }>`select count(*)::int as held from idempotent_request
        where response::text like ${`%${token}%`}`.execute(tx),
    )
    expect(rows).toEqual([{ held: 0 }])
  })
})
