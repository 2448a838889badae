import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isId, uuidV7 } from './ids.ts'

const randomBytes = fc.uint8Array({ minLength: 10, maxLength: 10 })
const moments = fc.integer({ min: 0, max: 2 ** 48 - 1 })

test('is a UUID of version 7 whatever the moment and the bytes', () => {
  fc.assert(
    fc.property(moments, randomBytes, (at, bytes) => {
      const id = uuidV7(at, bytes)
      expect(isId(id)).toBe(true)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab]/)
    }),
  )
})

test('ids made later sort later', () => {
  fc.assert(
    fc.property(moments, moments, randomBytes, randomBytes, (a, b, x, y) => {
      fc.pre(a !== b)
      expect(uuidV7(a, x) < uuidV7(b, y)).toBe(a < b)
    }),
  )
})

test('different bytes make different ids, all 74 random bits of them', () => {
  const zero = new Uint8Array(10)
  const made = new Set([uuidV7(0, zero)])
  for (let bit = 0; bit < 80; bit++) {
    const bytes = new Uint8Array(10)
    bytes[bit >> 3] = 1 << (bit & 7)
    made.add(uuidV7(0, bytes))
  }
  // Of eighty bits given, four make room for the version and two for the variant.
  expect(made.size).toBe(1 + 74)
})

test('too few random bytes are refused', () => {
  expect(() => uuidV7(0, new Uint8Array(9))).toThrow(RangeError)
})
