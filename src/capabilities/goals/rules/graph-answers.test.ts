import { describe, expect, it } from 'vitest'
import { keyResult, link, objective, removed, world } from './graph-testing.ts'

describe('versions', () => {
  const base = [objective('O'), keyResult('a', 'O', 0.2, { version: 5 })]

  it('older and equal ones are ignored', () => {
    const graph = world(...base)
    graph.apply([keyResult('a', 'O', 0.9, { version: 4 })])
    graph.setOwnProgress('a', 5, 0.9)
    expect(graph.progressOf('a')).toBe(0.2)
    graph.setOwnProgress('a', 6, 0.9)
    expect([graph.progressOf('O'), graph.versionOf('a')]).toEqual([0.9, 6])
  })

  it('what was removed is not revived by a late change, but by a newer one', () => {
    const graph = world(...base, objective('T'), link('contributes', 'T', 'O', { version: 3 }))
    graph.apply([removed('goal', 'a', 7), removed('link', 'T>O', 4)])
    expect([graph.has('a'), graph.progressOf('O'), graph.childrenOf('O')]).toEqual([
      false,
      null,
      [],
    ])
    graph.apply([keyResult('a', 'O', 0.9, { version: 6 }), link('contributes', 'T', 'O')])
    expect([graph.has('a'), graph.childrenOf('O')]).toEqual([false, []])
    graph.apply([keyResult('a', 'O', 0.9, { version: 8 })])
    expect(graph.progressOf('O')).toBe(0.9)
  })

  it('a removed objective lets go of its parents and takes them up again when restored', () => {
    const graph = world(
      objective('C'),
      keyResult('ck', 'C', 0),
      objective('T'),
      keyResult('tk', 'T', 1),
      link('contributes', 'T', 'C'),
    )
    graph.apply([removed('goal', 'T', 2)])
    expect([graph.progressOf('C'), graph.parentsOf('tk')]).toEqual([0, []])
    graph.apply([objective('T', 3)])
    expect(graph.progressOf('C')).toBe(0.5)
  })

  it('records may come in any order', () => {
    const graph = world(link('contributes', 'T', 'C'), keyResult('tk', 'T', 0.75), objective('C'))
    expect([graph.progressOf('C'), graph.ancestorsOf('tk'), graph.has('T')]).toEqual([
      null,
      [],
      false,
    ])
    graph.apply([objective('T')])
    expect([graph.progressOf('C'), graph.ancestorsOf('tk')]).toEqual([0.75, ['T', 'C']])
  })

  it('a key result moves from one objective to another', () => {
    const graph = world(objective('O'), objective('P'), keyResult('a', 'O', 0.4))
    graph.apply([keyResult('a', 'P', 0.4, { version: 2 })])
    expect([graph.progressOf('O'), graph.progressOf('P')]).toEqual([null, 0.4])
  })
})

describe('an explanation', () => {
  it('gives the sum input by input, and its parts add up', () => {
    const graph = world(
      objective('C'),
      keyResult('a', 'C', 0.5, { weight: 0.4 }),
      keyResult('b', 'C', null, { weight: 0.6 }),
      objective('T'),
      keyResult('tk', 'T', 1),
      link('contributes', 'T', 'C'),
    )
    expect(graph.explain('C')).toEqual({
      id: 'C',
      type: 'objective',
      progress: expect.closeTo(0.7 / 0.9, 9),
      coverage: expect.closeTo(0.9 / 1.5, 9),
      from: 'inputs',
      inputs: [
        {
          id: 'a',
          type: 'keyResult',
          by: 'belongs',
          link: null,
          storedWeight: 0.4,
          weight: expect.closeTo(0.4 / 1.5, 9),
          progress: 0.5,
          weightUsed: expect.closeTo(0.4 / 0.9, 9),
          contribution: expect.closeTo(0.2 / 0.9, 9),
        },
        {
          id: 'b',
          type: 'keyResult',
          by: 'belongs',
          link: null,
          storedWeight: 0.6,
          weight: expect.closeTo(0.6 / 1.5, 9),
          progress: null,
          weightUsed: 0,
          contribution: 0,
        },
        {
          id: 'T',
          type: 'objective',
          by: 'contributes',
          link: 'T>C',
          storedWeight: null,
          weight: expect.closeTo(0.5 / 1.5, 9),
          progress: 1,
          weightUsed: expect.closeTo(0.5 / 0.9, 9),
          contribution: expect.closeTo(0.5 / 0.9, 9),
        },
      ],
    })
  })

  it('refers to its own figures for a key result that has them', () => {
    const graph = world(objective('O'), keyResult('a', 'O', 0.5))
    expect(graph.explain('a')).toMatchObject({ from: 'own', progress: 0.5, inputs: [] })
    expect(graph.explain('nowhere')).toBeNull()
  })
})

