import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { JsonObject } from './json.ts'
import { listOf, textIn } from './sample/source.ts'
import { simulateSample } from './simulate.ts'
import { takenIn } from './testing.ts'

const read = (name: string): JsonObject =>
  JSON.parse(readFileSync(new URL(`../../../../../data/${name}`, import.meta.url), 'utf8'))
const sources = { okrs: read('gitlab-okrs.json'), organisation: read('gitlab-org-2022-11.json') }
const today = '2026-11-22'
const sample = simulateSample(sources, today, 1)

it('is the same for the same seed and day, and another one the next day', () => {
  expect(simulateSample(sources, today, 1)).toEqual(sample)
  expect(simulateSample(sources, '2026-11-23', 1)).not.toEqual(sample)
})

it('has one quarter a third to two thirds over, whatever the day', () => {
  for (const day of ['2026-01-01', '2026-01-31', '2026-11-30', '2027-03-01', '2028-02-29']) {
    const cycles = listOf(simulateSample(sources, day, 1).file, 'cycles')
    const now = cycles.filter(
      (cycle) => (textIn(cycle, 'start') ?? '') <= day && day <= (textIn(cycle, 'end') ?? ''),
    )
    const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000
    const [start, end] = [textIn(now[0], 'start') ?? '', textIn(now[0], 'end') ?? '']
    expect(now.length).toBe(1)
    expect(days(start, day) / days(start, end)).toBeGreaterThan(0.3)
    expect(days(start, day) / days(start, end)).toBeLessThan(0.7)
  }
})

it('is taken in without an issue, and says that check-ins are simulated', () => {
  const state = takenIn(sample.file)
  expect(state.checkIns.length).toBeGreaterThan(1000)
  expect(state.checkIns.every((checkIn) => checkIn.isSimulated)).toBe(true)
  expect(state.checkIns.every((checkIn) => checkIn.at < `${today}T24`)).toBe(true)
  expect(state.persons.length).toBeGreaterThan(1400)
})

it('has people in most units that carry goals', () => {
  const people = listOf(sample.file, 'people')
  const inhabited = new Set(people.map((person) => person['unit']))
  const carrying = new Set(listOf(sample.file, 'objectives').map((objective) => objective['unit']))
  const share = [...carrying].filter((unit) => inhabited.has(unit ?? null)).length / carrying.size
  expect(share).toBeGreaterThan(0.9)
})

it('lets the visitor lead a team, carry goals and owe check-ins', () => {
  const { file, visitor } = sample
  const current = listOf(file, 'objectives').filter(
    (objective) => objective['owner'] === visitor && objective['cycle'] === '2026 Q4',
  )
  const results = current
    .flatMap((objective) => listOf(objective, 'keyResults'))
    .filter((result) => (result['owner'] ?? visitor) === visitor)
  const last = results.flatMap((result) => listOf(result, 'checkIns').at(-1)?.['at'] ?? [])
  expect(
    listOf(file, 'people').filter((person) => person['manager'] === visitor).length,
  ).toBeGreaterThan(2)
  expect(last.length).toBeGreaterThan(1)
  expect(last.every((at) => typeof at === 'string' && at < '2026-11-12')).toBe(true)
})

it('ends past check-ins where the published score stands', () => {
  const past = listOf(sample.file, 'objectives').filter(
    (objective) => objective['cycle'] === '2026 Q3',
  )
  const scored = past
    .flatMap((objective) => listOf(objective, 'keyResults'))
    .filter((result) => typeof result['score'] === 'number')
  for (const result of scored) {
    const last = listOf(result, 'checkIns').at(-1)
    const score = Math.min(1, Math.max(0, Number(result['score'])))
    if (typeof last?.['progress'] === 'number') expect(last['progress']).toBeCloseTo(score, 2)
  }
  expect(scored.length).toBeGreaterThan(20)
})
