import { expect, test } from 'vitest'
import { openEmptyServer, owner } from './world.ts'

const world = await openEmptyServer()

test('the first person sets up, adds a cycle, writes a goal with a figure, and checks in', async () => {
  const page = await world.visit('/')
  await page.waitForURL('**/welcome')
  await page.getByLabel('Your name').fill(owner.name)
  await page.getByLabel('E-mail').fill(owner.email)
  await page.getByLabel('Password', { exact: false }).first().fill(owner.password)
  await page.getByLabel('Name of the organisation').fill('Harbor Street Clinic')
  await page.getByRole('button', { name: 'Create the workspace' }).click()
  await page.waitForURL('**/home')

  await page.getByRole('heading', { name: 'No cycle is under way' }).waitFor()
  await page.getByRole('link', { name: 'Add a cycle' }).click()
  await page.waitForURL('**/cycles')
  await page.getByRole('button', { name: /^Add / }).first().click()
  const dialog = page.getByRole('dialog')
  const year = new Date().getUTCFullYear()
  await dialog.getByLabel('Name').fill(`${year}`)
  await dialog.getByLabel('First day').fill(`${year}-01-01`)
  await dialog.getByLabel('Last day').fill(`${year}-12-31`)
  await dialog.getByRole('button', { name: /Add|Save/ }).click()
  await page.getByRole('link', { name: `Now: ${year}` }).waitFor()

  await page.getByRole('link', { name: 'Goals', exact: true }).click()
  await page.getByRole('button', { name: 'New objective' }).first().click()
  await dialog.getByLabel('What will be different').fill('Patients spend their morning elsewhere')
  await dialog.getByRole('button', { name: 'Add objective' }).click()
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Patients spend their morning' }).waitFor()

  await page.getByRole('button', { name: 'Add a key result' }).first().click()
  await dialog.getByLabel('What is reached, and how').fill('Serve more visits a day')
  await dialog.getByLabel('Start').fill('100')
  await dialog.getByLabel('Target').fill('200')
  await dialog.getByRole('button', { name: 'Add key result' }).click()
  await page
    .getByRole('button', { name: /^Check in/ })
    .first()
    .click()
  await dialog.getByLabel('Value now').fill('150')
  await dialog.getByRole('radio', { name: '7 of 10' }).check()
  await dialog.getByRole('button', { name: 'Check in', exact: true }).click()
  await page
    .getByRole('button', { name: 'Progress of Patients spend their morning elsewhere: 50%' })
    .waitFor()
  expect(await dialog.count()).toBe(0)

  // Whoever sets a workspace up is in no chart yet, and still carries what they wrote.
  await page.getByRole('link', { name: 'Home', exact: true }).click()
  await page.getByRole('heading', { name: 'You are not in the organisation chart yet' }).waitFor()
  const mine = page.getByRole('region', { name: 'Your goals' })
  await mine.getByRole('link', { name: 'Serve more visits a day' }).waitFor()
})
