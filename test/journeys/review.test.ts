import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { addDays } from '#kernel/calendar.ts'
import { addMemberByHand } from '#platform/identity/entry.ts'
import { letMartaIn, openClinic, takeTheirPlace } from './clinic.ts'
import { eventually, owner } from './world.ts'

// A trial that ends in three days: its phase is the scoring, whatever day it is.

const world = await openClinic()
const marta = await letMartaIn(world)
const tomas = { name: 'Tomas Reyes', email: 'tomas@example.test', password: owner.password }
await addMemberByHand(world.server.product.entry, tomas, 'clinic', 'member')
await takeTheirPlace(world, tomas.email, tomas.name)

const today = new Date().toISOString().slice(0, 10)
const made = z.object({ id: z.string() })
const days = { startsOn: addDays(today, -87), endsOn: addDays(today, 3) }
const { id: cycleId } = made.parse(await world.tell('goals.addCycle', { name: 'Trial', ...days }))
const nextDays = { startsOn: addDays(today, 4), endsOn: addDays(today, 94) }
const { id: nextId } = made.parse(
  await world.tell('goals.addCycle', { name: 'After it', ...nextDays }),
)
const named = z.object({ id: z.string() })
const { people } = await world.ask(
  'structure.listPeople',
  { search: 'Marta' },
  z.object({ people: z.array(z.object({ role: named, unit: named })) }),
)
const [desk] = people
const goal = 'Nobody waits at the desk'
const figure = 'Halve the wait at the desk'
const { id: objectiveId } = made.parse(
  await world.tell('goals.addObjective', {
    cycleId,
    title: goal,
    unitId: desk?.unit.id,
    roleId: desk?.role.id,
    commitment: 'committed',
    keyResults: [{ title: figure, type: 'decrease', startValue: 20, targetValue: 10 }],
  }),
)

