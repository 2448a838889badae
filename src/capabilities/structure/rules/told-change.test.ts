import { expect, it } from 'vitest'
import { changeOf, type RecordChange } from '#kernel/feed-entry.ts'
import { lanternworks, people, roles, since, units } from '../fixtures.ts'
import { endAssignment } from './assign.ts'
import { changeRole } from './change-role.ts'
import { addUnit, changeUnit, closeUnit } from './change-unit.ts'
import { type Draft, differencesOf, draftOf } from './draft.ts'
import { toldChange } from './told-change.ts'

const on = '2026-07-01'

/** What the feed would keep of a decision, told of the organisation it left. */
function told(decide: (draft: Draft) => void) {
  const draft = draftOf(lanternworks(), '2026-05-18T00:00:00Z')
  decide(draft)
  return differencesOf(draft).map(({ kind, id, before, after }) =>
    toldChange(draft.next, changeOf<object>(kind, id, before, after)),
  )
}

it('tells a move and a new name in names, with the day', () => {
  const seen = { id: units.design, version: 1 }
  const patch = { name: 'Studio', parentId: units.sales }
  expect(told((draft) => changeUnit(draft, seen, on, patch))).toEqual([
    {
      what: 'changes',
      on,
      fields: [
        { field: 'name', before: 'Design', after: 'Studio' },
        { field: 'parent', before: 'Product', after: 'Sales' },
      ],
    },
  ])
})

it('tells where something new stands, and what ends', () => {
  const fields = { name: 'Lab', parentId: units.product, purpose: null }
  expect(told((draft) => addUnit(draft, 'lab', on, fields))).toEqual([
    { what: 'begins', on, fields: [{ field: 'parent', before: null, after: 'Product' }] },
  ])
  const held = [...lanternworks().assignment.values()].find(
    ({ personId }) => personId === people.noor,
  )
  const seen = { id: held?.id ?? '', version: 1 }
  expect(told((draft) => endAssignment(draft, seen, on))).toMatchObject([{ what: 'ends', on }])
})

it('tells of what never takes place, and of what does after all', () => {
  const draft = draftOf(lanternworks(), '2026-05-18T00:00:00Z')
  addUnit(draft, 'lab', on, { name: 'Lab', parentId: null, purpose: null })
  const made = draft.next.unit.get('lab')
  closeUnit(draft, { id: 'lab', version: 1 }, on)
  const gone = draft.next.unit.get('lab')
  const what = (change: RecordChange) => toldChange(draft.next, change)?.what
  expect(what(changeOf('unit', 'lab', made ?? null, gone ?? null))).toBe('removed')
  expect(what(changeOf('unit', 'lab', gone ?? null, made ?? null))).toBe('restored')
})

it('tells of a role whom it reports to', () => {
  const seen = { id: roles.tester, version: 1 }
  const patch = { reportsToRoleId: roles.designLead }
  const fields = [{ field: 'reportsTo', before: 'Platform lead', after: 'Design lead' }]
  expect(told((draft) => changeRole(draft, seen, since, patch))).toMatchObject([{ fields }])
})
