import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { openSample } from '#app/sample.ts'
import { addMemberByHand } from '#platform/identity/entry.ts'
import { openSampleServer } from './world.ts'

// One quarter of the sample organisation, from the strategy to the next quarter, played by seven people:
// two of them read Chinese, one of them has a phone. The days are those of the server's own clock.

const folder = mkdtempSync(join(tmpdir(), 'steadfast-quarter-'))
afterAll(() => rmSync(folder, { recursive: true }))
let now = new Date('2026-12-14T09:00:00Z')
const on = (day: string) => {
  now = new Date(`${day}T09:00:00Z`)
}
const world = await openSampleServer(
  (product) => openSample(product, folder, () => undefined),
  () => now,
)
const visitor = world.server.sample
if (!visitor) throw new Error('the sample has no visitor')

const english = {
  locale: 'en',
  newObjective: 'New objective',
  title: 'What will be different',
  create: 'Add objective',
  open: 'Open',
  addKeyResult: 'Add a key result',
  keyResultTitle: 'What is reached, and how',
  start: 'Start',
  target: 'Target',
  createKeyResult: 'Add key result',
  value: 'Value now',
  outOf10: (figure: number) => `${figure} of 10`,
  checkIn: 'Check in',
  progress: (title: string, percent: string) => `Progress of ${title}: ${percent}. Explain it`,
}
const chinese: typeof english = {
  locale: 'zh-CN',
  newObjective: '新建目标',
  title: '要带来什么改变',
  create: '添加目标',
  open: '打开',
  addKeyResult: '添加关键结果',
  keyResultTitle: '达成什么，怎样达成',
  start: '起始值',
  target: '目标值',
  createKeyResult: '添加关键结果',
  value: '当前值',
  outOf10: (figure) => `${figure} 分（满分 10 分）`,
  checkIn: '提交',
  progress: (title, percent) => `「${title}」的进度 ${percent}，查看算法`,
}

const scoring = {
  english: {
    completed: 'Completed',
    hard: 'Hard',
    give: 'Give this score',
    given: 'Your score is given.',
  },
  chinese: { completed: '完成度', hard: '困难', give: '给出分数', given: '已给出分数。' },
}

type Player = { email: string; password: string; words: typeof english; width: number }
const api = (await world.visit('/sample/home', { as: visitor })).context().request
const members = z.object({
  members: z.array(z.object({ id: z.string(), version: z.number(), email: z.string().nullable() })),
})
const found = z.object({ people: z.array(z.object({ id: z.string(), name: z.string() })) })
const at = (operation: string) => `${world.address}/api/sample/${operation}`

/** Somebody of the sample signs in as themselves. */
async function letIn(
  name: string,
  { words = english, width = 1280, role = 'member' as 'member' | 'administrator' } = {},
): Promise<Player> {
  const account = {
    email: `${name.split(' ')[0]}@sample.example`.toLowerCase(),
    password: 'correct horse',
  }
  await addMemberByHand(world.server.product.entry, { name, ...account }, 'sample', role)
  const listed = members.parse(await (await api.get(at('workspace.listMembers'))).json())
  const member = listed.members.find(({ email }) => email === account.email)
  const search = found.parse(
    await (await api.get(at('structure.listPeople'), { params: { search: name } })).json(),
  )
  const personId = search.people.find((one) => one.name === name)?.id
  const { id, version } = member ?? {}
  const changed = await api.post(at('workspace.changeMember'), { data: { id, version, personId } })
  expect(changed.status()).toBe(200)
  return { ...account, words, width }
}

const kofi = await letIn('Kofi Fischer', { role: 'administrator' })
const emma: Player = { ...visitor, words: english, width: 1280 }
const sara = await letIn('Sara Sokolov', { words: chinese })
const amit = await letIn('Amit Huang', { width: 390 })
const theo = await letIn('Theo Sokolov')
const nadia = await letIn('Nadia Adeyemi', { words: chinese })
const julia = await letIn('Julia Rahman')

const visit = (player: Player, path: string): Promise<Page> =>
  world.visit(`/sample${path}`, {
    as: player,
    at: now,
    locale: player.words.locale,
    viewport: { width: player.width, height: 860 },
    hasTouch: player.width < 500,
  })

const chart = z.object({ units: z.object({ id: z.array(z.string()), name: z.array(z.string()) }) })
const { units } = chart.parse(await (await api.get(at('structure.getOrganisation'))).json())
let quarter = ''

