import { expect, test } from 'vitest'
import { goalNamed, openClinic } from './clinic.ts'
import { eventually, owner } from './world.ts'

const world = await openClinic()
const morning = 'Patients spend their morning elsewhere'
const wait = 'Lower the median wait'

test('a refused check-in is taken back in sight, with a word, and what was typed is kept', async () => {
  const page = await world.visit('/clinic/home', { as: owner })
  const figure = page.getByRole('button', { name: `Progress of ${wait}: 20%. Explain it` })
  await figure.waitFor()
  await page.route('**/goals.recordCheckIn', (route) =>
    route.fulfill({
      status: 403,
      contentType: 'application/problem+json',
      body: JSON.stringify({ title: 'Refused', detail: 'The cycle is closed.', code: 'closed' }),
    }),
  )
  const due = page.getByRole('article').filter({ hasText: wait })
  await due.getByLabel('Value now').fill('20')
  await due.getByRole('button', { name: 'Check in', exact: true }).click()
  await page.getByText('That was not saved, and is shown as it was before.').waitFor()
  await page.getByText('The cycle is closed.').waitFor()
  await figure.waitFor()
  expect(await due.getByLabel('Value now').inputValue()).toBe('20')
})

test('a lost connection is said, and what was typed is saved once it is back', async () => {
  const page = await world.visit('/clinic/home', { as: owner })
  const due = page.getByRole('article').filter({ hasText: wait })
  await due.getByLabel('Value now').fill('35')
  await page.context().setOffline(true)
  await page.getByText('You are offline.').waitFor()
  // Left before anything could be sent: a page that goes may still send what waits, once it can.
  await page.route('**/goals.recordCheckIn', (route) => route.abort())
  await due.getByRole('button', { name: 'Check in', exact: true }).click()
  const context = page.context()
  await page.close()
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(`${world.address}/clinic/home`)
  const kept = again.getByRole('article').filter({ hasText: wait })
  await eventually(() => kept.getByLabel('Value now').inputValue()).toBe('35')
  await kept.getByRole('button', { name: 'Check in', exact: true }).click()
  await again
    .getByRole('button', { name: `Progress of ${wait}: 50%. Explain it` })
    .first()
    .waitFor()
})

test('a press made offline is carried out when the connection is back', async () => {
  const page = await world.visit('/clinic/home', { as: owner })
  const due = page.getByRole('article')
  const title = (await due.getByRole('heading').textContent()) ?? ''
  const { version } = await goalNamed(world, title)
  await due.getByLabel('Value now').fill('47')
  await page.context().setOffline(true)
  await page.getByText('You are offline.').waitFor()
  await due.getByRole('button', { name: 'Check in', exact: true }).click()
  await page.context().setOffline(false)
  await page.getByText('Checked in.').waitFor()
  expect(await goalNamed(world, title)).toMatchObject({ version: version + 1 })
})

test('two people change the same words: both versions are shown before one is chosen', async () => {
  const { id, objectiveId, version } = await goalNamed(world, morning)
  const page = await world.visit(`/clinic/goals/${objectiveId}`, { as: owner })
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What will be different').fill('Patients wait at home')
  await world.tell('goals.changeObjective', { id, version, title: 'Nobody waits in the hall' })
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.getByText('Somebody changed it meanwhile.').waitFor()
  await dialog.getByText('Nobody waits in the hall').waitFor()
  await dialog.getByRole('definition').getByText('Patients wait at home').waitFor()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { level: 1, name: 'Patients wait at home' }).waitFor()
})

test('what changed before the page listened is seen all the same', async () => {
  const visits = 'Serve more visits a day'
  const page = await world.visit('/clinic/cycles', { as: owner })
  const opened = Promise.withResolvers<void>()
  await page.route('**/api/clinic/live', async (route) => {
    await opened.promise
    await route.continue()
  })
  await page.goto(`${world.address}/clinic/home`)
  await page.getByText(visits).first().waitFor()
  const { id, version } = await goalNamed(world, visits)
  const title = 'Serve more visits before noon'
  await world.tell('goals.changeKeyResult', { id, version, title })
  opened.resolve()
  await page.getByText(title).first().waitFor()
})