describe('questions about who serves whom', () => {
  const graph = world(
    objective('year', 1, '2026'),
    keyResult('yk', 'year', null, { from: 'links' }),
    objective('company'),
    keyResult('ck', 'company', 0.1),
    objective('left'),
    objective('right'),
    objective('team'),
    keyResult('tk', 'team', 0.3),
    link('derives', 'company', 'yk'),
    link('derives', 'left', 'ck'),
    link('contributes', 'right', 'company', { rollsUp: false }),
    link('contributes', 'team', 'left'),
    link('contributes', 'team', 'right'),
  )

  it('direct ones, whether progress flows or not', () => {
    expect(graph.parentsOf('right')).toEqual([
      { id: 'company', type: 'objective', by: 'contributes', link: 'right>company', counts: false },
    ])
    expect(graph.childrenOf('company').map((tie) => [tie.id, tie.by])).toEqual([
      ['ck', 'belongs'],
      ['right', 'contributes'],
    ])
  })

  it('all above, nearest first', () => {
    expect(graph.ancestorsOf('tk')).toEqual([
      'team',
      'left',
      'right',
      'ck',
      'company',
      'yk',
      'year',
    ])
  })

  it('every way to a root, up to a limit', () => {
    expect(graph.pathsToRoots('team')).toEqual({
      paths: [
        ['team', 'left', 'ck', 'company', 'yk', 'year'],
        ['team', 'right', 'company', 'yk', 'year'],
      ],
      hasMore: false,
    })
    expect(graph.pathsToRoots('team', 1).hasMore).toBe(true)
  })

  it('a subtree in reading order, each goal once, bounded in depth and length', () => {
    const rows = (depth: number, limit: number) =>
      Array.from(
        graph.subtreeOf('company', { depth, limit }).rows,
        (row) => `${row.depth} ${row.id}`,
      )
    expect(rows(9, 100)).toEqual(['0 company', '1 ck', '2 left', '1 right', '2 team', '3 tk'])
    expect(rows(1, 100)).toEqual(['0 company', '1 ck', '1 right'])
    expect(graph.subtreeOf('company', { limit: 2 })).toMatchObject({ hasMore: true })
    expect(graph.subtreeOf('nobody', { limit: 2 }).rows).toHaveLength(0)
  })

  it('the rows of a subtree say under which other row they stand', () => {
    const { rows } = graph.subtreeOf('company', { limit: 100 })
    for (const [index, { id, depth, parent }] of [...rows].entries()) {
      const above = rows.at(rows.parentAt(index))
      expect(above?.id ?? null).toBe(parent)
      expect(rows.depthAt(index)).toBe(depth)
      expect(rows.idAt(index)).toBe(id)
    }
    expect([...rows].filter(({ parent }) => parent === null)).toHaveLength(1)
  })

  it('a goal reached at two depths hangs at the lesser, and takes what is below it along', () => {
    const both = world(
      objective('a'),
      objective('b'),
      objective('c'),
      objective('d'),
      link('contributes', 'b', 'a'),
      link('contributes', 'c', 'b'),
      link('contributes', 'c', 'a'),
      link('contributes', 'd', 'c'),
    )
    const ids = Array.from(both.subtreeOf('a', { depth: 2, limit: 10 }).rows, (row) => row.id)
    expect(ids.sort()).toEqual(['a', 'b', 'c', 'd'])
  })

  it('roots of a cycle: what serves nothing in the same cycle', () => {
    expect(graph.rootsOf('q1')).toEqual(['company'])
    expect(graph.rootsOf('2026')).toEqual(['year'])
    expect(graph.rootsOf('q9')).toEqual([])
  })
})