const dialog = (page: Page) => page.getByRole('dialog')
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const direction = 'The numbers are there when they are needed'

test('the chief executive chooses a direction for the year to come', async () => {
  on('2027-04-12')
  const page = await visit(kofi, '/strategy')
  await page.getByRole('button', { name: 'Add a direction' }).first().click()
  await dialog(page).getByLabel('Name').fill(direction)
  await dialog(page).getByRole('button', { name: 'Add a direction' }).click()
  await page.getByRole('heading', { name: direction }).waitFor()
})

test('the OKR master adds the quarter', async () => {
  const page = await visit(emma, '/cycles')
  await page
    .getByRole('button', { name: /^Add a cycle/ })
    .first()
    .click()
  await dialog(page).getByLabel('Name').fill('Spring')
  await dialog(page).getByLabel('First day').fill('2027-05-01')
  await dialog(page).getByLabel('Last day').fill('2027-07-31')
  await dialog(page)
    .getByRole('button', { name: /Add|Save/ })
    .click()
  await page.getByRole('link', { name: 'Spring', exact: true }).first().click()
  await page.getByRole('heading', { name: 'Spring' }).waitFor()
  quarter = new URL(page.url()).pathname.split('/').at(-1) ?? ''
})

type Goal = { player: Player; title: string; keyResult: string }
const goals = {
  books: {
    player: kofi,
    title: 'Every leader decides on figures of yesterday',
    keyResult: 'Grow the share of reports that are ready by nine',
  },
  close: {
    player: sara,
    title: '月末结账一天完成',
    keyResult: '通过自动对账，让当天入账的凭证增加',
  },
  investors: {
    player: amit,
    title: 'Investors find every answer by themselves',
    keyResult: 'Raise the questions that the portal answers',
  },
  laptops: {
    player: theo,
    title: 'Nobody waits for a laptop on the first day',
    keyResult: 'Raise the laptops that arrive a week before',
  },
  tests: {
    player: nadia,
    title: '每次发布都让团队安心',
    keyResult: '通过补齐用例，让发布前发现的缺陷比例提高',
  },
  cloud: {
    player: julia,
    title: 'Teams see what their cloud costs before they spend',
    keyResult: 'Raise the teams that read their own bill weekly',
  },
} satisfies Record<string, Goal>
const addresses = new Map<string, string>()

async function write({ player, title, keyResult }: Goal): Promise<void> {
  const { words } = player
  const page = await visit(player, `/goals?cycle=${quarter}`)
  await page.getByRole('button', { name: words.newObjective }).first().click()
  await dialog(page).getByLabel(words.title).fill(title)
  await dialog(page).getByRole('button', { name: words.create }).click()
  await press(page, words.open)
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await page.getByRole('button', { name: words.addKeyResult }).first().click()
  await dialog(page).getByLabel(words.keyResultTitle).fill(keyResult)
  await dialog(page).getByLabel(words.start).fill('0')
  await dialog(page).getByLabel(words.target, { exact: true }).fill('100')
  await dialog(page).getByRole('button', { name: words.createKeyResult }).click()
  await dialog(page).waitFor({ state: 'detached' })
  await page.getByText(keyResult, { exact: true }).first().waitFor()
  addresses.set(title, new URL(page.url()).pathname.replace('/sample', ''))
}

test('a team writes in silence, then words one objective together', async () => {
  on('2027-05-03')
  const page = await visit(emma, `/units/${units.id[units.name.indexOf('Finance')]}`)
  await page.getByRole('link', { name: 'Open a space' }).click()
  await dialog(page).getByLabel('Name', { exact: false }).first().fill('What Finance is for')
  await dialog(page).getByRole('button', { name: 'Open', exact: true }).click()
  const hers = await visit(sara, '/home')
  await hers.getByText('What Finance is for').waitFor()
  await hers.getByRole('link', { name: '去写', exact: true }).click()
  const cards = [
    {
      writes: hers,
      field: '到期末，什么应该成真？',
      add: '放下卡片',
      text: 'Nobody waits longer than a day for their money',
    },
    {
      writes: page,
      field: 'What should be true at the end?',
      add: 'Put the card down',
      text: 'Suppliers wait no longer than a day for their money',
    },
  ]
  for (const { writes, field, add, text } of cards) {
    await writes.getByLabel(field).fill(text)
    await press(writes, add)
    await writes.getByRole('listitem').filter({ hasText: text }).first().waitFor()
  }
  await press(page, 'Reveal all cards')
  await dialog(page).getByRole('button', { name: 'Reveal all cards' }).click()
  await press(page, 'Put cards together')
  const alike = page.getByRole('region', { name: 'These two sound alike' })
  await alike.getByRole('button', { name: 'Put together' }).click()
  await alike.waitFor({ state: 'detached' })
  await press(page, 'Word them')
  const cluster = page.getByRole('listitem', { name: /^Cluster: / }).first()
  await cluster.getByRole('button', { name: 'Word it' }).click()
  await cluster.getByLabel('The objective').fill('Whoever is owed money has it the next day')
  await cluster.getByRole('button', { name: 'Save the wording' }).click()
  await press(page, 'Make objectives')
  await dialog(page).getByRole('button', { name: 'Make 1 objective' }).click()
  await page.getByText('1 objective made.').waitFor()
})

