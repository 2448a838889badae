import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { goalNamed, openClinic } from './clinic.ts'
import { eventually, owner } from './world.ts'

// What people do with a goal, a list, a unit and their settings now and then, each press by hand.

const world = await openClinic()
const morning = 'Patients spend their morning elsewhere'
const wait = 'Lower the median wait'

const openGoal = async (title: string): Promise<Page> => {
  const { objectiveId } = await goalNamed(world, title)
  const page = await world.visit(`/clinic/goals/${objectiveId}`, { as: owner })
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}
const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click()
const choose = async (page: Page, of: string, item: string) => {
  await press(page, of)
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}

test('a comment that was being written is there after a reload, is sent, and is answered by a reaction', async () => {
  const page = await openGoal(morning)
  const box = page.getByRole('textbox', { name: /^Say something/ })
  await box.fill('The new desk is open')
  await page.reload()
  await eventually(() => box.inputValue()).toBe('The new desk is open')
  await press(page, 'Send')
  const comment = page.getByRole('listitem').filter({ hasText: 'The new desk is open' })
  await comment.getByRole('button', { name: 'React' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Well done' }).click()
  const given = comment.getByRole('button', { name: 'Well done 1', pressed: true })
  await given.waitFor()
  await page.reload()
  await given.click()
  await given.waitFor({ state: 'detached' })
})

test('the place where the work is done is linked, taken away and brought back', async () => {
  const page = await openGoal(morning)
  await press(page, 'Link work')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Web address').fill('board.example.test/desk')
  await dialog.getByLabel('Name').fill('Plan of the desk')
  await dialog.getByRole('button', { name: 'Save' }).click()
  const link = page.getByRole('link', { name: 'Plan of the desk' })
  await link.waitFor()
  expect(await link.getAttribute('href')).toBe('https://board.example.test/desk')
  await press(page, 'Remove the link Plan of the desk')
  await link.waitFor({ state: 'detached' })
  await press(page, 'Undo')
  await link.waitFor()
})

test('a status set until lifted outlives a check-in, and is lifted', async () => {
  const page = await openGoal(morning)
  const actions = `Actions for ${wait}`
  await choose(page, actions, 'Set the status by hand')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Status', { exact: true }).selectOption({ label: 'Off track' })
  await dialog.getByRole('radio', { name: 'Until lifted' }).check()
  await dialog.getByLabel('Why').fill('The supplier is late')
  await dialog.getByRole('button', { name: 'Save' }).click()
  const byHand = page.getByRole('button', { name: `Status of ${wait}: Off track. Explain it` })
  await byHand.first().waitFor()
  const { id } = await goalNamed(world, wait)
  await world.tell('goals.recordCheckIn', { keyResultId: id, value: 30, confidence: 9 })
  await page
    .getByText(/30 min/)
    .first()
    .waitFor()
  await byHand.first().click()
  await page.getByText('It stands until somebody lifts it.').waitFor()
  await page.keyboard.press('Escape')
  await choose(page, actions, 'Set the status by hand')
  await dialog.getByRole('button', { name: 'Let it be computed again' }).click()
  await page.getByText('The status is computed again.').waitFor()
  await byHand.first().waitFor({ state: 'detached' })
})

test('the line of a key result stands beside its target and expected pace, and a wrong figure is corrected', async () => {
  const page = await openGoal(morning)
  const { id } = await goalNamed(world, wait)
  await world.tell('goals.recordCheckIn', { keyResultId: id, value: 3, confidence: 8 })
  await page
    .getByRole('button', { name: new RegExp(`^${wait}`) })
    .first()
    .click()
  const chart = page.getByRole('group', { name: `History of ${wait}` })
  await chart.waitFor()
  for (const line of ['Target', 'Expected pace', 'Confidence'])
    await page.getByText(line, { exact: true }).first().waitFor()
  await press(page, 'Show as a table')
  const table = page.getByRole('table', { name: `History of ${wait}` })
  await table.getByRole('row').filter({ hasText: '3 min' }).filter({ hasText: '8' }).waitFor()
  const wrong = page.getByRole('listitem').filter({ hasText: '3 min · ' })
  await wrong.last().getByRole('button', { name: 'Correct' }).click()
  const dialog = page.getByRole('dialog', { name: 'Correct a check-in' })
  await dialog.getByLabel('Value now').fill('33')
  await dialog.getByLabel('Why it is corrected').fill('A digit was lost')
  await dialog.getByRole('button', { name: 'Correct', exact: true }).click()
  await page.getByText('Correction', { exact: true }).waitFor()
  await page.getByText('Corrected', { exact: true }).waitFor()
  await table.getByRole('row').filter({ hasText: '33 min' }).waitFor()
})

test('owner, due day and target are changed from the row of the list', async () => {
  const page = await world.visit('/clinic/goals?columns=owner,dueOn,current', { as: owner })
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader').getByText(wait, { exact: true }) })
  await row.focus()
  await page.keyboard.press('o')
  await page.getByRole('combobox', { name: `Owner of ${wait}` }).fill('Front')
  await page
    .getByRole('option', { name: /^Front desk/ })
    .first()
    .click()
  await row.getByText('Front desk').waitFor()
  await row.focus()
  await page.keyboard.press('d')
  const day = `${new Date().getUTCFullYear()}-11-30`
  await page.getByLabel(`Due date of ${wait}`).fill(day)
  await page.keyboard.press('Enter')
  await row.getByText(/Nov/).waitFor()
  await row.focus()
  await page.keyboard.press('t')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Target').fill('15')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.waitFor({ state: 'detached' })
  const { objectiveId } = await goalNamed(world, wait)
  await page.goto(`${world.address}/clinic/goals/${objectiveId}`)
  await page
    .getByText(/50 min → 15 min/)
    .first()
    .waitFor()
})

test('a new objective that was being written is there after a reload', async () => {
  const page = await world.visit('/clinic/goals?new=1', { as: owner })
  const title = page.getByRole('dialog').getByLabel('What will be different')
  await title.fill('Nobody waits for a result')
  await page.reload()
  await eventually(() => title.inputValue()).toBe('Nobody waits for a result')
})

const units = z.object({ id: z.array(z.string()), name: z.array(z.string()) })

test('how far a kind of decision is handed to a unit is agreed, changed and ended', async () => {
  const { units: all } = await world.ask('structure.getOrganisation', {}, z.object({ units }))
  const desk = all.id[all.name.indexOf('Front desk')] ?? ''
  const page = await world.visit(`/clinic/units/${desk}`, { as: owner })
  await press(page, 'Agree on an area')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Area of decisions').fill('Holiday plans')
  await dialog.getByRole('radio', { name: /^6 · / }).check()
  await dialog.getByRole('button', { name: 'Save' }).click()
  const line = page.getByRole('listitem').filter({ hasText: 'Holiday plans' })
  await line.getByText(/^6 · /).waitFor()
  await line.getByRole('button').click()
  await dialog.getByRole('radio', { name: /^2 · / }).check()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await line.getByText(/^2 · /).waitFor()
  await line.getByRole('button').click()
  await dialog.getByRole('button', { name: 'No longer agreed' }).click()
  await line.waitFor({ state: 'detached' })
})

test('dark, the time zone and the first day of the week are chosen, and kept', async () => {
  const page = await world.visit('/clinic/settings?part=you', { as: owner })
  const paper = () => page.evaluate('getComputedStyle(document.documentElement).backgroundColor')
  const light = await paper()
  await page.getByRole('radio', { name: 'Dark' }).check()
  await eventually(paper).not.toBe(light)
  const dark = await paper()
  await page.goto(`${world.address}/clinic/settings?part=workspace`)
  await eventually(paper).toBe(dark)
  await page.getByRole('combobox', { name: /Time zone/ }).fill('Tokyo')
  await page.getByRole('option', { name: /Tokyo/ }).first().click()
  await page.getByLabel('The week starts on').selectOption({ label: 'Saturday' })
  await page.getByRole('button', { name: 'Save changes' }).first().click()
  const kept = z.object({ workspace: z.object({ timeZone: z.string(), weekStartsOn: z.number() }) })
  await eventually(() => world.ask('workspace.getWorkspace', {}, kept)).toEqual({
    workspace: { timeZone: 'Asia/Tokyo', weekStartsOn: 6 },
  })
})
