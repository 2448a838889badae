import { expect, test } from 'vitest'
import { z } from 'zod'
import { addDays } from '#kernel/calendar.ts'
import { openClinic } from './clinic.ts'
import { unitNamed } from './drafting.ts'
import { eventually, owner } from './world.ts'

// A metric from its first value to the goal above that moves with it, and to an alarm on Home.

const world = await openClinic()
const today = new Date().toISOString().slice(0, 10)
const made = z.object({ id: z.string() })
const { id: cycleId } = made.parse(
  await world.tell('goals.addCycle', {
    name: 'Season',
    startsOn: addDays(today, -30),
    endsOn: addDays(today, 60),
  }),
)
const keyResult = 'Patients who come back'
const { id: goalId } = made.parse(
  await world.tell('goals.addObjective', {
    cycleId,
    title: 'Patients trust us',
    keyResults: [
      {
        title: keyResult,
        type: 'increase',
        unitOfMeasure: 'patients',
        startValue: 0,
        targetValue: 100,
      },
    ],
  }),
)
let metric = ''

test('a metric is made and gets its first value', async () => {
  const page = await world.visit('/clinic/metrics', { as: owner })
  await page.getByText('No metrics yet').waitFor()
  await page.getByRole('button', { name: 'New metric' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('What is counted').fill('Returning patients')
  await form.getByLabel('Unit').fill('patients')
  await form.getByRole('button', { name: 'Add metric' }).click()
  await page.getByRole('heading', { name: 'Returning patients' }).waitFor()
  await page.getByRole('button', { name: 'Enter a value' }).click()
  await page.getByRole('dialog').getByLabel('Value').fill('20')
  await page.getByRole('dialog').getByLabel('Value').press('Enter')
  await page.getByText('Value saved.').waitFor()
  metric = new URL(page.url()).pathname
})

test('a key result draws on it, and the objective moves with each new value', async () => {
  const page = await world.visit(`/clinic/goals/${goalId}`, { as: owner })
  await page.getByRole('button', { name: `Actions for ${keyResult}` }).click()
  await page.getByRole('menuitem', { name: 'Draw on a metric…' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('combobox').fill('Returning')
  await page.getByRole('option', { name: /Returning patients/ }).click()
  await form.getByRole('button', { name: 'Draw on it' }).click()
  await page.getByText('The key result draws on the metric.').waitFor()
  const progress = async () =>
    (
      await world.ask(
        'goals.getObjective',
        { id: goalId },
        z.object({ row: z.object({ progress: z.number().nullable() }) }),
      )
    ).row.progress
  expect(await progress()).toBe(0.2)

  const other = await world.visit(metric, { as: owner })
  await other.getByRole('button', { name: 'Paste values' }).click()
  const many = other.getByRole('dialog')
  await many.getByRole('textbox').fill(`${addDays(today, -7)} 10\nno day`)
  await many.getByText('Line 2 begins with no day.').waitFor()
  await many.getByRole('textbox').fill(`${addDays(today, -7)} 10`)
  await many.getByRole('button', { name: 'Save 1 value' }).click()
  await other.getByText('1 value saved.').waitFor()
  expect(await progress()).toBe(0.2)
  const last = other.getByRole('listitem').filter({ hasText: '20 patients' }).first()
  await last.hover()
  await last.getByRole('button', { name: /Correct/ }).click()
  await other.getByRole('dialog').getByLabel('Value').fill('50')
  await other.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await other.getByText('Value corrected.').waitFor()
  await eventually(progress).toBe(0.5)
  await page.getByText('50%').first().waitFor()
})

test('a floor that is crossed alarms on the page of the cycle and on Home', async () => {
  const page = await world.visit(`/clinic/cycles/${cycleId}`, { as: owner })
  await page.getByRole('button', { name: 'Watch a metric' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('combobox').first().fill('Returning')
  await page.getByRole('option', { name: /Returning patients/ }).click()
  await form.getByLabel('Floor').fill('60')
  await form.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Below the floor').waitFor()
  await page.goto(`${world.address}/clinic/home`)
  await page.getByText(/50 patients on .*, below the floor of 60 patients/).waitFor()
})

test('a new key result draws on a metric from its first day, chosen in its form', async () => {
  const page = await world.visit(`/clinic/goals/${goalId}`, { as: owner })
  await page.getByRole('button', { name: 'Add a key result' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('What is reached, and how').fill('More come back')
  await form.getByLabel('Target').fill('80')
  await form.getByLabel('Figure from a metric').fill('Returning')
  await page.getByRole('option', { name: /Returning patients/ }).click()
  // The unit comes along, and where it stands is the start.
  await eventually(() => form.getByLabel('Unit').inputValue()).toBe('patients')
  await eventually(() => form.getByLabel('Start').inputValue()).toBe('50')
  await form.getByRole('button', { name: 'Add key result' }).click()
  await form.waitFor({ state: 'detached' })
  const drawn = z.object({
    keyResults: z.array(
      z.object({
        row: z.object({
          title: z.string(),
          figures: z.object({ current: z.number().nullable(), metricId: z.string().optional() }),
        }),
      }),
    ),
  })
  await eventually(async () => {
    const { keyResults } = await world.ask('goals.getObjective', { id: goalId }, drawn)
    return keyResults.find(({ row }) => row.title === 'More come back')?.row.figures
  }).toMatchObject({ current: 50, metricId: metric.split('/').at(-1) })
})

test('a unit watches a metric of its own on its page', async () => {
  const unitId = await unitNamed(world, 'Front desk')
  const page = await world.visit(`/clinic/units/${unitId}`, { as: owner })
  const health = page.getByRole('region', { name: 'Health metrics' })
  await health.getByText('Nothing is watched for this unit yet.').waitFor()
  await health.getByRole('button', { name: 'Watch a metric' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('combobox').first().fill('Returning')
  await page.getByRole('option', { name: /Returning patients/ }).click()
  await form.getByLabel('Ceiling').fill('40')
  await form.getByRole('button', { name: 'Save' }).click()
  await health.getByText('Above the ceiling').waitFor()
  await health.getByRole('link', { name: 'Returning patients' }).waitFor()
})
