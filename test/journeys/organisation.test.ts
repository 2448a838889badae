import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { z } from 'zod'
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

const openPage = async (kind: 'units' | 'people', name: string) => {
  const page = await world.visit('/clinic/organisation', { as: owner })
  const { units, people } = await world.ask(
    'structure.getOrganisation',
    {},
    z.object({ units: columns, people: columns }),
  )
  const { id, name: names } = kind === 'units' ? units : people
  await page.goto(`${world.address}/clinic/${kind}/${id[names.indexOf(name)]}`)
  await page.getByRole('heading', { name, level: 1 }).waitFor()
  return page
}
const columns = z.object({ id: z.array(z.string()), name: z.array(z.string().nullable()) })

test('what happened to a unit is told with its reason, and taken back on the spot', async () => {
  const page = await openPage('units', 'Laboratory')
  await page.getByRole('button', { name: 'Actions for Laboratory' }).click()
  await page.getByRole('menuitem', { name: 'Move or rename…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Diagnostics')
  await dialog.getByLabel('Reason').fill('It does more than tests')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { name: 'Diagnostics', level: 1 }).waitFor()
  const entry = page.getByRole('listitem').filter({ hasText: 'Reason: It does more than tests' })
  await entry.getByText('Ada Novak').waitFor()
  expect(await entry.innerText()).toMatch(/Laboratory[\s\S]*Diagnostics/)
  await entry.getByRole('button', { name: /^Undo: changed the unit/ }).click()
  await page.getByRole('heading', { name: 'Laboratory', level: 1 }).waitFor()
  await entry.getByText('Undone', { exact: true }).waitFor()
  await page.goto(`${world.address}/clinic/organisation`)
  await page.getByRole('button', { name: 'Activity' }).click()
  await page.getByText(/^took a change back: Laboratory/).waitFor()
})

test('a share is changed where the roles are, and no more than all of the time is given', async () => {
  const page = await openPage('people', 'Marta Kern')
  await page.getByRole('button', { name: 'Change the share…' }).click()
  const share = page.getByRole('dialog')
  await share.getByLabel('Share of working time').fill('60')
  await share.getByRole('button', { name: 'Save' }).click()
  await page.getByText('60% of working time').waitFor()
  await page.getByRole('button', { name: 'Give a role' }).click()
  const assign = page.getByRole('dialog')
  await assign.getByLabel('Role').fill('Lab lead')
  await page.getByRole('option', { name: /^Lab lead/ }).click()
  await eventually(() => assign.getByLabel('Share of working time').inputValue()).toBe('40')
  await assign.getByLabel('Share of working time').fill('50')
  await assign.getByText(/^Together with the other roles 110%/).waitFor()
  await assign.getByLabel('Share of working time').fill('40')
  await assign.getByRole('button', { name: 'Assign a person' }).click()
  await page.getByText('40% of working time').waitFor()
  await eventually(() =>
    page.getByText('Working time given').locator('xpath=following::dd[1]').innerText(),
  ).toBe('100%')
})

test('a person changes roles on a later day, with a role that the same plan opens, until it is taken back', async () => {
  const page = await world.visit('/clinic/organisation', { as: owner })
  await unitIn(page, 'Front desk').waitFor()
  await page.getByRole('button', { name: 'Plan a reorganisation' }).click()
  const sheet = page.getByRole('complementary').or(page.getByRole('dialog')).last()
  await sheet.getByLabel('Takes effect on').fill(nextYear)
  await sheet.getByLabel('What happens').selectOption({ label: 'Open a role' })
  await sheet.getByLabel('Title').fill('Matron')
  await sheet.getByLabel('In the unit').fill('Patient')
  await page.getByRole('option', { name: /^Patient care/ }).click()
  await sheet.getByRole('button', { name: 'Add the step' }).click()
  await sheet.getByLabel('What happens').selectOption({ label: 'A person changes roles' })
  await sheet.getByLabel('Person').fill('Tomas')
  await page.getByRole('option', { name: /^Tomas Reyes/ }).click()
  await sheet.getByLabel('New role').fill('Matron')
  await page.getByRole('option', { name: /^Matron/ }).click()
  await sheet.getByRole('button', { name: 'Add the step' }).click()
  await sheet.getByText('Tomas Reyes becomes Matron (100%) and is no longer Head of care').waitFor()
  await sheet.getByRole('button', { name: 'Plan 2 changes' }).click()
  await page.getByText(/^The reorganisation is planned for/).waitFor()

  const tomas = await openPage('people', 'Tomas Reyes')
  await tomas.getByRole('heading', { name: 'Head of care', level: 3 }).waitFor()
  await tomas.getByLabel('As of').fill(nextYear)
  await tomas.getByRole('heading', { name: 'Matron', level: 3 }).waitFor()
  expect(await tomas.getByRole('heading', { name: 'Head of care', level: 3 }).count()).toBe(0)
  await tomas.getByRole('button', { name: 'Back to today' }).click()
  // The new role first: both together would be more than all of the time.
  for (const role of ['Matron', 'Head of care']) {
    const takeBack = tomas.getByRole('button', { name: `Take back the change of ${role}` })
    await takeBack.click()
    await takeBack.waitFor({ state: 'detached' })
  }
  await tomas.getByLabel('As of').fill(nextYear)
  await tomas.getByText(/^As it is planned for/).waitFor()
  await tomas.getByRole('heading', { name: 'Head of care', level: 3 }).waitFor()
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
