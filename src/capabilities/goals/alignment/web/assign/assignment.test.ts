import { expect, it } from 'vitest'
import { figureIn, ownersOf, type Part, type Row, withFigure } from './assignment.ts'

const late: Part = { title: 'Late answers', type: 'decrease', startValue: 40, targetValue: 5 }
const owner = { id: 'unit-care', label: 'Care', unitId: 'care', roleId: null }
const row: Row = { owner, title: '', figures: [] }

it('shows the figure of the template until the row has its own', () => {
  expect(figureIn(row, 0, late, 'targetValue')).toBe(5)
  const changed = withFigure(row, 0, 'targetValue', 9)
  expect([
    figureIn(changed, 0, late, 'targetValue'),
    figureIn(changed, 0, late, 'startValue'),
  ]).toEqual([9, 40])
  expect(figureIn(withFigure(row, 0, 'targetValue', null), 0, late, 'targetValue')).toBeNull()
})

it('sends only what differs', () => {
  const rows = [withFigure(row, 1, 'targetValue', 9), { ...row, title: ' Own words ' }]
  expect(ownersOf(rows, [late, late])).toEqual([
    { unitId: 'care', figures: [{}, { targetValue: 9 }] },
    { unitId: 'care', title: 'Own words', figures: [] },
  ])
  expect(ownersOf([withFigure(row, 1, 'targetValue', 9)], [late])).toEqual([
    { unitId: 'care', figures: [{}] },
  ])
})
