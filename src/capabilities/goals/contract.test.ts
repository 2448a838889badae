import { expect, it } from 'vitest'
import type { Operation } from '#platform/contract/operation.ts'
import { testDatabase } from '#platform/database/testing.ts'
import * as contract from './contract.ts'
import { createGoals } from './index.ts'
import { organisation } from './test-world.ts'

const { db } = await testDatabase()
const goals = createGoals({ db, now: () => new Date() }, organisation)

const operations = Object.values<object>(contract).flatMap((value): Operation[] =>
  isOperation(value) ? [value] : [],
)

function isOperation(value: object): value is Operation {
  return 'effect' in value && 'summary' in value
}

it('has words in both languages for every refusal it declares', () => {
  const codes = operations
    .flatMap(({ errors }) => errors)
    .filter((code) => code.startsWith('goals.'))
  for (const words of Object.values(goals.errors))
    expect(codes.filter((code) => !(code in words))).toEqual([])
})

it('implements every operation once, each with a named policy', () => {
  const { implementations } = goals
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).sort()
  expect(ids(implementations.map(({ operation }) => operation))).toEqual(ids(operations))
  expect(implementations.filter(({ policy }) => !policy.startsWith('may'))).toEqual([])
})
