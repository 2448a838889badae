import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openSample } from '#app/sample.ts'
import { eventually, openSampleServer } from './world.ts'

const folder = mkdtempSync(join(tmpdir(), 'steadfast-sample-'))
afterAll(() => rmSync(folder, { recursive: true }))
const world = await openSampleServer((product) => openSample(product, folder, () => undefined))
const visitor = world.server.sample
if (!visitor) throw new Error('the sample has no visitor')

test('one press opens the sample, and its figures stand on Home and Goals', async () => {
  const page = await world.visit('/')
  await page.getByRole('button', { name: 'Open the sample' }).click()
  await page.getByRole('heading', { name: 'What you owe' }).waitFor()
  await page.getByRole('region', { name: 'Your goals' }).getByRole('meter').first().waitFor()
  await page.getByRole('link', { name: 'Goals', exact: true }).click()
  await page.getByText('377 goals').waitFor()
})

test('a percentage opens its sum, and each part opens its own', async () => {
  const page = await world.visit('/sample/home', { as: visitor })
  const mine = page.getByRole('region', { name: 'Your goals' })
  const figure = mine.getByRole('button', { name: /^Progress of .*: \d+%\. Explain it$/ }).first()
  await figure.click()
  const sum = page.getByRole('dialog', { name: /^Progress of/ })
  await sum.getByText('Each part counts by its weight').waitFor()
  const total = /Result(.*)%/.exec((await sum.getByRole('row').last().textContent()) ?? '')
  const label = /: (\d+)%/.exec((await figure.getAttribute('aria-label')) ?? '')
  expect(Math.abs(Number(total?.[1]) - Number(label?.[1]))).toBeLessThanOrEqual(0.5)
  await sum.getByRole('table').getByRole('button').first().click()
  await sum.getByRole('button', { name: 'Back' }).waitFor()
  await sum.getByRole('button', { name: 'Back' }).click()
  await sum.getByText('Each part counts by its weight').waitFor()
})

test('what is read as of an earlier day explains the figure of that day', async () => {
  const day = new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10)
  const page = await world.visit(`/sample/goals?asOf=${day}`, { as: visitor })
  const figure = /^Progress of (.*): (\d+)%\. Explain it$/
  const ofDay = page.getByRole('button', { name: figure })
  await ofDay.first().waitFor()
  for (const at of [0, 1, 2, 3]) {
    const label = (await ofDay.nth(at).getAttribute('aria-label')) ?? ''
    const [, , then = ''] = figure.exec(label) ?? []
    await ofDay.nth(at).click()
    const sum = page.getByRole('dialog', { name: label })
    await sum.getByRole('row').last().getByText(/%/).first().waitFor()
    const total = /Result(.*)%/.exec((await sum.getByRole('row').last().textContent()) ?? '')
    expect(Math.abs(Number(total?.[1]) - Number(then)), label).toBeLessThanOrEqual(0.5)
    await page.keyboard.press('Escape')
    await sum.waitFor({ state: 'detached' })
  }
})

test('the news of the last days is there, says that it is simulated, and an earlier day can be read', async () => {
  const page = await world.visit('/sample/home', { as: visitor })
  const news = page.getByRole('region', { name: 'What changed' })
  await news.getByText('Simulated for the sample').first().waitFor()
  await news
    .getByText(/progress \d+% → \d+%/)
    .first()
    .waitFor()
  const day = new Date(Date.now() - 10 * 86_400_000).toISOString().slice(0, 10)
  await page.goto(`${world.address}/sample/goals?asOf=${day}`)
  await page.getByText('377 goals').waitFor()
})

test('a leap to the end of a long list lands on whole rows', async () => {
  const page = await world.visit('/sample/goals?shape=flat', { as: visitor })
  await page.getByText('377 goals').waitFor()
  const table = page.getByRole('grid').or(page.getByRole('treegrid'))
  await table.evaluate((grid) => grid.parentElement?.scrollTo(0, grid.clientHeight))
  const rows = Number(await table.getAttribute('aria-rowcount'))
  const end = page.locator(`[role=row][aria-rowindex="${rows}"]`)
  await end.getByRole('button', { name: /^Progress of / }).waitFor()
})

test('the palette finds a place, a goal, a person, a unit, and every page besides', async () => {
  const page = await world.visit('/sample/home', { as: visitor })
  await page.getByRole('heading', { name: 'What you owe' }).waitFor()
  const find = async (text: string, option: RegExp, address: RegExp) => {
    await page.keyboard.press('Control+K')
    await page.getByRole('combobox', { name: 'Search or jump to…' }).fill(text)
    await page.getByRole('option', { name: option }).first().click()
    await eventually(() => page.url()).toMatch(address)
  }
  await find('go to cyc', /Go to Cycles/, /\/cycles$/)
  await find(
    'public company readiness',
    /Ensure public company readiness/,
    /\/goals\/[0-9a-f-]{36}/,
  )
  await find('Uma Nguyen', /Uma Nguyen/, /\/people\/[0-9a-f-]{36}/)
  await find('Engineering', /^Engineering/, /\/units\/[0-9a-f-]{36}/)
  const year = `${new Date().getUTCFullYear()}`
  await find(year, /^\d{4} Q\d/, /\/cycles\/[0-9a-f-]{36}$/)
  await find('members', /^Settings: Members/, /\/settings\?part=members$/)
  await find('read through', /^Read through the goals/, /\/read-through/)
  await find('drafting', /^Drafting spaces/, /\/drafting$/)
  await find('retrospectives', /^Retrospectives/, /\/retrospectives$/)
})

test('the chart finds a unit anywhere in it and shows it', async () => {
  const page = await world.visit('/sample/organisation', { as: visitor })
  const chart = page.getByRole('tree', { name: 'Organisation chart' })
  await chart.getByRole('treeitem', { name: /^GitLab/ }).waitFor()
  const deep = chart.getByRole('treeitem', { name: /^Distribution Deploy BE Team/ })
  expect(await deep.count()).toBe(0)
  await page.getByRole('combobox', { name: 'Find a unit or person' }).fill('Distribution Deploy')
  await page.getByRole('option', { name: /Distribution Deploy BE Team/ }).click()
  await deep.waitFor()
})
