import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { openClinic } from './clinic.ts'
import { eventually, owner } from './world.ts'

const world = await openClinic()
const tokens = z.object({ token: z.string() })
const inviteAs = async (role: string) =>
  tokens.parse(await world.tell('workspace.inviteMember', { role })).token

const join = async (page: Page, name: string, email: string) => {
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill('a good long one')
  await page.getByRole('button', { name: 'Create account and join' }).click()
  await page.waitForURL('**/clinic/home')
}

test('a second workspace is made in the browser, switched to and left again', async () => {
  const page = await world.visit('/clinic/home', { as: owner })
  await page.getByRole('button', { name: 'Harbor Street Clinic' }).click()
  await page.getByRole('menuitem', { name: 'New workspace…' }).click()
  await page.getByRole('heading', { name: 'Another workspace' }).waitFor()
  await page.getByLabel('Name of the organisation').fill('Harbor Pharmacy')
  await eventually(() => page.getByLabel('Address').inputValue()).toBe('harbor-pharmacy')
  await page.getByLabel('Address').fill('clinic')
  await page.getByRole('button', { name: 'Create the workspace' }).click()
  await page
    .getByText(/^The address “clinic” belongs to another workspace/)
    .first()
    .waitFor()
  await page.getByLabel('Address').fill('pharmacy')
  await page.getByRole('button', { name: 'Create the workspace' }).click()
  await page.waitForURL('**/pharmacy/home')
  await page.getByRole('button', { name: 'Harbor Pharmacy' }).click()
  await page
    .getByRole('menuitemradio', { name: 'Harbor Street Clinic' })
    .or(page.getByRole('menuitemcheckbox', { name: 'Harbor Street Clinic' }))
    .click()
  await page.waitForURL('**/clinic/home')
  await page.getByRole('link', { name: 'Patients spend their morning elsewhere' }).first().waitFor()
})

test('somebody signed in joins by link with one press, sees what a guest may, and leaves', async () => {
  const first = await world.visit(`/join/${await inviteAs('guest')}`)
  await join(first, 'Lena Vogt', 'lena@example.test')
  await first.getByRole('link', { name: 'Organisation' }).click()
  await first.getByRole('tree', { name: 'Organisation chart' }).waitFor()
  expect(await first.getByRole('button', { name: 'Plan a reorganisation' }).count()).toBe(0)
  await first.goto(`${world.address}/clinic/settings?part=members`)
  await first.getByText('Ada Novak').first().waitFor()
  expect(await first.getByText(owner.email).count()).toBe(0)
  expect(await first.getByRole('button', { name: 'Invite', exact: true }).count()).toBe(0)

  await first.goto(`${world.address}/clinic/settings`)
  await first.getByLabel('Your name').fill('Lena Vogt-Kern')
  await first.getByRole('button', { name: 'Save changes' }).click()
  await first.getByText('Your account is changed.').waitFor()
  await first.getByRole('button', { name: /^Leave Harbor Street Clinic/ }).click()
  await first.getByRole('dialog').getByRole('button', { name: 'Leave', exact: true }).click()
  await first.waitForURL('**/sign-in')
  await first.getByText(/belong to no workspace yet/).waitFor()

  await first.goto(`${world.address}/join/${await inviteAs('administrator')}`)
  await first.getByRole('button', { name: 'Join as Lena Vogt-Kern' }).click()
  await first.waitForURL('**/clinic/home')
  await first.getByRole('link', { name: 'Organisation' }).click()
  await first.getByRole('button', { name: 'Plan a reorganisation' }).waitFor()
  await first.goto(`${world.address}/clinic/settings?part=members`)
  await first.getByText(owner.email).first().waitFor()
  await first.getByRole('button', { name: 'Invite', exact: true }).waitFor()
})

test('when a status changes is set in the settings, and every status follows', async () => {
  const page = await world.visit('/clinic/settings?part=workspace', { as: owner })
  await page.getByRole('heading', { name: 'When a status changes' }).waitFor()
  await page.getByLabel('Off track when behind the pace by').fill('5')
  const form = page.locator('form').filter({ hasText: 'Stale after' })
  await form.getByRole('button', { name: 'Save changes' }).click()
  await form
    .getByText(/off track/i)
    .last()
    .waitFor()
  await eventually(() =>
    page.getByLabel('Off track when behind the pace by').getAttribute('aria-invalid'),
  ).toBe('true')
  await page.getByLabel('Off track when behind the pace by').fill('30')
  await page.getByLabel('Stale after').fill('21')
  await form.getByRole('button', { name: 'Save changes' }).click()
  await page.getByText('Saved. Every status is judged anew.').waitFor()
  const workspace = z.object({
    workspace: z.object({ thresholds: z.looseObject({ behindOffTrack: z.number() }) }),
  })
  const stored = await world.ask('workspace.getWorkspace', {}, workspace)
  expect(stored.workspace.thresholds).toMatchObject({ behindOffTrack: 0.3, staleDays: 21 })
  await form.getByRole('button', { name: 'Use the proposed limits' }).click()
  await eventually(() => page.getByLabel('Stale after').inputValue()).toBe('10')
})

test('who was removed by mistake is back with one press, and so is a link', async () => {
  const page = await world.visit('/clinic/settings?part=members', { as: owner })
  await page.getByRole('button', { name: 'Actions for Lena Vogt-Kern' }).click()
  await page.getByRole('menuitem', { name: 'Remove from the workspace…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
  await page.getByText('Lena Vogt-Kern is no longer a member.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Lena Vogt-Kern is a member again, as before.').waitFor()
  await page.getByRole('button', { name: 'Actions for Lena Vogt-Kern' }).waitFor()

  await inviteAs('guest')
  const takeBack = page.getByRole('button', { name: /^Take back the invitation/ })
  await takeBack.click()
  await page.getByText('The link works no more.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await page.getByText('The invitation holds again.').waitFor()
  await takeBack.waitFor()
})