test('in the first week each writes an objective with a figure', async () => {
  on('2027-05-03')
  for (const goal of Object.values(goals)) await write(goal)
})

test('the first of them names the direction, the others find out whom they serve', async () => {
  on('2027-05-11')
  const page = await visit(kofi, addresses.get(goals.books.title) ?? '')
  const served = page.getByRole('region', { name: 'Serves the direction' })
  await served.getByRole('button', { name: 'Choose a direction' }).click()
  await served.getByRole('combobox').fill('The numbers')
  await page.getByRole('option', { name: direction }).click()
  await served.getByRole('link', { name: direction }).waitFor()

  const asking = await visit(julia, '/alignment')
  await press(asking, 'Ask for alignment')
  await dialog(asking).getByLabel('Your goal').fill('Teams see')
  await asking.getByRole('option', { name: goals.cloud.title }).click()
  await dialog(asking).getByLabel('Which goal').fill('Every leader')
  await asking.getByRole('option', { name: goals.books.title }).click()
  await dialog(asking).getByLabel('Why').fill('A bill is a figure as well')
  await dialog(asking).getByRole('button', { name: 'Ask', exact: true }).click()
  await dialog(asking).waitFor({ state: 'detached' })
  const asked = await visit(kofi, '/home')
  const request = asked.getByRole('listitem').filter({ hasText: 'A bill is a figure as well' })
  await request.getByRole('button', { name: `Accept: ${goals.cloud.title}` }).click()
  await request.waitFor({ state: 'detached' })
})

test('the goals are published', async () => {
  on('2027-05-20')
  const page = await visit(emma, `/cycles/${quarter}`)
  await page.getByRole('heading', { name: /^Now: Publish/ }).waitFor()
  const step = page.getByRole('listitem').filter({ hasText: 'Publish the cycle' })
  await step.getByRole('button', { name: 'Publish', exact: true }).click()
  await dialog(page).getByText('fields are still to be completed').waitFor()
  await dialog(page).getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByText('Published. The goals are kept as they stood.').waitFor()
})

async function checkIn({ player, title, keyResult }: Goal, value: number, confidence: number) {
  const { words } = player
  const page = await visit(player, '/home')
  const due = page.getByRole('article').filter({ hasText: keyResult })
  await due.getByLabel(words.value).fill(`${value}`)
  await due.getByRole('radio', { name: words.outOf10(confidence) }).check()
  await due.getByRole('button', { name: words.checkIn, exact: true }).click()
  await page
    .getByRole('button', { name: words.progress(title, `${value}%`) })
    .first()
    .waitFor()
}

const weeks = ['2027-05-24', '2027-05-31', '2027-06-07', '2027-06-14'].map((day, at) => ({
  day,
  value: (at + 1) * 15,
  confidence: 8 - at,
}))

test.each(weeks)('each checks in on $day, and what stands above moves', async (week) => {
  on(week.day)
  for (const goal of Object.values(goals)) await checkIn(goal, week.value, week.confidence)
})

test('half-way a stocktake is held, and one goal is let go with its reason', async () => {
  on('2027-06-16')
  const page = await visit(emma, `/cycles/${quarter}/stocktake`)
  await press(page, 'Start a stocktake')
  const manager = dialog(page).getByRole('combobox').last()
  await manager.fill('Emma')
  await page.getByRole('option', { name: /Emma Nowak/ }).click()
  await dialog(page).getByRole('button', { name: 'Start a stocktake' }).click()
  const goal = page.getByRole('listitem').filter({ hasText: goals.laptops.title }).first()
  await goal.getByRole('radio', { name: 'Drop' }).click()
  await dialog(page).getByLabel('Reason').fill('The supplier delivers a year late')
  await dialog(page).getByRole('button', { name: 'Drop it' }).click()
  await goal.getByText('Dropped').waitFor()
  const told = await visit(theo, `/goals?cycle=${quarter}`)
  await told.getByRole('row').filter({ hasText: goals.cloud.title }).first().waitFor()
  expect(await told.getByRole('row').filter({ hasText: goals.laptops.title }).count()).toBe(0)
})

