import { expect, test } from 'vitest'
import { preparedNames } from './prepared-names.ts'

const asked = (nameOf: (sql: string) => string | undefined, sql: string, times: number) =>
  Array.from({ length: times }, () => nameOf(sql)).at(-1)

test('a statement that comes again keeps one name, and no two share one', () => {
  const nameOf = preparedNames()
  expect(asked(nameOf, 'select 1', 2)).toBeUndefined()
  const name = nameOf('select 1')
  expect(name).toBeDefined()
  expect(nameOf('select 1')).toBe(name)
  expect(asked(nameOf, 'select 2', 3)).not.toBe(name)
})

test('no more names than a connection should keep', () => {
  const nameOf = preparedNames(1)
  const name = asked(nameOf, 'select 1', 3)
  expect(asked(nameOf, 'select 2', 5)).toBeUndefined()
  expect(nameOf('select 1')).toBe(name)
})
