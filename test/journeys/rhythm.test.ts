import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { addDays } from '#kernel/calendar.ts'
import { openClinic } from './clinic.ts'
import { eventually, owner } from './world.ts'

// A trial of three months that began fifty days ago: its phase is the execution, whatever day it is.

const world = await openClinic()
const today = new Date().toISOString().slice(0, 10)
const made = z.object({ id: z.string() })
const versioned = made.extend({ version: z.number() })
const { id: cycleId } = made.parse(
  await world.tell('goals.addCycle', {
    name: 'Trial',
    startsOn: addDays(today, -50),
    endsOn: addDays(today, 40),
  }),
)
const add = async (title: string): Promise<string> => {
  const keyResults = [
    { title: `${title}, measured`, type: 'increase', startValue: 0, targetValue: 100 },
  ]
  const input = { cycleId, title, keyResults }
  const answer = z.object({ id: z.string(), keyResultIds: z.array(z.string()) })
  const { id, keyResultIds } = answer.parse(await world.tell('goals.addObjective', input))
  await world.tell('goals.recordCheckIn', {
    keyResultId: keyResultIds[0],
    value: 40,
    confidence: 6,
  })
  return id
}
const corridor = 'Nobody waits in the corridor'
const letters = 'Letters reach patients within a day'
const desk = 'A second front desk'
const waiting = await add(corridor)
await add(letters)
const secondDesk = await add(desk)

const visit = (path: string, options = {}): Promise<Page> =>
  world.visit(`/clinic/cycles/${cycleId}${path}`, { as: owner, ...options })

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name })

