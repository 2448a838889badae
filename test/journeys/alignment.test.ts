import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { cycle, goalNamed, letMartaIn, openClinic } from './clinic.ts'
import { eventually, owner } from './world.ts'

const world = await openClinic()
const marta = await letMartaIn(world)
const morning = 'Patients spend their morning elsewhere'
const phones = 'Nobody hears the phone ring twice'
const results = 'Results reach patients the same day'

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const alignment = (as: typeof owner, query = '') => world.visit(`/clinic/alignment${query}`, { as })
const line = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text })
const pick = async (page: Page, label: string, text: string, option = text) => {
  await page.getByLabel(label).last().fill(text)
  await page.getByRole('option', { name: option }).first().click()
}

test('a gap names whose it is, and a suggestion closes it in one press', async () => {
  const page = await alignment(owner, '?whose=all')
  const gap = line(page, results).first()
  await gap.getByRole('button', { name: `Mend: ${results}` }).click()
  await gap.getByRole('button', { name: `Link: ${morning}` }).click()
  await page.getByText('Linked.').waitFor()
  await page.getByRole('button', { name: `Mend: ${results}` }).waitFor({ state: 'detached' })
  await press(page, 'Undo')
  // It is there again, still unfolded as it was left.
  await page.getByRole('button', { name: `Close: ${results}` }).waitFor()
})

test('a request waits on the Home of whoever is asked, and accepting makes the link', async () => {
  const hers = await alignment(owner)
  await press(hers, 'Ask for alignment')
  const dialog = hers.getByRole('dialog')
  await dialog.getByLabel('Your goal').fill('Results reach')
  await hers.getByRole('option', { name: results }).click()
  await dialog.getByLabel('Which goal').fill('Nobody hears')
  await hers.getByRole('option', { name: phones }).click()
  await dialog.getByLabel('Why').fill('Fewer people ring for results')
  await dialog.getByRole('button', { name: 'Ask', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })

  const home = await world.visit('/clinic/home', { as: marta })
  const asked = line(home, 'Fewer people ring for results')
  await asked.getByRole('button', { name: `Accept: ${results}` }).click()
  await asked.waitFor({ state: 'detached' })

  await hers.getByRole('tab', { name: 'Requests' }).click()
  await hers.getByRole('radio', { name: 'From me' }).check()
  await line(hers, phones).getByText('Accepted').waitFor()
  const { objectiveId } = await goalNamed(world, results)
  const goal = await world.visit(`/clinic/goals/${objectiveId}`, { as: owner })
  await goal.getByRole('list', { name: 'Serves' }).getByRole('link', { name: phones }).waitFor()
})

test('a proposed key result is refined by whoever carries the objective', async () => {
  const { objectiveId } = await goalNamed(world, morning)
  const page = await world.visit(`/clinic/goals/${objectiveId}`, { as: marta })
  await press(page, 'Propose a key result')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('How one would know').fill('Patients who are sent home by noon')
  await dialog.getByLabel('Start').fill('10')
  await dialog.getByLabel('Target').fill('40')
  await dialog.getByLabel('Why it belongs there').fill('Then the morning is theirs')
  await dialog.getByRole('button', { name: 'Propose', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })

  const hers = await alignment(owner, '?tab=requests')
  await line(hers, 'Then the morning is theirs')
    .getByRole('button', { name: 'Refine and accept' })
    .click()
  const refine = hers.getByRole('dialog')
  await refine.getByLabel('Target').fill('50')
  await refine.getByRole('button', { name: 'Accept', exact: true }).click()
  await hers.getByText('Accepted: it is a key result now.').waitFor()
  await page.getByRole('button', { name: /^Patients who are sent home by noon/ }).waitFor()
})

test('a request to a unit is declined with a reason that whoever asked reads', async () => {
  const hers = await alignment(owner)
  await press(hers, 'Ask for alignment')
  const dialog = hers.getByRole('dialog')
  await dialog.getByLabel('Your goal').fill('Patients spend')
  await hers.getByRole('option', { name: morning }).click()
  await dialog.getByText('Will a unit take it up?').click()
  await pick(hers, 'Which unit', 'Front desk')
  await dialog.getByRole('button', { name: 'Ask', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })

  const theirs = await alignment(marta, '?tab=requests')
  const request = line(theirs, 'asks to be taken up by')
  await request.getByRole('button', { name: 'Decline' }).click()
  await request.getByLabel('Why not').fill('We are two until May')
  await request.getByRole('button', { name: 'Decline' }).last().click()
  await theirs.getByText('Declined, with your reason.').waitFor()
  await hers.getByRole('tab', { name: 'Requests' }).click()
  await hers.getByRole('radio', { name: 'From me' }).check()
  await line(hers, 'We are two until May').getByText('Declined').waitFor()
})

