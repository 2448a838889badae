import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openClinic } from './clinic.ts'
import { eventually, owner } from './world.ts'

const world = await openClinic()

const nextYear = `${new Date().getUTCFullYear() + 1}-01-01`

const unitIn = (page: Page, name: string) =>
  page
    .getByRole('tree', { name: 'Organisation chart' })
    .getByRole('treeitem', { name: new RegExp(`^${name}`) })

test('a reorganisation is planned for a later day, read as of that day, and today stays as it is', async () => {
  const page = await world.visit('/clinic/organisation', { as: owner })
  await unitIn(page, 'Front desk').waitFor()
  await page.getByRole('button', { name: 'Plan a reorganisation' }).click()
  await page.getByLabel('Takes effect on').fill(nextYear)
  await page.getByLabel('What happens').selectOption({ label: 'Rename a unit' })
  const sheet = page.getByRole('complementary').or(page.getByRole('dialog')).last()
  await sheet.getByLabel('Unit').fill('Front')
  await page.getByRole('option', { name: /^Front desk/ }).click()
  await sheet.getByLabel('Name').fill('Welcome')
  await sheet.getByRole('button', { name: 'Add the step' }).click()
  await page.getByText('Nothing is saved yet.').waitFor()
  await unitIn(page, 'Welcome').waitFor()
  await sheet.getByRole('button', { name: 'Plan 1 change' }).click()
  await page.getByText(/^The reorganisation is planned for/).waitFor()

  await page.goto(`${world.address}/clinic/organisation`)
  await unitIn(page, 'Front desk').waitFor()
  expect(await unitIn(page, 'Welcome').count()).toBe(0)
  await page.getByLabel('As of').fill(nextYear)
  await unitIn(page, 'Welcome').waitFor()
  await page.getByText(/^As it is planned for/).waitFor()
  await eventually(() => page.url()).toContain(`on=${nextYear}`)
  await page.getByRole('button', { name: 'Back to today' }).click()
  await unitIn(page, 'Front desk').waitFor()
})

test('a link invites one person, who makes an account and is in at once', async () => {
  const page = await world.visit('/clinic/settings', { as: owner })
  await page.getByRole('tab', { name: 'Members' }).click()
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Person of the organisation').fill('Marta')
  await page.getByRole('option', { name: /Marta Kern/ }).click()
  await dialog.getByRole('button', { name: 'Create the link' }).click()
  const link = await page.getByRole('textbox', { name: 'Invitation link' }).inputValue()

  const guest = await world.visit(new URL(link).pathname)
  await guest.getByRole('heading', { name: 'Join Harbor Street Clinic' }).waitFor()
  await guest.getByLabel('Your name').fill('Marta Kern')
  await guest.getByLabel('E-mail').fill('marta@example.test')
  await guest.getByRole('textbox', { name: 'Password' }).fill('a good long one')
  await guest.getByRole('button', { name: 'Create account and join' }).click()
  await guest.waitForURL('**/clinic/home')
  await guest
    .getByRole('region', { name: 'Your goals' })
    .getByRole('link', { name: 'Nobody hears the phone ring twice' })
    .waitFor()
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByText('marta@example.test').first().waitFor()
  const late = await world.visit(new URL(link).pathname)
  await late.getByRole('heading', { name: 'This invitation does not work any more' }).waitFor()
})
