import { describe, expect, it } from 'vitest'
import type { GoalChange } from './graph.ts'
import { keyResult, link, objective, world } from './graph-testing.ts'

describe('progress of an objective', () => {
  it('is the mean of its key results, equal by default', () => {
    const graph = world(objective('O'), keyResult('a', 'O', 0.2), keyResult('b', 'O', 0.6))
    expect(graph.progressOf('O')).toBe(0.4)
    expect(graph.coverageOf('O')).toBe(1)
  })

  it('follows stored weights, to the digit', () => {
    const graph = world(
      objective('O'),
      keyResult('a', 'O', 0.4, { weight: 0.7 }),
      keyResult('b', 'O', 0.9, { weight: 0.1 }),
      keyResult('c', 'O', 1, { weight: 0.2 }),
    )
    expect(graph.progressOf('O')).toBe(0.57)
  })

  it('leaves what is unknown out and says how much is known', () => {
    const graph = world(
      objective('O'),
      keyResult('a', 'O', 0.5, { weight: 0.25 }),
      keyResult('b', 'O', null, { weight: 0.75 }),
    )
    expect(graph.progressOf('O')).toBe(0.5)
    expect(graph.coverageOf('O')).toBe(0.25)
  })

  it('is unknown, not 0, when nothing is known, and has no coverage without inputs', () => {
    const graph = world(objective('O'), keyResult('a', 'O', null), objective('empty'))
    expect([graph.progressOf('O'), graph.coverageOf('O')]).toEqual([null, 0])
    expect([graph.progressOf('empty'), graph.coverageOf('empty')]).toEqual([null, null])
    expect([graph.progressOf('nowhere'), graph.coverageOf('nowhere')]).toEqual([null, null])
  })

  it('does not count inputs of no weight', () => {
    const graph = world(objective('O'), keyResult('a', 'O', 1, { weight: 0 }))
    expect([graph.progressOf('O'), graph.coverageOf('O')]).toEqual([null, 0])
  })
})

describe('links', () => {
  const company = [
    objective('C'),
    keyResult('ck', 'C', 0.2),
    objective('T'),
    keyResult('tk', 'T', 0.8),
  ]

  it('contributes counts as one more average input, if it rolls up', () => {
    const on = world(...company, link('contributes', 'T', 'C'))
    expect(on.progressOf('C')).toBe(0.5)
    const off = world(...company, link('contributes', 'T', 'C', { rollsUp: false }))
    expect(off.progressOf('C')).toBe(0.2)
    off.apply([link('contributes', 'T', 'C', { rollsUp: true, version: 2 })])
    expect(off.progressOf('C')).toBe(0.5)
  })

  it('contributes takes the average of stored weights unless it has its own', () => {
    const weighted = [
      objective('C'),
      keyResult('a', 'C', 0, { weight: 0.2 }),
      keyResult('b', 'C', 0, { weight: 0.8 }),
      objective('T'),
      keyResult('tk', 'T', 1),
    ]
    expect(world(...weighted, link('contributes', 'T', 'C')).progressOf('C')).toBeCloseTo(1 / 3, 9)
    const own = world(...weighted, link('contributes', 'T', 'C', { weight: 1 }))
    expect(own.progressOf('C')).toBe(0.5)
  })

  it('derives feeds a key result that takes its progress from links, and no other', () => {
    const graph = world(...company, link('derives', 'T', 'ck'))
    expect(graph.progressOf('ck')).toBe(0.2)
    graph.apply([keyResult('ck', 'C', 0.2, { version: 2, from: 'links' })])
    expect([graph.progressOf('ck'), graph.progressOf('C')]).toEqual([0.8, 0.8])
    graph.apply([keyResult('ck', 'C', 0.2, { version: 3 })])
    expect([graph.progressOf('ck'), graph.progressOf('C')]).toEqual([0.2, 0.2])
  })

  it('several parents each get the progress', () => {
    const graph = world(
      ...company,
      objective('D'),
      link('contributes', 'T', 'C'),
      link('contributes', 'T', 'D'),
    )
    graph.setOwnProgress('tk', 2, 1)
    expect([graph.progressOf('C'), graph.progressOf('D')]).toEqual([0.6, 1])
  })

  it('that close a circle are refused with the way around, and the rest of the batch stands', () => {
    const graph = world(...company, link('derives', 'T', 'ck'))
    const { refused } = graph.apply([link('contributes', 'C', 'T'), keyResult('new', 'T', 0.4)])
    expect(refused).toEqual([{ id: 'C>T', path: ['C', 'T', 'ck', 'C'] }])
    expect(graph.progressOf('T')).toBe(0.6)
    expect(graph.apply([link('contributes', 'C', 'C')]).refused).toEqual([
      { id: 'C>C', path: ['C', 'C'] },
    ])
  })
})

describe('a batch', () => {
  it('names the goals that moved, inputs first, and stops where nothing moves', () => {
    const graph = world(
      objective('top'),
      objective('mid'),
      keyResult('a', 'mid', 0.2),
      keyResult('b', 'mid', 0.6),
      link('contributes', 'mid', 'top'),
    )
    expect(graph.setOwnProgress('a', 2, 0.4).changed).toEqual(['a', 'mid', 'top'])
    const swap: GoalChange[] = [
      { change: 'progress', id: 'a', version: 3, progress: 0.6 },
      { change: 'progress', id: 'b', version: 3, progress: 0.4 },
    ]
    expect(graph.apply(swap).changed).toEqual(['a', 'b'])
    expect(graph.setOwnProgress('a', 4, 0.6).changed).toEqual([])
  })

  it('names a goal whose coverage alone moved', () => {
    const graph = world(objective('O'), keyResult('a', 'O', 0.5), keyResult('b', 'O', null))
    expect(graph.setOwnProgress('b', 2, 0.5).changed).toEqual(['b', 'O'])
    expect(graph.coverageOf('O')).toBe(1)
  })

  it('visits every goal of a lattice of diamonds once', () => {
    const changes = [objective('0'), keyResult('k', '0', 0)]
    for (let level = 1; level <= 30; level++) {
      for (const side of ['', 'x']) changes.push(objective(`${level}${side}`))
      for (const side of ['', 'x']) {
        changes.push(link('contributes', `${level - 1}`, `${level}${side}`))
        if (level > 1) changes.push(link('contributes', `${level - 1}x`, `${level}${side}`))
      }
    }
    const graph = world(...changes)
    const before = graph.visits.total
    graph.setOwnProgress('k', 2, 1)
    expect(graph.visits.total - before).toBe(62)
    expect(graph.visits.again).toBe(0)
    expect(graph.progressOf('30')).toBe(1)
  })
})