const open = async (path: string, as: typeof owner): Promise<Page> => {
  const page = await world.visit(`/clinic${path}`, { as })
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click()

async function score(page: Page, percent: string, difficulty: string): Promise<void> {
  const form = page.getByRole('form', { name: figure })
  await form.getByLabel('Completed').fill(percent)
  await form.getByRole('radio', { name: difficulty }).check()
  await form.getByRole('button', { name: 'Give this score' }).click()
  await page.getByText('Your score is given.').waitFor()
}

test('three score without seeing each other, talk about the spread, and agree', async () => {
  const hers = await open('/home', marta)
  const owed = hers.getByRole('listitem').filter({ hasText: goal })
  await owed.getByRole('link', { name: /^Score ?: / }).click()
  await hers.getByRole('heading', { level: 1, name: goal }).waitFor()
  await score(hers, '100', 'Hard')
  await hers.getByLabel('Ask somebody to score').fill('Tomas')
  await hers.getByRole('option', { name: /Tomas Reyes/ }).click()
  await press(hers, 'Ask')
  await hers.getByText('Asked.').waitFor()

  const his = await open(`/scoring/${objectiveId}`, tomas)
  const heard = his.getByRole('list', { name: 'Raters' }).getByRole('listitem')
  await heard.filter({ hasText: 'Marta Kern' }).getByText('has scored').waitFor()
  expect(await his.getByText('1.0 (100%, Hard)').count()).toBe(0)
  await score(his, '80', 'Moderate')
  await heard.filter({ hasText: 'Marta Kern' }).getByText('1.0 (100%, Hard)').waitFor()
  await his.getByText('Spread 0.48').waitFor()

  const boss = await open(`/scoring/${objectiveId}`, owner)
  await boss.getByText('It is shown once you have scored').waitFor()
  const form = boss.getByRole('form', { name: figure })
  await form.getByLabel('Completed').fill('90')
  await form.getByRole('radio', { name: 'Moderate' }).check()
  await form.getByText('90% × 0.65 = 0.59').waitFor()
  await form.getByLabel('Your score').fill('0.7')
  await form.getByLabel('Why another score?').fill('The phones failed twice')
  await form.getByRole('button', { name: 'Give this score' }).click()
  await boss.getByText('A whole band apart').waitFor()
  await boss.getByText('100% × 0.74 = 0.74').waitFor()
  await press(boss, 'Agree on 0.74')
  await boss.getByText(/0\.74 agreed on/).waitFor()

  const page = await open(`/goals/${objectiveId}`, marta)
  await page.getByText('Score 0.74').first().waitFor()
  const list = await open(`/cycles/${cycleId}/scoring`, marta)
  const line = list.getByRole('region', { name: 'All objectives' }).getByRole('listitem')
  await line.filter({ hasText: goal }).getByText('Agreed').waitFor()
  await list.getByLabel('Commitment').selectOption({ label: 'Aspirational' })
  await list.getByText('No objective fits all of this.').waitFor()
  expect(new URL(list.url()).searchParams.get('commitment')).toBe('aspirational')
  await press(list, 'Clear')
  await list.getByLabel('Carried by').selectOption({ label: 'Marta Kern' })
  await line.filter({ hasText: goal }).waitFor()
})

test('two look back on one board at once; what is agreed goes with them into the next cycle', async () => {
  const hers = await open(`/cycles/${cycleId}/retrospectives`, marta)
  await press(hers, 'Start a retrospective')
  const start = hers.getByRole('dialog')
  await start.getByLabel('Title').fill('The trial of the desk')
  await start.getByRole('button', { name: 'Start', exact: true }).click()
  await hers.getByRole('heading', { level: 1, name: 'The trial of the desk' }).waitFor()
  const his = await open(new URL(hers.url()).pathname.replace('/clinic', ''), owner)

  const write = async (page: Page, question: string, body: string) => {
    const column = page.getByRole('region', { name: question })
    await column.getByRole('textbox', { name: `Write a card: ${question}` }).fill(body)
    await column.getByRole('textbox', { name: `Write a card: ${question}` }).press('Enter')
    await column.getByRole('listitem').filter({ hasText: body }).waitFor()
  }
  await write(hers, 'What worked?', 'One queue for all')
  await write(his, 'What worked?', 'A single line')
  await write(his, 'What did not?', 'The phones failed')
  await hers.getByText('1 card of others').first().waitFor()
  expect(await hers.getByText('The phones failed').count()).toBe(0)

  await press(hers, 'Show the cards')
  await his.getByText('One queue for all').waitFor()
  await hers.getByText('The phones failed').waitFor()
  await press(his, 'What to do with “A single line”')
  await his.getByRole('menuitem', { name: 'Lay on another card' }).click()
  const lay = his.getByRole('dialog')
  await lay.getByRole('radio', { name: 'One queue for all' }).check()
  await lay.getByRole('button', { name: 'Lay on another card' }).click()
  const heap = hers.getByRole('listitem').filter({ hasText: 'One queue for all' })
  await heap.getByText('A single line').waitFor()

  await press(hers, 'Begin voting')
  for (const page of [hers, his]) await press(page, 'Give a vote to “The phones failed”')
  await hers.getByText('You have 2 votes left').waitFor()
  await his.getByText('You have 2 votes left').waitFor()
  await press(hers, 'Count the votes')
  await eventually(() => his.getByRole('listitem').filter({ hasText: '2 votes' }).count()).toBe(1)

  await press(hers, /^Make it an action ?: The phones failed/)
  const form = hers.getByRole('form', { name: 'Note an action' })
  await form.getByLabel('What is done differently?').fill('Test the phones every Monday')
  await form.getByLabel('Who sees to it').fill('Marta')
  await hers.getByRole('option', { name: /Marta Kern/ }).click()
  await form.getByRole('button', { name: 'Note it' }).click()
  const done = { name: 'Done: Test the phones every Monday' }
  await his.getByRole('checkbox', done).waitFor()
  await press(hers, 'End the retrospective')
  await hers.getByRole('dialog').getByLabel('What we take from it').fill('One queue stays.')
  await hers.getByRole('dialog').getByRole('button', { name: 'End the retrospective' }).click()
  await his.getByText('One queue stays.').waitFor()

  const home = await open('/home', marta)
  await home.getByRole('checkbox', done).waitFor()
  const later = await open(`/cycles/${nextId}/retrospectives`, marta)
  await press(later, 'Start a retrospective')
  await later.getByRole('dialog').getByLabel('Title').fill('After it')
  await later.getByRole('dialog').getByRole('button', { name: 'Start', exact: true }).click()
  const before = later.getByRole('region', { name: 'Still open from before' })
  await before.getByRole('checkbox', done).click()
  await before.waitFor({ state: 'detached' })
})

test('a missed promise is looked back on with its facts, on a phone in Chinese', async () => {
  const page = await world.visit(`/clinic/cycles/${cycleId}/retrospectives`, {
    as: marta,
    viewport: { width: 360, height: 780 },
    hasTouch: true,
    locale: 'zh-CN',
  })
  const missed = page.getByRole('region', { name: '未兑现的承诺' })
  await missed.getByRole('button', { name: /^回顾/ }).click()
  await page.getByRole('heading', { level: 1, name: `回顾：${goal}` }).waitFor()
  await page.getByRole('heading', { name: '来龙去脉' }).waitFor()
  await page.getByRole('region', { name: '哪些条件促成了这个结果？' }).waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
})

test('between two cycles Home still asks for what the one that ended needs', async () => {
  const version = async (id: string) => {
    const listed = z.object({ cycles: z.array(z.object({ id: z.string(), version: z.number() })) })
    const { cycles } = await world.ask('goals.listCycles', {}, listed)
    return cycles.find((one) => one.id === id)?.version ?? 0
  }
  const change = async (id: string, days: object) =>
    world.tell('goals.changeCycle', { id, version: await version(id), ...days })
  await change(cycleId, { endsOn: addDays(today, -1) })
  await change(nextId, { startsOn: addDays(today, 30) })
  const page = await open('/home', marta)
  await page.getByRole('heading', { name: 'To look back on' }).waitFor()
  await page.getByRole('listitem').filter({ hasText: 'A promise missed in Trial' }).waitFor()
  // The number at the head counts what looking back asks, not check-ins alone.
  await page.getByRole('article').getByText('Answer calls at once').waitFor()
  await page.getByText('2 things wait for you.').waitFor()
})
