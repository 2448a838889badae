import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { goalNamed, openClinic } from './clinic.ts'
import { eventually, owner } from './world.ts'

const world = await openClinic()
const morning = 'Patients spend their morning elsewhere'
const wait = 'Lower the median wait'

const openGoals = async (search = ''): Promise<Page> => {
  const page = await world.visit(`/clinic/goals${search}`, { as: owner })
  await rowOf(page, morning).waitFor()
  return page
}
const rowOf = (page: Page, title: string) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader').getByText(title, { exact: true }) })
const progressOf = (page: Page, title: string, percent: string) =>
  page.getByRole('button', { name: `Progress of ${title}: ${percent}. Explain it` })

test('a check-in on Home takes a figure, a confidence and one press, and the goal above moves', async () => {
  const page = await world.visit('/clinic/home', { as: owner })
  await progressOf(page, morning, '30%').waitFor()
  const due = page.getByRole('article').filter({ hasText: wait })
  await due.getByLabel('Value now').fill('20')
  await due.getByRole('radio', { name: '8 of 10' }).check()
  await due.getByRole('button', { name: 'Check in', exact: true }).click()
  await progressOf(page, wait, '100%').waitFor()
  await progressOf(page, morning, '70%').waitFor()
})

test('what somebody else changes appears on an open page by itself', async () => {
  const page = await openGoals()
  const { id, version } = await goalNamed(world, 'Results reach patients the same day')
  await world.tell('goals.changeObjective', { id, version, title: 'Results arrive by nightfall' })
  await rowOf(page, 'Results arrive by nightfall').waitFor()
})

/** Told of a change in the page before anything else runs, so before what comes after the first drawing. */
const pressAtOnce = `
  const press = () => {
    if (document.querySelector('h1')?.textContent !== 'Home') return
    watch.disconnect()
    for (const key of ['g', 'g']) dispatchEvent(new KeyboardEvent('keydown', { key }))
  }
  const watch = new MutationObserver(press)
  watch.observe(document, { childList: true, subtree: true })`

test('a key pressed the moment the page is there is not lost', async () => {
  const page = await world.visit('/')
  await page.context().request.post(`${world.address}/api/auth/sign-in/email`, { data: owner })
  await page.addInitScript(pressAtOnce)
  await page.goto(`${world.address}/clinic/home`)
  await rowOf(page, morning).waitFor()
})

test('from the keyboard alone: to Goals, down to a key result, and a check-in', async () => {
  const page = await world.visit('/clinic/home', { as: owner })
  await page.getByRole('heading', { level: 1, name: 'Home' }).waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('g')
  await rowOf(page, morning).waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('more visits')
  await eventually(() => page.url()).toMatch(/text=more(\+|%20)visits/)
  // Until the filtered list has arrived there is no last row to go to.
  await rowOf(page, 'Send results the same day').waitFor({ state: 'detached' })
  await page.keyboard.press('Enter')
  await eventually(() => page.locator(':focus').getAttribute('role')).toBe('row')
  const visits = 'Serve more visits a day'
  await page.keyboard.press('End')
  await eventually(() => page.locator(':focus').getAttribute('aria-level')).toBe('2')
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog')
  await dialog.getByText(visits).waitFor()
  await page.keyboard.type('200')
  await page.keyboard.press('Control+Enter')
  await progressOf(page, visits, '100%').waitFor()
  await eventually(() => page.locator(':focus').getAttribute('role')).toBe('row')
})

test('filter, order and columns stand in the address, and back leads out of them', async () => {
  const page = await openGoals()
  const other = 'Send results the same day'
  await rowOf(page, other).waitFor()
  await page.getByRole('searchbox').fill('phone')
  await rowOf(page, other).waitFor({ state: 'detached' })
  await page.getByRole('columnheader', { name: 'Progress' }).getByRole('button').click()
  await eventually(() => page.url()).toMatch(/sort=progress/)
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Owner' }).click()
  await page.getByRole('columnheader', { name: 'Owner' }).waitFor({ state: 'detached' })
  const again = await world.visit(new URL(page.url()).pathname + new URL(page.url()).search, {
    as: owner,
  })
  await rowOf(again, 'Nobody hears the phone ring twice').waitFor()
  expect(await rowOf(again, other).count()).toBe(0)
  expect(await again.getByRole('columnheader', { name: 'Owner' }).count()).toBe(0)
  await again.getByRole('link', { name: 'Home', exact: true }).click()
  await again.getByRole('heading', { name: 'What you owe' }).waitFor()
  await again.goBack()
  await rowOf(again, 'Nobody hears the phone ring twice').waitFor()
  expect(again.url()).toBe(page.url())
})

test('a title is changed in its row with Enter, and kept with Escape', async () => {
  const page = await openGoals()
  const phone = 'Nobody hears the phone ring twice'
  await rowOf(page, phone).focus()
  await page.keyboard.press('e')
  await page.getByRole('textbox', { name: 'Goal' }).fill('Thrown away')
  await page.keyboard.press('Escape')
  await rowOf(page, phone).waitFor()
  await rowOf(page, phone).focus()
  await page.keyboard.press('e')
  await page.getByRole('textbox', { name: 'Goal' }).fill('Every call is answered')
  await page.keyboard.press('Enter')
  await rowOf(page, 'Every call is answered').waitFor()
  await eventually(() => goalNamed(world, 'Every call is answered')).toMatchObject({ version: 2 })
})

test('several goals are removed together and brought back together', async () => {
  const page = await openGoals('?shape=flat')
  await page.getByText('7 goals').waitFor()
  for (const title of [wait, 'Answer calls at once']) {
    await rowOf(page, title).getByRole('checkbox').check()
  }
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await page.getByText('5 goals').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('2 goals brought back.').waitFor()
  await page.getByText('7 goals').waitFor()
})

test('several goals get another owner together, and their own ones back in one press', async () => {
  const page = await openGoals('?shape=flat&columns=owner')
  for (const title of [wait, 'Serve more visits a day'])
    await rowOf(page, title).getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Change owner', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Owner').fill('Front desk')
  await page.getByRole('option', { name: /^Front desk/ }).click()
  await dialog.getByRole('button', { name: 'Change owner' }).click()
  await page.getByText('2 goals changed.').waitFor()
  const desks = page
    .getByRole('row')
    .filter({ has: page.getByTitle('Front desk', { exact: true }) })
  await eventually(() => desks.count()).toBe(2)
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('2 goals are as they were.').waitFor()
  await eventually(() => desks.count()).toBe(0)
})

test('several objectives move to another cycle together, and back in one press', async () => {
  await world.tell('goals.addCycle', { name: 'Next', startsOn: '2150-01-01', endsOn: '2150-03-31' })
  const page = await openGoals()
  const results = 'Results arrive by nightfall'
  await rowOf(page, results).getByRole('checkbox').check()
  await rowOf(page, 'Every call is answered').getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Move to cycle', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Move to').selectOption('Next')
  await dialog.getByRole('button', { name: 'Move to cycle' }).click()
  await page.getByText('2 goals changed.').waitFor()
  await rowOf(page, results).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('2 goals are as they were.').waitFor()
  await rowOf(page, results).waitFor()
})
