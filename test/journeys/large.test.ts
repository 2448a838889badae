import { expect, test } from 'vitest'
import { eventually, openWorkspace, owner } from './world.ts'

// As many people and goals as a large organisation has; what is asserted is what is shown.

const world = await openWorkspace()
const year = new Date().getUTCFullYear()
const cycle = `${year}`
const units = 700
const people = 10_000
const objectives = 2_550
const rows = objectives * 4
const started = { validFrom: '2020-01-01' }
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at)
const above = (at: number, breadth: number) => Math.floor((at - 1) / breadth)

await world.tell('goals.importFile', {
  file: {
    organization: 'Large',
    cycles: [{ name: cycle, start: `${year}-01-01`, end: `${year}-12-31` }],
    units: numbers(units).map((at) => ({
      id: `u${at}`,
      name: `Unit ${at}`,
      parent: at === 0 ? null : `u${above(at, 6)}`,
      ...started,
    })),
    people: numbers(people).map((at) => ({
      id: `p${at}`,
      name: `Person ${at}`,
      title: `Engineer ${at % 50}`,
      unit: `u${at % units}`,
      manager: at === 0 ? null : `p${above(at, 8)}`,
      ...started,
    })),
    objectives: numbers(objectives).map((at) => ({
      id: `o${at}`,
      cycle,
      unit: `u${at % units}`,
      title: `Goal ${at}`,
      ...(at > 0 && { parentObjectiveId: 'o0' }),
      keyResults: numbers(3).map((part) => ({
        id: `o${at}k${part}`,
        title: `Result ${at}-${part}`,
        baseline: 0,
        target: 100,
        current: at % 100,
      })),
    })),
  },
})

test('a list longer than one answer is there to its end, in any order', async () => {
  const page = await world.visit('/clinic/goals', { as: owner })
  await page.getByText(`${rows} goals`).waitFor()
  const last = page.getByRole('rowheader').getByText(`Goal ${objectives - 1}`, { exact: true })
  await page.getByRole('row').nth(1).focus()
  // The last row is there once the last answer is.
  await eventually(async () => {
    await page.keyboard.press('End')
    return last.count()
  }).toBe(1)
  await page.goto(`${world.address}/clinic/goals?shape=flat&sort=-title`)
  const table = page.getByRole('grid')
  await eventually(() => table.getAttribute('aria-rowcount')).toBe(`${rows + 1}`)
  await table.getByText(`Result ${objectives - 1}-2`, { exact: true }).waitFor()
  await page.goto(`${world.address}/clinic/goals?text=Goal+${objectives - 1}`)
  await page.getByText('1 goal', { exact: true }).waitFor()
  await last.waitFor()
})

test('the chart of ten thousand people unfolds, finds one of them and folds, and draws only what is in sight', async () => {
  const page = await world.visit('/clinic/organisation', { as: owner })
  const chart = page.getByRole('tree', { name: 'Organisation chart' })
  const boxes = chart.getByRole('treeitem')
  await chart.getByRole('treeitem', { name: /^Unit 0\b/ }).waitFor()
  await page.keyboard.press(']')
  await page.keyboard.press(']')
  await page.keyboard.press(']')
  await page.getByRole('combobox', { name: 'Find a unit or person' }).fill('Person 8765')
  await page.getByRole('option', { name: /^Person 8765/ }).click()
  // 8765 = 12 × 700 + 365, and unit 365 lies four levels down.
  const found = chart.getByRole('treeitem', { name: /^Unit 365\b/ })
  await found.waitFor()
  expect(await found.getAttribute('aria-level')).toBe('5')
  expect(await boxes.count()).toBeLessThan(150)
  await found.click()
  await page.getByRole('link', { name: 'Person 8765', exact: true }).waitFor()
  await found.focus()
  for (const _level of [1, 2, 3, 4]) await page.keyboard.press('[')
  await found.waitFor({ state: 'detached' })
  expect(await boxes.count()).toBe(1)
})
