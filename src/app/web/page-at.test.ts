import { expect, it } from 'vitest'
import { pageAt } from './page-at.ts'

const load = async () => ({ default: () => null })
const pages = ['/home', '/goals', '/goals/:id'].map((path) => ({ path, load }))

it('finds the page of an address', () => {
  expect(pageAt(pages, '/goals')?.path).toBe('/goals')
  expect(pageAt(pages, '/goals/o1')?.path).toBe('/goals/:id')
  expect(pageAt(pages, '/goals/o1/history')).toBeUndefined()
  expect(pageAt(pages, '')).toBeUndefined()
})
