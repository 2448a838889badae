import { expect, it } from 'vitest'
import { changeParts } from './change-parts.ts'

const fields = { title: 'title', value: 'value', progress: 'progress', confidence: 'confidence' }
const record = { id: 'r1', title: null }

it('tells what differs, from what to what', () => {
  const change = { ...record, kind: 'objective', before: { title: 'a', version: 1 } }
  const changes = [{ ...change, after: { title: 'b', version: 2 } }]
  expect(changeParts({ changes }, fields)).toEqual([{ field: 'title', before: 'a', after: 'b' }])
})

it('tells what a check-in said beside what was known before', () => {
  const said = { value: 44, progress: null, confidence: 7, comment: null }
  const changes = [
    { ...record, kind: 'check-in', before: null, after: said },
    {
      ...record,
      kind: 'key-result',
      before: { currentValue: 50, version: 1 },
      after: { currentValue: 44, version: 2 },
    },
  ]
  expect(changeParts({ changes }, fields)).toEqual([
    { field: 'value', before: 50, after: 44 },
    { field: 'confidence', before: null, after: 7 },
  ])
})