async function score(player: Player, title: string, as: typeof scoring.english): Promise<Page> {
  const page = await visit(player, `/scoring/${addresses.get(title)?.split('/').at(-1)}`)
  await page.getByLabel(as.completed).fill('60')
  await page.getByRole('radio', { name: as.hard }).check()
  await press(page, as.give)
  await page.getByText(as.given).waitFor()
  return page
}

test('the owner scores, then the superior, and both agree', async () => {
  on('2027-07-26')
  await score(sara, goals.close.title, scoring.chinese)
  const page = await score(emma, goals.close.title, scoring.english)
  await page.getByRole('button', { name: /^Agree on/ }).click()
  await page.getByText(/agreed on/).waitFor()
})

test('they look back together, and one action goes on into the next quarter', async () => {
  const page = await visit(emma, `/cycles/${quarter}/retrospectives`)
  await press(page, 'Start a retrospective')
  await dialog(page).getByLabel('Title').fill('Our spring')
  await dialog(page).getByRole('button', { name: 'Start', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Our spring' }).waitFor()
  const card = page.getByRole('textbox', { name: 'Write a card: What did not?' })
  await card.fill('Reports came late in May')
  await card.press('Enter')
  await press(page, 'Show the cards')
  await press(page, 'Begin voting')
  await press(page, 'Give a vote to “Reports came late in May”')
  await page.getByText('You have 2 votes left').waitFor()
  await press(page, 'Count the votes')
  await page.getByRole('button', { name: /^Make it an action/ }).click()
  const form = page.getByRole('form', { name: 'Note an action' })
  await form.getByLabel('What is done differently?').fill('Close the ledgers on Fridays')
  await form.getByLabel('Who sees to it').fill('Sara')
  await page.getByRole('option', { name: /Sara Sokolov/ }).click()
  await form.getByRole('button', { name: 'Note it' }).click()
  await page.getByText('Close the ledgers on Fridays').first().waitFor()
  await press(page, 'End the retrospective')
  await dialog(page).getByLabel('What we take from it').fill('Ledgers first.')
  await dialog(page).getByRole('button', { name: 'End the retrospective' }).click()
  await page.getByText('Ledgers first.').waitFor()
  const owed = await visit(sara, '/home')
  await owed.getByText('Close the ledgers on Fridays', { exact: true }).waitFor()
})

test('the quarter is closed, and what goes on stands in the next', async () => {
  on('2027-08-02')
  const page = await visit(emma, `/cycles/${quarter}/close`)
  // The five that went on, and the one that the team worded.
  const live = Object.keys(goals)
  for (let place = 1; place <= live.length; place++) {
    await page.getByText(`${place} of ${live.length}`, { exact: true }).waitFor()
    const title = (await page.getByRole('article').getByRole('heading').first().textContent()) ?? ''
    // What raters agreed on stands already.
    if (title !== goals.close.title)
      await page.getByLabel(`Score of ${title}`, { exact: true }).selectOption('0.6')
    const decision = title === goals.close.title ? 'Carry over' : 'Archive'
    await page.getByRole('article').getByRole('radio', { name: decision }).click()
    await page.getByText(`${place} of ${live.length} decided`).waitFor()
    if (place < live.length) await page.keyboard.press('j')
  }
  await press(page, 'Close the cycle')
  await dialog(page).getByLabel('Carry over into').selectOption({ label: 'A new cycle' })
  await dialog(page).getByLabel('Its name').fill('Summer')
  await dialog(page).getByRole('button', { name: 'Close it now' }).click()
  await page.getByText('1 carried over, 5 archived, 0 dropped.').waitFor()
  await page.getByRole('link', { name: 'Open the next cycle' }).click()
  await page.getByRole('heading', { name: 'Summer' }).waitFor()

  const next = await visit(sara, '/goals')
  await next.getByRole('row').filter({ hasText: goals.close.title }).first().waitFor()
})
