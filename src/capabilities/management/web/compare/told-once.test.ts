import { expect, it } from 'vitest'
import type { ChangeKind } from '../../rules/compare.ts'
import { toldOnce } from './told-once.ts'

const goal = (id: string, objectiveId: string, ...changes: ChangeKind[]) => ({
  id,
  objectiveId,
  changes,
})

it('leaves out key results that went with their objective, and no others', () => {
  const changed = [
    goal('gone', 'gone', 'dropped'),
    goal('gone-1', 'gone', 'dropped'),
    goal('stays', 'stays', 'progress'),
    goal('stays-1', 'stays', 'dropped'),
    goal('stays-2', 'stays', 'added'),
  ]
  expect(toldOnce(changed).map(({ id }) => id)).toEqual(['gone', 'stays', 'stays-1', 'stays-2'])
})
