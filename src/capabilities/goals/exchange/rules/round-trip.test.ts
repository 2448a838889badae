import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { composeFile } from './compose.ts'
import type { Json } from './json.ts'
import { planImport } from './plan.ts'
import { contextAt, stateAfter, takenIn } from './testing.ts'

const realFile = (name: string): Json =>
  JSON.parse(readFileSync(new URL(`../../../../../data/${name}`, import.meta.url), 'utf8'))

const files = [
  'gitlab-okrs.json',
  'gitlab-org-2022-11.json',
  'nodejs-community-committee-okrs.json',
]

it.each(files)('%s comes back exactly as it went in, to the letter', (name) => {
  const file = realFile(name)
  const back = composeFile(takenIn(file), '2026-11-22')
  expect(back).toEqual(file)
  expect(JSON.stringify(back)).toBe(JSON.stringify(file))
})

it.each(files)('%s a second time changes nothing, also years later', (name) => {
  const file = realFile(name)
  const plan = planImport(file, takenIn(file), contextAt('2029-03-01'))
  expect(plan.ok && plan.difference.isEmpty).toBe(true)
})

it('keeps two files of one organisation apart in one workspace', () => {
  const [goals, people] = [realFile('gitlab-okrs.json'), realFile('gitlab-org-2022-11.json')]
  const both = stateAfter(people, takenIn(goals))
  const again = planImport(goals, both, contextAt('2026-11-23'))
  expect(again.ok && again.difference.counts.objectives.updated).toBe(0)
  expect(both.units.length).toBeGreaterThan(325)
})