test('a candidate stands apart until it is taken up', async () => {
  const idea = 'A bus stops at the door'
  const page = await alignment(marta, '?tab=candidates')
  await press(page, 'Note a candidate')
  await page.getByLabel('What would become true').fill(idea)
  await page.getByRole('button', { name: 'Note a candidate' }).last().click()
  await line(page, idea).waitFor()
  const goals = await world.visit('/clinic/goals', { as: marta })
  await goals.getByText(phones).first().waitFor()
  expect(await goals.getByText(idea).count()).toBe(0)
  await page.getByRole('button', { name: `Take up: ${idea}` }).click()
  await goals.getByText(idea).first().waitFor()
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await eventually(() => goals.getByText(idea).count()).toBe(0)
})

test('one goal is given to two units with own figures, and taken back in one press', async () => {
  const { objectiveId } = await goalNamed(world, results)
  const page = await world.visit(`/clinic/alignment/assign?template=${objectiveId}`, { as: owner })
  await pick(page, 'Add a unit, a role or a person', 'Front desk')
  await pick(page, 'Add a unit, a role or a person', 'Laboratory')
  const lab = page.getByRole('row').filter({ hasText: 'Laboratory' })
  await lab.getByRole('textbox', { name: /^Own words/ }).fill('The lab answers by noon')
  await lab.getByRole('textbox', { name: /^Target/ }).fill('95')
  await press(page, 'Give 2 goals')
  await page.getByRole('link', { name: 'The lab answers by noon' }).first().waitFor()
  await press(page, 'Undo')
  await page.getByRole('link', { name: 'The lab answers by noon' }).waitFor({ state: 'detached' })
})

test('the goals are read together with the arrow keys, on a projector and on a phone', async () => {
  const page = await world.visit('/clinic/read-through', { as: owner })
  await page.getByRole('heading', { name: morning }).waitFor()
  await page.getByText(cycle).first().waitFor()
  await page.getByLabel('Mark as read').check()
  await press(page, 'Note a remark')
  await page.getByRole('textbox', { name: 'Note a remark' }).fill('Say which morning')
  await press(page, 'Note')
  await page.getByText('Noted as a comment on the goal.').waitFor()
  await page.getByRole('heading', { name: morning }).click()
  await page.keyboard.press('ArrowRight')
  await page.getByText(/^2 of/).waitFor()
  await page.keyboard.press('ArrowLeft')
  await eventually(() => page.getByLabel('Mark as read').isChecked()).toBe(true)

  const phone = await world.visit('/clinic/read-through', {
    as: marta,
    viewport: { width: 390, height: 844 },
  })
  await phone.getByRole('heading', { name: morning }).waitFor()
  for (let at = 2; at <= 3; at++) {
    await press(phone, 'Next')
    await phone.getByText(new RegExp(`^${at} of`)).waitFor()
  }
  await press(phone, 'Next')
  await phone.getByRole('heading', { name: 'That was the last one' }).waitFor()
})

test('a direction that nobody serves is a gap, and a goal without a way up closes both', async () => {
  const direction = 'Mornings belong to patients'
  await world.tell('strategy.addDirection', { title: direction, kind: 'growth' })
  const { objectiveId } = await goalNamed(world, morning)
  const page = await alignment(owner, '?whose=all')
  await page.getByRole('heading', { name: 'Direction without a goal' }).waitFor()
  await press(page, `Mend: ${direction}`)
  await press(page, `Let it serve this: ${morning}`)
  await page.getByText('It serves the direction now.').waitFor()
  await page
    .getByRole('heading', { name: 'Direction without a goal' })
    .waitFor({ state: 'detached' })
  const goal = await world.visit(`/clinic/goals/${objectiveId}`, { as: owner })
  await goal.getByRole('link', { name: direction }).waitFor()
})

test('while one writes, what it may serve is taken with a press, and what is put away stays away', async () => {
  const page = await world.visit('/clinic/goals', { as: owner })
  const dialog = page.getByRole('dialog')
  const words = dialog.getByLabel('What will be different')
  const alike = dialog.getByRole('region', { name: 'Goals alike' })
  const begin = () => page.getByRole('button', { name: 'New objective' }).first().click()
  await begin()
  const title = 'Results of every test reach patients sooner'
  await words.fill(title)
  await alike.getByText('Serves perhaps').waitFor()
  await alike.getByRole('button', { name: results }).click()
  await alike.getByText(`Serves “${results}”.`).waitFor()
  await alike.getByText('Serves perhaps').waitFor({ state: 'detached' })
  await dialog.getByRole('button', { name: 'Add objective' }).click()
  await dialog.waitFor({ state: 'detached' })
  const { objectiveId } = await goalNamed(world, title)
  const made = await world.visit(`/clinic/goals/${objectiveId}`, { as: owner })
  await made.getByRole('list', { name: 'Serves' }).getByRole('link', { name: results }).waitFor()

  await begin()
  await words.fill(results)
  await alike.getByText('Looks like').waitFor()
  await alike.getByRole('link', { name: results }).waitFor()
  await alike.getByRole('button', { name: 'Hide these for now' }).click()
  await alike.getByText('Looks like').waitFor({ state: 'detached' })
  await words.fill(`${results}, every day`)
  await dialog.getByRole('button', { name: 'Add objective' }).click()
  await dialog.waitFor({ state: 'detached' })
  await goalNamed(world, `${results}, every day`)
})
