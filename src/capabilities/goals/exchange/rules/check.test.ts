import { describe, expect, it } from 'vitest'
import type { Json } from './json.ts'
import { readFileText } from './json-text.ts'
import { planImport } from './plan.ts'
import { contextAt, nothingYet } from './testing.ts'

const issuesIn = (file: Json): string[] => {
  const plan = planImport(file, nothingYet(), contextAt('2026-11-22'))
  return plan.ok
    ? []
    : plan.issues.map(({ path, code }) => `${path} ${code.replace('goals.import_', '')}`)
}
const goal = (more: { [key: string]: Json }): Json => ({ id: 'o', title: 'Goal', ...more })
const result = (more: { [key: string]: Json }): Json => ({
  objectives: [goal({ keyResults: [{ id: 'k', title: 'Result', ...more }] })],
})

describe('each mistake is named by its place', () => {
  const long = 'x'.repeat(10_000)
  it.each<[string, Json, string]>([
    ['no object', [], ' wrong_type'],
    ['a list that is none', { objectives: 'none' }, 'objectives wrong_type'],
    ['an entry that is none', { objectives: ['goal'] }, 'objectives[0] wrong_type'],
    ['a goal without words', { objectives: [{ id: 'o' }] }, 'objectives[0].title missing'],
    ['a long title', { objectives: [goal({ title: long })] }, 'objectives[0].title too_long'],
    [
      'a control character',
      { objectives: [goal({ title: 'a\u0007b' })] },
      'objectives[0].title control_characters',
    ],
    [
      'a mark that turns reading order',
      { objectives: [goal({ title: 'a\u202eb' })] },
      'objectives[0].title control_characters',
    ],
    [
      'half a character',
      { objectives: [goal({ x: '\ud800' })] },
      'objectives[0].x control_characters',
    ],
    [
      'a word for a number',
      result({ target: 'many' }),
      'objectives[0].keyResults[0].target wrong_type',
    ],
    [
      'a number out of range',
      result({ target: 1e300 }),
      'objectives[0].keyResults[0].target number_out_of_range',
    ],
    [
      'a day that is none',
      { cycles: [{ name: 'Q', start: '2026-02-30' }] },
      'cycles[0].start bad_date',
    ],
    [
      'an end before the start',
      { cycles: [{ name: 'Q', start: '2026-02-01', end: '2026-01-01' }] },
      'cycles[0].end end_before_start',
    ],
    [
      'two cycles of one name',
      { cycles: [{ name: 'Q' }, { name: 'Q' }] },
      'cycles[1].name duplicate_id',
    ],
    ['two units of one id', { units: [{ id: 'a' }, { id: 'a' }] }, 'units[1].id duplicate_id'],
    ['two goals of one id', { objectives: [goal({}), goal({})] }, 'objectives[1].id duplicate_id'],
    [
      'an unknown unit',
      { units: [{ id: 'a' }], objectives: [goal({ unit: 'b' })] },
      'objectives[0].unit unknown_reference',
    ],
    [
      'an unknown person',
      { people: [{ id: 'a' }], objectives: [goal({ owner: 'b' })] },
      'objectives[0].owner unknown_reference',
    ],
    [
      'an unknown cycle',
      { cycles: [{ name: 'Q' }], objectives: [goal({ cycle: 'R' })] },
      'objectives[0].cycle unknown_reference',
    ],
    [
      'an unknown parent',
      { objectives: [goal({ parentObjectiveId: 'z' })] },
      'objectives[0].parentObjectiveId unknown_reference',
    ],
    [
      'a unit above itself',
      {
        units: [
          { id: 'a', parent: 'b' },
          { id: 'b', parent: 'a' },
        ],
      },
      'units[0].parent circle',
    ],
    [
      'a manager below oneself',
      {
        people: [
          { id: 'a', manager: 'b' },
          { id: 'b', manager: 'a' },
        ],
      },
      'people[0].manager circle',
    ],
    [
      'a goal that serves itself',
      { objectives: [goal({ parentObjectiveId: 'o' })] },
      'objectives[0].parentObjectiveId link_to_itself',
    ],
    [
      'weights that do not add up',
      {
        objectives: [
          goal({
            keyResults: [
              { title: 'a', weight: 0.5 },
              { title: 'b', weight: 0.2 },
            ],
          }),
        ],
      },
      'objectives[0].keyResults weights_do_not_add_up',
    ],
    [
      'a key that reaches a prototype',
      JSON.parse('{"objectives":[{"id":"o","title":"t","__proto__":{"x":1}}]}'),
      'objectives[0].__proto__ key_not_allowed',
    ],
  ])('%s', (_, file, issue) => {
    expect(issuesIn(file)).toContain(issue)
  })

  it('a circle through a key result', () => {
    const file = {
      objectives: [
        goal({ parentKeyResultId: 'k2', keyResults: [{ id: 'k1', title: 'R' }] }),
        { id: 'p', title: 'P', parentKeyResultId: 'k1', keyResults: [{ id: 'k2', title: 'S' }] },
      ],
    }
    expect(issuesIn(file)).toEqual(['objectives[0].parentObjectiveId circle'])
  })

  it('all of them at once, and no more than a thousand', () => {
    const objectives = Array.from({ length: 3000 }, (_, at) => ({ id: `o${at}`, title: '' }))
    const plan = planImport({ objectives }, nothingYet(), contextAt('2026-11-22'))
    expect(!plan.ok && [plan.issues.length, plan.count]).toEqual([1000, 3000])
  })
})

it('walks a chain of twenty thousand units without falling', () => {
  const units = Array.from({ length: 20_000 }, (_, at) => ({
    id: `u${at}`,
    parent: at === 0 ? null : `u${at - 1}`,
  }))
  expect(issuesIn({ units })).toEqual([])
})

describe('the text of a file', () => {
  const codes = (text: string) => {
    const read = readFileText(text)
    return read.ok
      ? []
      : read.issues.map(({ path, code, params }) => ({
          path,
          code: code.replace('goals.import_', ''),
          params,
        }))
  }

  it('that is no JSON is refused with the place', () => {
    expect(codes('{\n  "a": 1,\n  oops\n}')).toMatchObject([
      { code: 'not_json', params: { line: 3 } },
    ])
    expect(codes('')).toMatchObject([{ code: 'not_json' }])
  })

  it('may not name a key twice', () => {
    expect(codes('{"a":[{"b":1,"\\u0062":2}]}')).toMatchObject([
      { path: 'a[0].b', code: 'duplicate_key', params: { key: 'b' } },
    ])
  })

  it('may not nest without end', () => {
    expect(codes('['.repeat(100_000) + ']'.repeat(100_000))).toMatchObject([{ code: 'too_deep' }])
  })

  it('may not hold numbers that would come back different', () => {
    expect(codes('{"a":[12345678901234567890, 1e999]}')).toMatchObject([
      { path: 'a[0]', code: 'number_not_exact' },
      { path: 'a[1]', code: 'number_not_exact' },
    ])
    expect(
      codes('[0.1, 1.50, -0.0, 1e3, 123456789012345680, 9007199254740991, 0.30000000000000004]'),
    ).toEqual([])
  })

  it('keeps strings that look like structure', () => {
    expect(codes('{"a":"{[\\"a\\":1,","b":"\\\\"}')).toEqual([])
  })
})