test('the page of a cycle says which phase it is, what is left, and publishes it', async () => {
  const page = await visit('')
  await heading(page, 'Now: Execute').waitFor()
  const open = page.getByRole('listitem').filter({ hasText: 'Read the strategy in' })
  await open.getByRole('checkbox').click()
  await open.waitFor({ state: 'detached' })
  const publish = page.getByRole('listitem').filter({ hasText: 'Publish the cycle' })
  const dialog = page.getByRole('dialog')
  const vague = { objectiveId: secondDesk, title: 'Patients are happier', type: 'increase' }
  const { id, version } = versioned.parse(await world.tell('goals.addKeyResult', vague))
  await publish.getByRole('button', { name: 'Publish', exact: true }).click()
  await dialog.getByText('One finding about the wording stands against it.').waitFor()
  await dialog.getByLabel('Why publish all the same').fill('Worded anew in the first week')
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByText('Published. The goals are kept as they stood.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('The goals are drafts again.').waitFor()
  await world.tell('goals.removeKeyResult', { id, version })
  // What is merely to be completed is told and asks for no reason.
  await publish.getByRole('button', { name: 'Publish', exact: true }).click()
  await dialog.getByText('fields are still to be completed').waitFor()
  await dialog.getByLabel('Why publish all the same').waitFor({ state: 'detached' })
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByText('Not published yet').waitFor({ state: 'detached' })
})

test('one score says how the goals are written, and opens the sum behind it', async () => {
  const page = await visit('')
  await page.getByRole('button', { name: /^Writing: \d+ \/ 100$/ }).click()
  const sum = page.getByRole('dialog', { name: /^Writing/ })
  await sum.getByRole('row', { name: /^Key results, as they are worded/ }).waitFor()
  await sum.getByRole('link', { name: 'See how the goals are written' }).click()
  await page.getByText(/sentences read well/).waitFor()
})

test('on a phone too, in Chinese', async () => {
  const page = await visit('', {
    viewport: { width: 390, height: 800 },
    hasTouch: true,
    locale: 'zh-CN',
  })
  await heading(page, '当前：执行').waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
})

test('from then on a change says why, and the reason stands beside it', async () => {
  const page = await world.visit(`/clinic/goals?cycle=${cycleId}`, { as: owner })
  const row = page.getByRole('row').filter({ hasText: corridor }).first()
  await row.focus()
  await page.keyboard.press('e')
  const field = page.getByRole('textbox', { name: 'Goal' })
  await field.fill(`${corridor} for long`)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Why does it change?' })
  await dialog.getByLabel('Reason').fill('Some wait is needed')
  await dialog.getByRole('button', { name: 'Save with this reason' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText(`${corridor} for long`).first().waitFor()
  const told = await world.visit(`/clinic/goals/${waiting}?tab=activity`, { as: owner })
  await told.getByText('“Some wait is needed”').first().waitFor()
})

test('the two days of a comparison stand in its address', async () => {
  const page = await visit('/compare')
  const from = addDays(today, -3)
  await page.getByLabel('From the end of').fill(from)
  await eventually(() => page.url()).toContain(`from=${from}`)
  await page.getByRole('button', { name: /^Added/ }).click()
  await page.getByText(desk, { exact: true }).waitFor()
  const again = await world.visit(new URL(page.url()).pathname + new URL(page.url()).search, {
    as: owner,
  })
  expect(await again.getByLabel('From the end of').inputValue()).toBe(from)
  await again.getByText(desk, { exact: true }).waitFor()
})

test('a stocktake goes through the goals: on, or off with a reason', async () => {
  const page = await visit('/stocktake')
  await page.getByRole('button', { name: 'Start a stocktake' }).click()
  const form = page.getByRole('dialog')
  const manager = form.getByRole('combobox').last()
  await manager.fill('Ada')
  await page.getByRole('option', { name: /Ada Novak/ }).click()
  await form.getByRole('button', { name: 'Start a stocktake' }).click()
  await heading(page, 'Stocktake: The whole cycle').waitFor()
  const goal = (title: string) => page.getByRole('listitem').filter({ hasText: title }).first()
  await goal(letters).getByRole('radio', { name: 'Go on' }).click()
  await goal(desk).getByRole('radio', { name: 'Drop' }).click()
  const why = page.getByRole('dialog')
  await why.getByLabel('Reason').fill('There is no room for it')
  await why.getByRole('button', { name: 'Drop it' }).click()
  await goal(desk).getByText('Dropped').waitFor()
  await page.getByText('1 objective to look at').waitFor()
  await page.getByRole('button', { name: 'End the stocktake' }).click()
  await page.getByRole('dialog').getByLabel('Summary').fill('Two of three go on.')
  await page.getByRole('dialog').getByRole('button', { name: 'End the stocktake' }).click()
  await page.getByText(/Held on/).waitFor()
})

test('the closing review scores, carries over and closes; reopening takes a reason', async () => {
  const page = await visit('/close')
  await page.getByText('1 of 2').waitFor()
  const first = (await page.getByRole('article').getByRole('heading').first().textContent()) ?? ''
  await page.getByLabel(`Score of ${first}`, { exact: true }).selectOption('0.7')
  await page.getByRole('article').getByRole('radio', { name: 'Carry over' }).click()
  await page.getByText('1 of 2 decided').waitFor()
  await page.keyboard.press('j')
  await page.getByText('2 of 2', { exact: true }).waitFor()
  await page.keyboard.press('a')
  await page.getByText('2 of 2 decided').waitFor()
  await page.getByRole('radio', { name: 'As a whole' }).check()
  await page.getByRole('button', { name: /^All goals, .*: 0\.7\. Show the goals$/ }).click()
  const goalsBehind = page.getByRole('dialog', { name: /^All goals/ })
  await goalsBehind.getByRole('link', { name: first }).waitFor()
  await page.keyboard.press('Escape')
  await goalsBehind.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Close the cycle' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Carry over into').selectOption({ label: 'A new cycle' })
  await dialog.getByLabel('Its name').fill('Second trial')
  await dialog.getByRole('button', { name: 'Close it now' }).click()
  await page.getByText('1 carried over, 1 archived, 0 dropped.').waitFor()
  await page.getByRole('link', { name: 'Open the next cycle' }).click()
  await heading(page, 'Second trial').waitFor()
  await page.getByRole('link', { name: 'Its goals' }).click()
  await page.getByRole('row').filter({ hasText: first }).first().waitFor()
  const closed = await visit('/close')
  await closed.getByRole('button', { name: 'Reopen the cycle' }).click()
  await closed.getByRole('dialog').getByLabel('Reason').fill('A score was wrong')
  await closed.getByRole('dialog').getByRole('button', { name: 'Reopen the cycle' }).click()
  await closed.getByText('The cycle is open again.').waitFor()
  await closed.getByRole('button', { name: 'Close the cycle' }).waitFor()
})
