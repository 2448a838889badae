import { expect, it } from 'vitest'
import type { Actor, MemberRole } from '#kernel/actor.ts'
import { mayAlignObjective, maySeeDirection, mayUndoStrategy } from './policy.ts'

const actor = (role: MemberRole): Actor => ({
  workspaceId: 'w',
  memberId: 'm',
  role,
  personId: null,
})

it('shows a draft to those who may change it alone', () => {
  const seen = (role: MemberRole) => maySeeDirection(actor(role), { status: 'draft' })
  expect([seen('owner'), seen('administrator'), seen('member'), seen('guest')]).toEqual([
    true,
    true,
    false,
    false,
  ])
})

it('lets nobody align who only looks on, even a goal of their own', () => {
  expect(mayAlignObjective(actor('member'), { mayChangeGoal: true })).toBe(true)
  expect(mayAlignObjective(actor('guest'), { mayChangeGoal: true })).toBe(false)
})

it('lets an alignment be taken back by whoever may change the objective, and no more', () => {
  const objectives = [{ mayChangeGoal: true }]
  expect(mayUndoStrategy(actor('member'), { touchesStrategy: false, objectives })).toBe(true)
  expect(mayUndoStrategy(actor('member'), { touchesStrategy: true, objectives: [] })).toBe(false)
})
