import { expect, test } from 'vitest'
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
