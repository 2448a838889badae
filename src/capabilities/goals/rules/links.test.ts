import { describe, expect, it } from 'vitest'
import { isUnanswered, mayMoveDependency } from './dependency.ts'
import { type Link, type LinkEnd, linkErrorOf, pathBetween } from './links.ts'

const o = (id: string): LinkEnd => ({ type: 'objective', id })
const kr = (id: string): LinkEnd => ({ type: 'keyResult', id })
const unit = (id: string): LinkEnd => ({ type: 'unit', id })
const steps = (edges: Record<string, string[]>) => (id: string) => edges[id] ?? []
const none = steps({})
const code = (link: Link, edges = none, existing = false) =>
  linkErrorOf(link, existing, edges)?.code

describe('the ends of a link', () => {
  it.each([
    ['derives', o('a'), kr('b')],
    ['contributes', o('a'), o('b')],
    ['shared', o('a'), unit('b')],
    ['depends-on', kr('a'), kr('b')],
    ['depends-on', kr('a'), unit('b')],
  ] as const)('%s may run', (kind, from, to) => {
    expect(code({ kind, from, to })).toBeUndefined()
  })

  it.each([
    ['derives', kr('a'), o('b')],
    ['derives', o('a'), o('b')],
    ['contributes', kr('a'), o('b')],
    ['shared', kr('a'), unit('b')],
    ['depends-on', o('a'), kr('b')],
  ] as const)('%s may not run between others', (kind, from, to) => {
    expect(code({ kind, from, to })).toBe('goals.link_ends_not_allowed')
  })
})

describe('what is refused', () => {
  it('a link to itself and a second one of the same kind', () => {
    expect(code({ kind: 'contributes', from: o('a'), to: o('a') })).toBe('goals.link_to_itself')
    expect(code({ kind: 'contributes', from: o('a'), to: o('b') }, none, true)).toBe(
      'goals.link_exists',
    )
  })

  it('a circle, with the way around it', () => {
    const edges = steps({ company: ['vision'], kr1: ['company'], team: ['kr1'] })
    expect(
      linkErrorOf({ kind: 'contributes', from: o('company'), to: o('team') }, false, edges),
    ).toEqual({ code: 'goals.link_cycle', path: ['company', 'team', 'kr1', 'company'] })
  })

  it('a circle through the objective of the key result itself', () => {
    const edges = steps({ kr1: ['company'] })
    expect(
      linkErrorOf({ kind: 'derives', from: o('company'), to: kr('kr1') }, false, edges),
    ).toEqual({
      code: 'goals.link_cycle',
      path: ['company', 'kr1', 'company'],
    })
  })

  it('but not a second parent, nor two ways to one root', () => {
    const edges = steps({ team: ['left'], left: ['root'], right: ['root'] })
    expect(code({ kind: 'contributes', from: o('team'), to: o('right') }, edges)).toBeUndefined()
  })
})

it('searches chains of any depth and looks at each node once', () => {
  let looks = 0
  const upwards = (n: number) => {
    looks += 1
    return n < 200_000 ? [n + 1, n + 2] : []
  }
  expect(pathBetween(0, -1, upwards)).toBeNull()
  expect(looks).toBe(200_002)
})

it('moves a dependency only where an answer can lead', () => {
  expect(mayMoveDependency('requested', 'confirmed')).toBe(true)
  expect(mayMoveDependency('requested', 'declined')).toBe(true)
  expect(mayMoveDependency('confirmed', 'delivered')).toBe(true)
  expect(mayMoveDependency('declined', 'requested')).toBe(true)
  expect(mayMoveDependency('requested', 'delivered')).toBe(false)
  expect(mayMoveDependency('declined', 'delivered')).toBe(false)
  expect(mayMoveDependency('delivered', 'declined')).toBe(false)
  expect(isUnanswered('requested')).toBe(true)
})
