import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openClinic } from './clinic.ts'
import { eventually, owner } from './world.ts'

const world = await openClinic()
const phones = 'Nobody hears the phone ring twice'

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const everything = (page: Page) => page.getByRole('checkbox', { name: 'Select all rows' })

test('all in sight is not all there is: the rest is taken with a press, changed together, and taken back', async () => {
  const page = await world.visit('/clinic/goals', { as: owner })
  await page.getByRole('row').filter({ hasText: phones }).waitFor()
  await press(page, 'Columns')
  await page.getByRole('menuitem', { name: 'Collapse all' }).click()
  await page.getByRole('row').filter({ hasText: phones }).waitFor({ state: 'detached' })
  await everything(page).click()
  await page.getByText('All in sight; 5 more match.').waitFor()
  await page.getByText('2 selected').waitFor()
  await press(page, 'Select all 7')
  await page.getByText('7 selected').waitFor()
  expect(await page.getByText('more match').count()).toBe(0)

  await press(page, 'Change owner')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Owner').fill('Laboratory')
  await page.getByRole('option', { name: 'Laboratory' }).first().click()
  await dialog.getByRole('button', { name: 'Change owner' }).click()
  await page.getByText('7 goals changed.').waitFor()
  const carried = page.getByRole('row').filter({ hasText: 'Laboratory' })
  await eventually(() => carried.count()).toBe(2)
  await press(page, 'Undo')
  await page.getByText('7 goals are as they were.').waitFor()
  await eventually(() => carried.count()).toBe(0)
})

test('a filter takes what it finds, and not the row above that shows where it belongs', async () => {
  const page = await world.visit('/clinic/goals?text=ring%20twice', { as: owner })
  await page.getByRole('row').filter({ hasText: 'Patients spend' }).waitFor()
  await everything(page).click()
  await page.getByText('1 selected').waitFor()
})
