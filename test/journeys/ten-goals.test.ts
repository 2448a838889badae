import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { addDays } from '#kernel/calendar.ts'
import { openClinic } from './clinic.ts'
import { eventually, owner } from './world.ts'

// Ten key results, checked in on in one sitting with keys alone. What counts is not how fast, but how many
// presses: each key result costs what one has to say about it, and nothing is asked that is known.

const world = await openClinic()
const today = new Date().toISOString().slice(0, 10)
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
const made = z.object({ id: z.string() })
const { id: cycleId } = made.parse(
  await world.tell('goals.addCycle', {
    name: 'Season',
    startsOn: addDays(today, -40),
    endsOn: addDays(today, 50),
  }),
)

const figures = ['Calls', 'Visits', 'Letters', 'Smiles', 'Seats', 'Beds', 'Forms', 'Keys']
const drawn = 'Patients who come back'
const steps = 'The new desk stands'
const { id: objectiveId, keyResultIds } = z
  .object({ id: z.string(), keyResultIds: z.array(z.string()) })
  .parse(
    await world.tell('goals.addObjective', {
      cycleId,
      title: 'The house runs well',
      keyResults: [
        ...[...figures, drawn].map((title) => ({
          title,
          type: 'increase',
          startValue: 0,
          targetValue: 100,
        })),
        {
          title: steps,
          type: 'milestone',
          milestones: [{ title: 'Plan it' }, { title: 'Build it' }],
        },
      ],
    }),
  )
const { id: metricId } = made.parse(
  await world.tell('goals.addMetric', { name: 'Returning patients', direction: 'up' }),
)
await world.tell('goals.drawOnMetric', { id: keyResultIds[8], version: 1, metricId })
// The first was spoken of longest ago: in this order they are due.
for (const [at, keyResultId] of keyResultIds.entries()) {
  const value = at < figures.length ? { value: 40 } : {}
  const said = { keyResultId, confidence: 7, at: daysAgo(30 - at), ...value }
  await world.tell('goals.recordCheckIn', said)
}
// What comes by itself asks for no figure, and is asked about all the same.
await world.tell('goals.recordMetricValues', { metricId, values: [{ day: today, value: 30 }] })

/** The key result whose form the keyboard is in. */
const at = (page: Page) =>
  page.evaluate<string | undefined>(
    `document.activeElement?.closest('form')?.querySelector('h2')?.textContent`,
  )
const presses = (page: Page) => page.evaluate<number>('window.presses')
const confidence = (page: Page) => page.getByRole('radio', { checked: true }).textContent()

test('ten goals in one sitting, by keyboard alone, in as many presses as there is to say', async () => {
  const page = await world.visit('/clinic/home', { as: owner })
  await page.getByRole('link', { name: 'Check in on all 10' }).waitFor()
  await page.evaluate(`window.presses = 0
    addEventListener('keydown', () => { window.presses += 1 }, true)`)
  const asked: string[] = []
  const answer = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const next = async (title: string) => {
    await eventually(() => at(page)).toBe(title)
    asked.push(title)
    // As it was last time: what is so still is not said again.
    expect(await confidence(page)).toBe('7')
  }

  await answer('g', 'w')
  // The figure has changed: two digits and on.
  for (const [place, title] of figures.slice(0, 4).entries()) {
    await next(title)
    await page.getByText('last 40', { exact: true }).waitFor()
    await answer('5', String(place), 'Enter')
  }
  // Nothing has changed: one key.
  for (const title of figures.slice(4, 7)) {
    await next(title)
    await answer('=')
  }
  // The figure has changed, and so has the mood.
  await next('Keys')
  await answer('6', '0', 'Tab', '4', 'Enter')
  // The figure comes by itself, the steps are ticked elsewhere: still as confident, on.
  await next(drawn)
  await page.getByText('Its figure comes from a metric: 30').waitFor()
  await answer('Enter')
  await next(steps)
  await answer('Enter')

  await page.getByRole('heading', { name: 'Your week' }).waitFor()
  expect(asked).toEqual([...figures, drawn, steps])
  expect(new Set(asked).size).toBe(10)
  // Two to get there, 4 × 3, 3 × 1, 5, 1 and 1 for the ten.
  expect(await presses(page)).toBe(24)

  await eventually(() => page.evaluate('document.activeElement?.tagName')).toBe('TEXTAREA')
  await page.keyboard.type('All ten')
  await answer('Control+Enter')
  await page.getByRole('heading', { name: '10 check-ins made' }).waitFor()
  // The sentence, and two keys held together.
  expect(await presses(page)).toBe(24 + 'All ten'.length + 2)

  const row = z.object({
    title: z.string(),
    confidence: z.number(),
    figures: z.object({ current: z.number().nullable() }),
  })
  const stands = z.object({ keyResults: z.array(z.object({ row })) })
  const now = async () => {
    const { keyResults } = await world.ask('goals.getObjective', { id: objectiveId }, stands)
    return keyResults.map((one) => [one.row.title, one.row.figures.current, one.row.confidence])
  }
  await eventually(now).toEqual([
    ['Calls', 50, 7],
    ['Visits', 51, 7],
    ['Letters', 52, 7],
    ['Smiles', 53, 7],
    ['Seats', 40, 7],
    ['Beds', 40, 7],
    ['Forms', 40, 7],
    ['Keys', 60, 4],
    [drawn, 30, 7],
    [steps, null, 7],
  ])
  // Asked again, there is nothing to ask.
  await page.goto(`${world.address}/clinic/check-in`)
  await page.getByRole('heading', { name: 'Your week' }).waitFor()
})
