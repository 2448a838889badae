import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { addMemberByHand } from '#platform/identity/entry.ts'
import { goalNamed, letMartaIn, openClinic } from './clinic.ts'
import { eventually, owner, type World } from './world.ts'

const world = await openClinic()
const marta = await letMartaIn(world)
const results = 'Results reach patients the same day'
const phones = 'Nobody hears the phone ring twice'
const calls = 'Answer calls at once'
const sameDay = 'Send results the same day'

const openGoal = async (title: string, as: Parameters<World['visit']>[1]) => {
  const { objectiveId } = await goalNamed(world, title)
  const page = await world.visit(`/clinic/goals/${objectiveId}`, as)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}
const choose = async (page: Page, name: string) =>
  page.getByRole('menuitem', { name, exact: true }).click()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** Asks the desk for something, on the page of what needs it. */
const ask = async (page: Page, find: string, what: string, note: string) => {
  await press(page, `Actions for ${sameDay}`)
  await choose(page, 'Ask for something')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(find).fill(what)
  await page.getByRole('option', { name: what }).click()
  await dialog.getByLabel('Note').fill(note)
  await dialog.getByRole('button', { name: 'Ask for something' }).click()
  await dialog.waitFor({ state: 'detached' })
}
const needs = (page: Page) => page.getByRole('list', { name: 'Needs' }).getByRole('listitem')

test('what one needs is asked, answered on the other’s Home, delivered, and seen by both', async () => {
  const hers = await openGoal(sameDay, { as: owner })
  await hers.getByRole('button', { name: new RegExp(`^${sameDay}`) }).click()
  await ask(hers, 'Find a goal by its words', calls, 'Ring patients with results')
  await needs(hers).getByText('Requested').waitFor()

  const home = await world.visit('/clinic/home', { as: marta })
  const asked = home.getByRole('listitem').filter({ hasText: 'Ring patients with results' })
  await asked.getByRole('button', { name: 'Confirm' }).click()
  await asked.waitFor({ state: 'detached' })
  await needs(hers).getByText('Confirmed').waitFor()

  const theirs = await openGoal(phones, { as: marta })
  await theirs.getByRole('button', { name: new RegExp(`^${calls}`) }).click()
  const neededBy = theirs.getByRole('list', { name: 'Needed by' })
  await neededBy.getByRole('button', { name: `Actions for ${sameDay}` }).click()
  await choose(theirs, 'Delivered')
  await neededBy.getByText('Delivered').waitFor()
  await needs(hers).getByText('Delivered').waitFor()
})

test('a unit that is asked may decline on Home, and be asked again', async () => {
  const hers = await openGoal(sameDay, { as: owner })
  await hers.getByRole('button', { name: new RegExp(`^${sameDay}`) }).click()
  await ask(hers, 'Find a unit', 'Front desk', 'Two hours of the desk')
  const home = await world.visit('/clinic/home', { as: marta })
  const asked = home.getByRole('listitem').filter({ hasText: 'Two hours of the desk' })
  await asked.getByRole('button', { name: 'Decline' }).click()
  const need = needs(hers).filter({ hasText: 'Front desk' })
  await need.getByText('Declined').waitFor()
  await need.getByRole('button', { name: 'Actions for Front desk' }).click()
  await choose(hers, 'Ask again')
  await asked.getByRole('button', { name: 'Confirm' }).waitFor()
})

test('an objective is shared with a unit, and no more', async () => {
  const page = await openGoal(results, { as: owner })
  await press(page, 'Share with a unit')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Find a unit').fill('Front desk')
  await page.getByRole('option', { name: 'Front desk' }).click()
  await dialog.getByRole('button', { name: 'Share with a unit' }).click()
  const shared = page.getByRole('list', { name: 'Shared with' })
  await shared.getByRole('link', { name: 'Front desk' }).waitFor()
  await shared.getByRole('button', { name: 'Actions for Front desk' }).click()
  await choose(page, 'Remove the link')
  await page.getByText('Link removed.').waitFor()
  await shared.waitFor({ state: 'detached' })
  await press(page, 'Undo')
  await shared.getByRole('link', { name: 'Front desk' }).waitFor()
})

test('who is named in a comment finds it on Home, and answers', async () => {
  const page = await openGoal(phones, { as: owner })
  const box = page.getByRole('textbox', { name: /^Say something/ })
  await box.pressSequentially('Can the desk ring earlier, @mar')
  await page.getByRole('button', { name: '@Marta Kern' }).click()
  await press(page, 'Send')
  const home = await world.visit('/clinic/home', { as: marta })
  const named = home.getByRole('listitem').filter({ hasText: 'Can the desk ring earlier' })
  await named.getByRole('link', { name: 'Answer' }).click()
  await home.getByText('Can the desk ring earlier, @Marta Kern').waitFor()
  await home.getByRole('textbox', { name: /^Say something/ }).fill('From seven on.')
  await press(home, 'Send')
  await page.getByText('From seven on.').waitFor()
  await home.getByRole('link', { name: 'Home', exact: true }).click()
  await home.getByRole('heading', { name: 'What you owe' }).waitFor()
  await named.waitFor({ state: 'detached' })
})

test('what others did to goals one carries or follows stands on Home until it is seen', async () => {
  const changed = (page: Page) => page.getByRole('region', { name: 'What changed' })
  const page = await openGoal(results, { as: marta })
  await press(page, 'Follow')
  await page.getByRole('button', { name: 'Following', pressed: true }).waitFor()
  const { id, version } = await goalNamed(world, results)
  await world.tell('goals.setScore', { kind: 'objective', id, version, score: 0.6 })
  const home = await world.visit('/clinic/home', { as: marta })
  const group = changed(home).getByRole('listitem').filter({ hasText: results })
  await group.getByText('set a score').waitFor()
  await changed(home).getByRole('button', { name: 'Mark as seen' }).click()
  await changed(home).getByText('No news').waitFor()
  await home.reload()
  await changed(home).getByText('No news').waitFor()
  await press(page, 'Following')
  await page.getByRole('button', { name: 'Follow', pressed: false }).waitFor()
  await eventually(() => goalNamed(world, results)).toMatchObject({ version: version + 1 })
})

test('a guest, who is no person of the organisation, finds on Home what names them', async () => {
  const gil = { name: 'Gil Ortega', email: 'gil@example.test', password: owner.password }
  await addMemberByHand(world.server.product.entry, gil, 'clinic', 'guest')
  const home = await world.visit('/clinic/home', { as: gil })
  await home.getByRole('heading', { name: 'You are not in the organisation chart yet' }).waitFor()
  expect(await home.getByRole('heading', { name: 'What you owe' }).count()).toBe(0)
  const members = z.object({ members: z.array(z.object({ id: z.string(), name: z.string() })) })
  const all = await world.ask('workspace.listMembers', {}, members)
  const { objectiveId } = await goalNamed(world, phones)
  await world.tell('goals.addComment', {
    subjectKind: 'objective',
    subjectId: objectiveId,
    body: 'Does the insurer agree?',
    mentions: all.members.filter(({ name }) => name === gil.name).map(({ id }) => id),
  })
  await home.reload()
  const owed = home.getByRole('region', { name: 'What you owe' })
  const named = owed.getByRole('listitem').filter({ hasText: 'Does the insurer agree?' })
  await named.getByRole('link', { name: 'Answer' }).waitFor()
})
