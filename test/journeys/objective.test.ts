import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { goalNamed, openClinic } from './clinic.ts'
import { owner } from './world.ts'

const world = await openClinic()
const morning = 'Patients spend their morning elsewhere'
const wait = 'Lower the median wait'

const openGoal = async (title: string) => {
  const { objectiveId } = await goalNamed(world, title)
  const page = await world.visit(`/clinic/goals/${objectiveId}`, { as: owner })
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}
const act = async (page: Page, of: string, item: string) => {
  await page.getByRole('button', { name: `Actions for ${of}` }).click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}

test('a score is given apart from progress, taken back, and brought back', async () => {
  const page = await openGoal(morning)
  await act(page, morning, 'Score')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Score').fill('0.7')
  await dialog.getByRole('button', { name: 'Save' }).click()
  const head = page.locator('header').or(page.getByRole('main'))
  await head.getByText('Score 0.7').first().waitFor()
  await act(page, morning, 'Score')
  await dialog.getByRole('button', { name: 'Take the score back' }).click()
  await page.getByText('Score 0.7').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Score 0.7').waitFor()
})

test('a status set by hand says who set it, when and why, beside the computed one', async () => {
  const page = await openGoal(morning)
  await act(page, morning, 'Set the status by hand')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Status').selectOption({ label: 'Off track' })
  await dialog.getByLabel('Why').fill('The new desk opens late')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: `Status of ${morning}: Off track. Explain it` }).click()
  const why = page.getByRole('dialog')
  await why.getByText('The new desk opens late').waitFor()
  await why.getByText(/^Ada Novak, /).waitFor()
})

test('every wording is kept, with who changed it and why', async () => {
  const page = await openGoal('Nobody hears the phone ring twice')
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What will be different').fill('Every call is answered at once')
  await dialog.getByLabel('Why it changes').fill('Said shorter')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { level: 1, name: 'Every call is answered at once' }).waitFor()
  await page.getByRole('tab', { name: /^Wordings/ }).click()
  await page.getByText('Nobody hears the phone ring twice').waitFor()
  await page.getByText(/changed by Ada Novak · “Said shorter”/).waitFor()
})

test('the steps of a key result are written, reworded and taken out in its form', async () => {
  const page = await openGoal('Results reach patients the same day')
  await act(page, 'Send results the same day', 'Edit')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('How it is measured').selectOption('milestone')
  await dialog.getByLabel('Steps, one a line').fill('Plan\nBuild\nOpen')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.waitFor({ state: 'detached' })
  await act(page, 'Send results the same day', 'Edit')
  await dialog.getByLabel('What will be done 2').fill('Build the lab link')
  await dialog.getByRole('button', { name: 'Remove: Plan' }).click()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^Send results the same day/ }).click()
  await page.getByRole('checkbox', { name: 'Build the lab link' }).waitFor()
  expect(await page.getByRole('checkbox', { name: 'Plan' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Remove: Open' }).click()
  await page.getByText('Step removed.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('checkbox', { name: 'Open' }).waitFor()
})

test('two people change one key result: both versions are shown, and neither change is lost', async () => {
  const page = await openGoal(morning)
  await act(page, wait, 'Edit')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What is reached, and how').fill('Halve the median wait')
  const { id, version } = await goalNamed(world, wait)
  await world.tell('goals.changeKeyResult', {
    id,
    version,
    title: 'Cut the median wait',
    targetValue: 15,
  })
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.getByText('Somebody changed it meanwhile.').waitFor()
  await dialog.getByText('Cut the median wait').waitFor()
  await dialog.getByRole('definition').getByText('Halve the median wait').waitFor()
  await dialog.getByText('Target: stored now').waitFor()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Halve the median wait').waitFor()
  await page
    .getByText(/50 min → 15 min/)
    .first()
    .waitFor()
})
