import { globSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { levels } from '#capabilities/levels.ts'
import { importCircles } from './import-circles.ts'
import { breaches } from './import-law.ts'
import { readImports, readSources, sourceFolder } from './read-imports.ts'

const sources = readSources()

test('every file of the product is seen', () => {
  const onDisk = globSync(['**/*.ts', '**/*.tsx'], { cwd: sourceFolder })
  expect(sources.map(({ path }) => path).sort()).toEqual(
    onDisk.map((path) => path.replaceAll('\\', '/')).sort(),
  )
})

test('the product keeps the import law', () => {
  const told = breaches(sources, levels).map((one) => `${one.path} → ${one.target}: ${one.law}`)
  expect(told).toEqual([])
})

test('no files import each other in a circle, not even for types', () => {
  expect(importCircles(sources)).toEqual([])
})

/** A world of a few files, each given by its text. */
const lawsBroken = (world: Record<string, string>): string[] => {
  const files = Object.entries(world).map(([path, source]) => readImports(path, source))
  return breaches(files, { structure: 1, goals: 2, team: 3, culture: 3 }).map(({ law }) => law)
}

describe('the law sees', () => {
  test.each<[string, Record<string, string>, string]>([
    [
      'the kernel importing the platform',
      { 'kernel/a.ts': `import '#platform/b.ts'`, 'platform/b.ts': '' },
      'kernel does not import platform',
    ],
    ['the kernel doing IO', { 'kernel/a.ts': `import 'node:fs'` }, 'kernel imports nothing'],
    [
      'the interface fetching',
      { 'ui/A.tsx': `import '#platform/web/api.ts'`, 'platform/web/api.ts': '' },
      'ui does not import platform',
    ],
    [
      'a lower capability importing a higher one',
      {
        'capabilities/structure/store.ts': `export * from '#capabilities/goals/index.ts'`,
        'capabilities/goals/index.ts': '',
      },
      'structure is not above goals in levels.ts',
    ],
    [
      'a capability importing one beside it',
      {
        'capabilities/team/store.ts': `import '#capabilities/culture/index.ts'`,
        'capabilities/culture/index.ts': '',
      },
      'team is not above culture in levels.ts',
    ],
    [
      'a capability without a level',
      {
        'capabilities/new/store.ts': `import '../goals/index.ts'`,
        'capabilities/goals/index.ts': '',
      },
      'this capability has no level in levels.ts',
    ],
    [
      'a way around the doors',
      {
        'capabilities/goals/store.ts': `import type { A } from '../structure/store.ts'`,
        'capabilities/structure/store.ts': '',
      },
      'structure is entered through its doors only',
    ],
    [
      'a page entering by the server door',
      {
        'capabilities/goals/web/Page.tsx': `import type { A } from '../../structure/index.ts'`,
        'capabilities/structure/index.ts': '',
      },
      'structure is entered through its doors only',
    ],
    [
      'a rule that reads files',
      { 'capabilities/goals/rules/a.ts': `import { readFileSync } from 'node:fs'` },
      'rules, policies and contracts do no IO',
    ],
    [
      'a policy that queries',
      {
        'capabilities/goals/policy.ts': `import { find } from './store.ts'`,
        'capabilities/goals/store.ts': '',
      },
      'rules, policies and contracts import only each other and the kernel',
    ],
    [
      'a contract taken into the browser as a value',
      {
        'capabilities/goals/web/Page.tsx': `import { a } from '../contract.ts'`,
        'capabilities/goals/contract.ts': `import { z } from 'zod'`,
      },
      'this would reach the browser',
    ],
    [
      'a type import that stays as a value',
      {
        'capabilities/goals/web/Page.tsx': `import { type A } from '../store.ts'`,
        'capabilities/goals/store.ts': '',
      },
      'this would reach the browser',
    ],
    [
      'a server file loaded lazily',
      { 'app/web/main.tsx': `const a = import('../server.ts')`, 'app/server.ts': '' },
      'this would reach the browser',
    ],
    ['an import of nothing', { 'kernel/a.ts': `import './gone.ts'` }, 'there is no such file'],
  ])('%s', (_what, world, law) => {
    expect(lawsBroken(world)).toEqual([law])
  })
})

describe('a circle is seen', () => {
  const circlesIn = (world: Record<string, string>) =>
    importCircles(Object.entries(world).map(([path, source]) => readImports(path, source)))

  test.each<[string, Record<string, string>, string[][]]>([
    [
      'of two files that take only a type from each other',
      { 'a.ts': `import './b.ts'`, 'b.ts': `import type { A } from './a.ts'` },
      [['a.ts', 'b.ts']],
    ],
    [
      'over several files, and without those that only lead to it',
      {
        'start.ts': `import './a.ts'`,
        'a.ts': `import './b.ts'; import './end.ts'`,
        'b.ts': `export * from './c.ts'`,
        'c.ts': `const a = import('./a.ts')`,
        'end.ts': '',
      },
      [['a.ts', 'b.ts', 'c.ts']],
    ],
    ['of a file with itself', { 'a.ts': `import './a.ts'` }, [['a.ts']]],
    [
      'but not where two ways lead to one file',
      {
        'a.ts': `import './b.ts'; import './c.ts'`,
        'b.ts': `import './end.ts'`,
        'c.ts': `import './end.ts'`,
        'end.ts': '',
      },
      [],
    ],
  ])('%s', (_what, world, circles) => {
    expect(circlesIn(world)).toEqual(circles)
  })
})

test('the law allows what the house is made for', () => {
  expect(
    lawsBroken({
      'kernel/ids.ts': '',
      'platform/contract/operation.ts': `import { z } from 'zod'; import '#kernel/ids.ts'`,
      'capabilities/structure/index.ts': '',
      'capabilities/structure/rules/tree.ts': `import '#kernel/ids.ts'`,
      'capabilities/structure/web/unit.tsx': '',
      'capabilities/goals/contract.ts': `import '#platform/contract/operation.ts'`,
      'capabilities/goals/rules/progress.ts': `import '#capabilities/structure/rules/tree.ts'`,
      'capabilities/goals/store.ts': `import '#capabilities/structure/index.ts'; import 'kysely'`,
      'capabilities/goals/web/Page.tsx': `import type { A } from '../contract.ts'; import '../rules/progress.ts'; import '../../structure/web/unit.tsx'`,
      'app/server.ts': `import '#capabilities/goals/index.ts'`,
      'capabilities/goals/index.ts': `export * from './store.ts'`,
    }),
  ).toEqual([])
})

test('a file that cannot be parsed is an error, not an empty file', () => {
  expect(() => readImports('a.ts', 'import {')).toThrow('a.ts')
})
