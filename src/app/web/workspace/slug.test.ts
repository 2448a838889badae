import { expect, it } from 'vitest'
import { isSlug, slugOf } from './slug.ts'

it('suggests an address from a name', () => {
  expect(slugOf('Änderwerk & Söhne GmbH')).toBe('anderwerk-sohne-gmbh')
  expect(slugOf('  --Acme--  ')).toBe('acme')
  expect(slugOf('x'.repeat(60))).toHaveLength(48)
})

it('falls back where a name leaves nothing, or names a page of the product', () => {
  expect(slugOf('开源社')).toBe('workspace')
  expect(slugOf('Join')).toBe('workspace')
})

it('tells an address from other text', () => {
  expect(isSlug('acme-2')).toBe(true)
  for (const bad of ['', '-a', 'a-', 'Acme', 'a b', 'sign-in']) expect(isSlug(bad)).toBe(false)
})
