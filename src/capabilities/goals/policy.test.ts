import { describe, expect, it } from 'vitest'
import type { Standing } from '#capabilities/structure/rules/resolution.ts'
import type { Actor, MemberRole } from '#kernel/actor.ts'
import * as policy from './policy.ts'

const actor = (role: MemberRole, memberId = 'me'): Actor => ({
  workspaceId: 'w',
  memberId,
  role,
  personId: 'p',
})
const standing = (more: Partial<Standing> = {}): Standing => ({
  roleIds: new Set(),
  unitIds: new Set(),
  headedUnitIds: new Set(),
  headedSubtreeIds: new Set(),
  powersByUnit: new Map(),
  ...more,
})

/** How one may stand to a goal that the role "marketer" of the unit "growth" carries. */
const relations = {
  stranger: standing(),
  holder: standing({ roleIds: new Set(['marketer']), unitIds: new Set(['growth']) }),
  colleague: standing({ unitIds: new Set(['growth']) }),
  head: standing({ headedSubtreeIds: new Set(['growth']) }),
  editor: standing({ powersByUnit: new Map([['company', new Set(['edit-goals' as const])]]) }),
} as const
type Relation = keyof typeof relations

const goal = (more: Partial<policy.GoalFacts> = {}): policy.GoalFacts => ({
  unitId: 'growth',
  roleId: 'marketer',
  visibility: 'workspace',
  createdBy: 'another',
  unitPath: ['company', 'growth'],
  ...more,
})

const roles: MemberRole[] = ['owner', 'administrator', 'member', 'guest']
const relationNames = Object.keys(relations) as Relation[]

/** Who may, as "role:relation" for all that may. */
const allowed = (
  may: (actor: Actor, it: policy.Case) => boolean,
  facts: policy.GoalFacts = goal(),
): string[] =>
  roles.flatMap((role) =>
    relationNames
      .filter((relation) => may(actor(role), { goal: facts, standing: relations[relation] }))
      .map((relation) => `${role}:${relation}`),
  )

const everyRelation = (role: MemberRole) => relationNames.map((relation) => `${role}:${relation}`)
const administrators = [...everyRelation('owner'), ...everyRelation('administrator')]

describe('a goal carried by a role', () => {
  it('is changed by its holder, the head, holders of the power, and administrators', () => {
    expect(allowed(policy.mayChangeGoal)).toEqual([
      ...administrators,
      'member:holder',
      'member:head',
      'member:editor',
    ])
  })

  it('is changed by the whole unit where no role is named', () => {
    expect(allowed(policy.mayChangeGoal, goal({ roleId: null }))).toContain('member:colleague')
  })

  it('is changed by whoever made it, unless that is a guest', () => {
    expect(allowed(policy.mayChangeGoal, goal({ createdBy: 'me' }))).toEqual([
      ...administrators,
      ...everyRelation('member'),
    ])
  })

  it('is nobody else’s as a private draft, not even an administrator’s', () => {
    expect(allowed(policy.mayChangeGoal, goal({ visibility: 'private' }))).toEqual([])
  })

  it('may be added by whoever is of the unit', () => {
    expect(allowed(policy.mayAddGoal)).toEqual([
      ...administrators,
      'member:holder',
      'member:colleague',
      'member:head',
      'member:editor',
    ])
  })
})

it('lets the carrier of a key result check in, and nothing more on the objective', () => {
  const facts = goal({ roleId: 'other', keyResultCarrier: { unitId: null, roleId: 'marketer' } })
  expect(allowed(policy.mayCheckIn, facts)).toContain('member:holder')
  expect(allowed(policy.mayChangeGoal, facts)).not.toContain('member:holder')
})

it('shows a goal by its visibility alone', () => {
  const sees = (visibility: policy.GoalFacts['visibility'], createdBy = 'another') => {
    const facts = { visibility, unitId: 'growth', createdBy }
    return roles.flatMap((role) =>
      [new Set<string>(), new Set(['growth'])].map((units) =>
        policy.maySeeGoal(actor(role), facts, units),
      ),
    )
  }
  expect(sees('workspace')).toEqual(new Array(8).fill(true))
  // Outside and inside the unit: owner, administrator, member, guest.
  expect(sees('unit')).toEqual([true, true, true, true, false, true, false, true])
  expect(sees('private')).toEqual(new Array(8).fill(false))
  expect(sees('private', 'me')).toEqual(new Array(8).fill(true))
})

it('opens the goals of a unit to its own, to units below, and to the heads above', () => {
  const paths: Record<string, string[]> = { company: ['company'], growth: ['company', 'growth'] }
  const open = (more: Partial<Standing>) =>
    [...policy.unitsOpenTo(standing(more), (unitId) => paths[unitId] ?? [])].toSorted()
  expect(open({ unitIds: new Set(['growth']) })).toEqual(['company', 'growth'])
  expect(open({ unitIds: new Set(['company']) })).toEqual(['company'])
  const headed = { headedSubtreeIds: new Set(['company', 'growth']) }
  expect(open({ unitIds: new Set(['company']), ...headed })).toEqual(['company', 'growth'])
  expect([...policy.unitsOpenTo(null, () => ['company'])]).toEqual([])
})

it('lets whoever is asked answer a dependency, and whoever asked ask again', () => {
  const asked = {
    goal: goal({ unitId: 'care', roleId: null }),
    standing: standing({ unitIds: new Set(['care']) }),
  }
  const asks = { goal: goal(), standing: asked.standing }
  const may = (status: string) =>
    policy.mayAnswerDependency(actor('member'), { asks, asked, status })
  expect([may('confirmed'), may('declined'), may('requested')]).toEqual([true, true, false])
})

it('keeps comments to their authors, and lets administrators remove them', () => {
  const other = { authorId: 'another' }
  expect(policy.mayEditComment(actor('owner'), other)).toBe(false)
  expect(policy.mayRemoveComment(actor('owner'), other)).toBe(true)
  expect(policy.mayRemoveComment(actor('guest'), other)).toBe(false)
  expect(policy.mayEditComment(actor('guest', 'another'), other)).toBe(true)
})
