import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { goalNamed, openClinic } from './clinic.ts'
import { eventually, owner } from './world.ts'

const world = await openClinic()

const violationsOn = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source)
  const found = await page.evaluate('axe.run(document)')
  return z
    .object({ violations: z.array(z.object({ id: z.string() })) })
    .parse(found)
    .violations.map(({ id }) => id)
}

const dialog = (page: Page) => page.getByRole('dialog')

async function addDirection(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a direction' }).first().click()
  await dialog(page).getByLabel('Name').fill(name)
  await dialog(page).getByRole('button', { name: 'Add a direction' }).click()
  await page.getByRole('heading', { name }).waitFor()
}

const title = 'Patients spend their morning elsewhere'

test('a strategy is written down, named by an objective, and seen on the map', async () => {
  const page = await world.visit('/clinic/strategy', { as: owner })
  await page.getByRole('heading', { name: 'What did you choose?' }).waitFor()
  await addDirection(page, 'Nobody waits')
  await page.getByRole('button', { name: 'Write the vision' }).click()
  await page.getByLabel('What will be true in the world').fill('A visit takes as long as it needs')
  await page.keyboard.press('Control+Enter')
  await page.getByText('A visit takes as long as it needs').waitFor()
  await page.getByRole('button', { name: 'Add evidence' }).click()
  await page.getByLabel('What do you know that speaks for it?').fill('Seven of ten named the wait')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('listitem').filter({ hasText: 'Seven of ten named the wait' }).waitFor()
  await page.getByText('Nothing serves it').waitFor()

  const { objectiveId } = await goalNamed(world, title)
  await page.goto(`${world.address}/clinic/goals/${objectiveId}`)
  const direction = page.getByRole('region', { name: 'Serves the direction' })
  await direction.getByRole('button', { name: 'Choose a direction' }).click()
  await direction.getByRole('combobox').fill('Nobody')
  await page.getByRole('option', { name: 'Nobody waits' }).click()
  await direction.getByRole('link', { name: 'Nobody waits' }).click()

  const chosen = page.getByRole('region', { name: /Nobody waits$/ })
  await chosen.getByRole('link', { name: title }).waitFor()
  await chosen.getByRole('link', { name: 'See on the map' }).click()
  const tree = page.getByRole('tree', { name: 'Who serves what' })
  const box = tree.getByRole('treeitem', { name: new RegExp(title) })
  await box.getByRole('button', { name: /^Progress of .*Explain it$/ }).click()
  const sum = page.getByRole('dialog', { name: /^Progress of/ })
  await sum.getByText('Each part counts by its weight').waitFor()
  // The keys of the panel are its own: the map below it does not walk away.
  await sum.getByRole('table').getByRole('button').first().press('Enter')
  await sum.getByRole('button', { name: 'Back' }).waitFor()
  await page.keyboard.press('Escape')
  await sum.waitFor({ state: 'detached' })
  await box.getByRole('button', { name: /^Status of .*Explain it$/ }).click()
  await page.getByRole('dialog', { name: /^Status of/ }).waitFor()
})

const made = z.object({ id: z.string() })
const choose = async (name: string): Promise<string> =>
  made.parse(await world.tell('strategy.addDirection', { title: name, kind: 'growth' })).id

test('a direction ends, its objectives move on, and one press takes both back', async () => {
  const directionId = await choose('Old way')
  await choose('New way')
  const { objectiveId } = await goalNamed(world, 'Nobody hears the phone ring twice')
  await world.tell('strategy.alignObjective', { objectiveId, directionId, version: null })
  const page = await world.visit('/clinic/strategy', { as: owner })
  const goalOf = (name: RegExp) =>
    page
      .getByRole('region', { name })
      .getByRole('link', { name: 'Nobody hears the phone ring twice' })
  await goalOf(/Old way$/).waitFor()
  await page.getByRole('button', { name: 'Edit: Old way' }).click()
  await page.getByRole('menuitem', { name: 'End this direction…' }).click()
  await dialog(page).getByLabel('Nobody hears the phone ring twice').waitFor()
  expect(await violationsOn(page)).toEqual([])
  await dialog(page)
    .getByRole('combobox', { name: /^Direction/ })
    .selectOption({ label: 'New way' })
  await dialog(page).getByLabel('Why does it end?').fill('It led nowhere')
  await dialog(page).getByRole('button', { name: 'End the direction' }).click()
  await goalOf(/New way$/).waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await goalOf(/Old way$/).waitFor()
  await page.getByRole('button', { name: 'History', exact: true }).click()
  await page.getByText('Because: It led nowhere').waitFor()
  await page.getByText('(taken back)').waitFor()
})

test('the map is read and walked without a mouse', async () => {
  const page = await world.visit('/clinic/strategy/map?depth=2', { as: owner })
  const tree = page.getByRole('tree', { name: 'Who serves what' })
  await tree.getByRole('treeitem').first().focus()
  const focused = () => page.evaluate<string>('document.activeElement?.textContent ?? ""')
  const first = await focused()
  await page.keyboard.press('ArrowRight')
  await eventually(focused).not.toBe(first)
  await page.keyboard.press('ArrowRight')
  await eventually(() => tree.locator('[aria-level="3"]').count()).toBeGreaterThan(0)
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: 'Serves the direction' }).waitFor()
})

test('an innovation moves from one stage to the next', async () => {
  const { objectiveId } = await goalNamed(world, 'Patients spend their morning elsewhere')
  const page = await world.visit(`/clinic/goals/${objectiveId}`, { as: owner })
  const stages = page.getByRole('region', { name: 'Stages of the innovation' })
  await page.getByRole('region', { name: 'Serves the direction' }).waitFor()
  expect(await stages.count()).toBe(0)
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await dialog(page).getByLabel('Nature').selectOption({ label: 'Innovation' })
  await dialog(page).getByRole('button', { name: /^Save/ }).click()
  await stages.getByRole('button', { name: 'Begin a stage' }).click()
  await dialog(page).getByLabel('What do you believe?').fill('A call the day before is enough')
  await dialog(page).getByRole('button', { name: 'Begin: Research' }).click()
  await stages.getByRole('button', { name: 'Judge and decide' }).click()
  await dialog(page).getByLabel('It holds').check()
  await dialog(page).getByLabel('Go on').check()
  await dialog(page).getByRole('textbox', { name: 'Why?' }).fill('Nine of ten came')
  await dialog(page).getByRole('button', { name: 'Save' }).click()
  await stages.getByRole('button', { name: 'Begin: Validated hypothesis' }).waitFor()
  await stages.getByText('Nine of ten came').waitFor()
})

test('on a phone and in Chinese the map is a nested list', async () => {
  const page = await world.visit('/clinic/strategy/map', {
    as: owner,
    locale: 'zh-CN',
    viewport: { width: 360, height: 740 },
  })
  await page.getByRole('heading', { name: '战略地图' }).waitFor()
  await page.getByRole('treegrid', { name: '谁支撑谁' }).waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
})
