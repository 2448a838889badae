import { expect, test } from 'vitest'
import { findWorkspaceId } from '#platform/identity/store/workspaces.ts'
import { perform } from '#platform/jobs/perform.ts'
import { tidy } from '#platform/jobs/tidy.ts'
import { openClinic } from './clinic.ts'
import { owner } from './world.ts'

const world = await openClinic()

test('somebody says when to be reminded, and subscribes to a calendar', async () => {
  const page = await world.visit('/clinic/settings?part=you', { as: owner })
  await page.getByRole('radio', { name: 'Every day' }).check()
  const save = page.getByRole('button', { name: 'Save reminders' })
  await save.click()
  await expect.poll(() => save.isDisabled()).toBe(true)
  await page.reload()
  await page.getByRole('radio', { name: 'Every day', checked: true }).waitFor()

  await page.getByRole('button', { name: 'Make an address' }).click()
  const address = await page.getByLabel('Address of your calendar').inputValue()
  const calendar = await fetch(address)
  expect(calendar.headers.get('content-type')).toContain('text/calendar')
  expect(await calendar.text()).toContain('BEGIN:VCALENDAR')

  await page.getByRole('button', { name: 'Close the address' }).click()
  await page.getByRole('button', { name: 'Make an address' }).waitFor()
  expect((await fetch(address)).status).toBe(404)
})

test('an administrator sees the recurring work and starts it by hand', async () => {
  const page = await world.visit('/clinic/settings?part=jobs', { as: owner })
  const tidy = page.getByRole('listitem').filter({ hasText: 'Tidy up' })
  await tidy.getByText('not yet').waitFor()
  await tidy.getByRole('button', { name: 'Run now: Tidy up' }).click()
  await page.getByText('It runs within a minute.').waitFor()
})

/** What falls to the server by itself in the clinic, performed here and now. */
async function performTidy(tries: number, run = tidy.run): Promise<void> {
  const { db, entry } = world.server.product
  const workspaceId = (await findWorkspaceId(db, 'clinic')) ?? ''
  const jobs = [{ ...tidy, run }]
  const parts = { ...entry, jobs, publicUrl: world.address, canMail: false }
  await perform(parts, { workspaceId, job: tidy.name }, tries)
}

test('an administrator reads that a job failed, and that one broken off was taken up again', async () => {
  const page = await world.visit('/clinic/settings?part=jobs', { as: owner })
  const line = page.getByRole('listitem').filter({ hasText: 'Tidy up' })
  const full = () => Promise.reject(new Error('the disk is full'))
  await expect(performTidy(0, full)).rejects.toThrow('the disk is full')
  await page.reload()
  await line.getByText('Failed; it is tried again by itself. the disk is full').waitFor()
  // Begun three times, one of them ended by that failure.
  await performTidy(2)
  await page.reload()
  await line
    .getByText('The server that was at it stopped midway; another took it up again.')
    .waitFor()
  expect(await line.getByText('tried again by itself').count()).toBe(0)
})
