import { expect, it } from 'vitest'
import { z } from 'zod'
import { defineOperation } from '#platform/contract/operation.ts'
import { operationOf, toolName, toolOf } from './tools.ts'

const close = defineOperation({
  id: 'goals.closeCycle',
  effect: 'destructive',
  summary: 'Closes a cycle.',
  input: z.object({ id: z.uuid(), reason: z.string().optional() }),
  output: z.object({}),
  errors: ['goals.cycle_closed'],
})

it('tells an assistant what an operation takes, what it does and how it may be refused', () => {
  expect(toolOf(close)).toMatchObject({
    name: 'goals_closeCycle',
    description: 'Closes a cycle. May be refused with: goals.cycle_closed.',
    inputSchema: { type: 'object', required: ['id'], properties: { reason: { type: 'string' } } },
    annotations: { readOnlyHint: false, destructiveHint: true },
  })
})

it('finds the way back from a name', () => {
  expect(operationOf(toolName(close.id))).toBe(close.id)
})
