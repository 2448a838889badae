import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { goalNamed, openClinic } from './clinic.ts'
import { eventually, owner } from './world.ts'

const world = await openClinic()
const morning = 'Patients spend their morning elsewhere'

const press = (page: Page | Locator, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click()
const objectiveAt = async (title: string, query = '') => {
  const { objectiveId } = await goalNamed(world, title)
  return world.visit(`/clinic/goals/${objectiveId}${query}`, { as: owner })
}

test('a weak key result is found while typed, mended with the builder, and saved', async () => {
  const page = await objectiveAt(morning)
  await press(page, 'Add a key result')
  const dialog = page.getByRole('dialog')
  const sentence = dialog.getByLabel('What is reached, and how')
  await sentence.fill('Organise 12 talks for patients')
  await dialog.getByText('counts your own efforts').last().waitFor()
  await dialog.getByRole('radio', { name: 'Build it' }).check()
  await dialog.getByLabel('What is measured').fill('waiting time of patients')
  await dialog.getByLabel('Which way').selectOption({ label: 'Less of it' })
  await dialog.getByLabel('From', { exact: true }).fill('50')
  await dialog.getByLabel('To', { exact: true }).fill('20')
  await dialog.getByLabel('Unit', { exact: true }).fill('minutes')
  await dialog.getByLabel('By what means').fill('talks by telephone')
  await eventually(() => sentence.inputValue()).toMatch(
    /^Reduce waiting time of patients from 50 minutes to 20 minutes .*through talks by telephone$/,
  )
  await dialog.getByText('Reads well', { exact: true }).waitFor()
  await dialog.getByRole('button', { name: 'Add key result' }).click()
  await dialog.waitFor({ state: 'detached' })
  const line = page.getByRole('listitem').filter({ hasText: 'waiting time of patients' })
  await line
    .getByText(/50.*20/)
    .first()
    .waitFor()
})

test('a sentence that is pasted is taken apart', async () => {
  const page = await objectiveAt(morning)
  await press(page, 'Add a key result')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Build it' }).check()
  await dialog
    .getByLabel('What is reached, and how')
    .fill('Raise the share of patients seen within an hour from 40% to 75% through a second desk')
  await eventually(() => dialog.getByLabel('From', { exact: true }).inputValue()).toBe('40')
  await eventually(() => dialog.getByLabel('To', { exact: true }).inputValue()).toBe('75')
  await eventually(() => dialog.getByLabel('By what means').inputValue()).toBe('a second desk')
})

test('a finding is set aside with a reason, told in the activity, and heeded again', async () => {
  const { id, version } = await goalNamed(world, 'Serve more visits a day')
  await world.tell('goals.changeKeyResult', { id, version, title: 'Organise more visits' })
  const page = await objectiveAt(morning)
  await press(page, /^\d+ findings$/)
  await press(page, 'Reword: Organise more visits')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Set aside…' }).first().click()
  await dialog.getByLabel('Another reason, in a few words').fill('The desk calls them visits')
  await dialog.getByRole('button', { name: 'Set aside', exact: true }).click()
  await dialog.getByText('The desk calls them visits').waitFor()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await page.getByText(/set aside by Ada Novak: The desk calls them visits/).waitFor()
  await page.getByRole('tab', { name: 'Activity' }).click()
  await page.getByText('set aside what the coach found').first().waitFor()
  await press(page, /^Heed again/)
  await page.getByText(/set aside by Ada Novak/).waitFor({ state: 'detached' })
})

test('an example of the gallery becomes an objective', async () => {
  const page = await world.visit('/clinic/gallery?area=support&level=team', { as: owner })
  await press(page, /^Use this/)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Add objective' }).click()
  await page.getByText('Objective added.').waitFor()
  const title = 'Nobody who writes to us on a Friday worries over the weekend'
  const made = await objectiveAt(title)
  await made
    .getByText(/from 9 hours to 2 hours|9 hours → 2/)
    .first()
    .waitFor()
})

test('a rule that is switched off finds nothing any more', async () => {
  const page = await world.visit('/clinic/settings?part=writing', { as: owner })
  await page.getByRole('switch', { name: /^Fields are set/ }).click()
  await press(page, 'Save changes')
  await page.getByText('The coach asks for this from now on.').waitFor()
  const review = await world.visit('/clinic/writing', { as: owner })
  await review
    .getByRole('button', { name: /^Worth mending/ })
    .first()
    .waitFor()
  expect(await review.getByRole('button', { name: /Fields are set/ }).count()).toBe(0)
})

test('the coach reads along where titles are edited in the list, and where candidates are noted', async () => {
  const page = await world.visit('/clinic/goals', { as: owner })
  await page.getByRole('row').filter({ hasText: morning }).first().focus()
  await page.keyboard.press('e')
  const words = page.getByRole('textbox', { name: 'Goal', exact: true })
  await words.fill('Maintain the service for patients')
  await page.getByText('keeps things as they are').last().waitFor()
  await words.press('Escape')
  await words.waitFor({ state: 'detached' })
  const candidates = await world.visit('/clinic/alignment?tab=candidates', { as: owner })
  await press(candidates, 'Note a candidate')
  await candidates.getByLabel('What would become true').fill('Maintain the service for patients')
  await candidates.getByText('keeps things as they are').last().waitFor()
  await press(candidates, 'Set aside…')
  await press(candidates, 'It is meant like this')
  await candidates.getByRole('button', { name: /^Heed again/ }).waitFor()
})

test('a model words a sentence once it is set, and what it says is taken and put back', async () => {
  const weak = 'Organise 12 talks for patients'
  const strong = 'Reduce the waiting time of patients from 50 minutes to 20 minutes'
  world.model.wordings = ['Hold many talks', strong]
  const asked = async () => {
    const page = await objectiveAt(morning)
    await press(page, 'Add a key result')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('What is reached, and how').fill(weak)
    await dialog.getByRole('button', { name: 'Set aside…' }).first().waitFor()
    return dialog
  }
  const none = await asked()
  expect(await none.getByRole('button', { name: 'Suggest a wording' }).count()).toBe(0)
  const settings = await world.visit('/clinic/settings?part=writing', { as: owner })
  await settings.getByLabel('Address').fill('http://192.0.2.1/v1')
  await settings.getByRole('textbox', { name: 'Model' }).fill('small')
  await press(settings, 'Save')
  await settings.getByText('This server may be asked only at').waitFor()
  await settings.getByLabel('Address').fill(world.model.url)
  await press(settings, 'Save')
  await press(settings, 'Try')
  await settings.getByText(`It works: “${strong}”`).waitFor()
  const dialog = await asked()
  await press(dialog, 'Suggest a wording')
  await dialog.getByText('Not from you, so check before you use it: 50, 20').waitFor()
  expect(await dialog.getByText('Hold many talks').count()).toBe(0)
  await press(dialog, `Use this: ${strong}`)
  const sentence = dialog.getByLabel('What is reached, and how')
  await eventually(() => sentence.inputValue()).toBe(strong)
  await press(dialog, 'Put them back')
  await eventually(() => sentence.inputValue()).toBe(weak)
})

test('on a narrow phone nothing is cut off', async () => {
  const narrow = { as: owner, viewport: { width: 360, height: 780 } }
  for (const path of ['writing', 'gallery', 'settings?part=writing']) {
    const page = await world.visit(`/clinic/${path}`, narrow)
    await page.getByRole('heading', { level: 2 }).or(page.getByRole('navigation')).first().waitFor()
    await eventually(() =>
      page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth'),
    ).toBe(true)
  }
})
