import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { goalNamed, letMartaIn, letTomasIn, openClinic } from './clinic.ts'
import { draftedTo, unitNamed } from './drafting.ts'
import { eventually, owner } from './world.ts'

const world = await openClinic()
const marta = await letMartaIn(world)
const tomas = await letTomasIn(world)

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const card = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text })
const cluster = (page: Page, text: string) =>
  page.getByRole('listitem', { name: `Cluster: ${text}` })
const stage = (page: Page, name: string) =>
  page.locator('[aria-current="step"]').filter({ hasText: name }).waitFor()

const waits = 'Nobody waits longer than ten minutes'
const atMost = 'Patients wait no longer than ten minutes'
const calls = '每个来电都有人接听'

test('three people write in silence, reveal, put together, word, and make objectives', async () => {
  const unitId = await unitNamed(world, 'Clinic')
  const ada = await world.visit(`/clinic/units/${unitId}`, { as: owner })
  await ada.getByRole('link', { name: 'Open a space' }).click()
  const dialog = ada.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Leave out Marta Kern' }).waitFor()
  await dialog.getByLabel('Name', { exact: false }).first().fill('Where we go next')
  await dialog.getByRole('button', { name: 'Open', exact: true }).click()
  await stage(ada, 'Write')
  const address = new URL(ada.url()).pathname

  // One writes at her desk, having found it on Home; one on his phone, in Chinese.
  const hers = await world.visit('/clinic/home', { as: marta })
  await hers.getByText('Your team is writing: Where we go next').waitFor()
  await hers.getByRole('link', { name: 'Write', exact: true }).click()
  await hers.getByLabel('What should be true at the end?').fill(waits)
  await press(hers, 'Put the card down')
  await card(hers, waits).first().waitFor()
  const his = await world.visit(address, {
    as: tomas,
    locale: 'zh-CN',
    kept: { locale: 'zh-CN' },
    viewport: { width: 360, height: 780 },
    hasTouch: true,
  })
  for (const text of [calls, atMost]) {
    await his.getByLabel('到期末，什么应该成真？').fill(text)
    await press(his, '放下卡片')
    await card(his, text).first().waitFor()
  }
  await ada.getByText('3 cards so far, by 2 of 3 people.').waitFor()
  expect(await ada.content()).not.toContain(waits)
  expect(await his.content()).not.toContain(waits)

  await press(ada, 'Reveal all cards')
  await ada.getByRole('dialog').getByRole('button', { name: 'Reveal all cards' }).click()
  for (const page of [ada, hers, his]) await card(page, calls).first().waitFor()
  await card(his, waits).getByText('Marta Kern').waitFor()

  await press(ada, 'Put cards together')
  await stage(hers, 'Put together')
  const alike = hers.getByRole('region', { name: 'These two sound alike' })
  await alike.getByRole('button', { name: 'Put together' }).click()
  await alike.waitFor({ state: 'detached' })
  await his.getByRole('button', { name: '分组名称', exact: false }).first().click()
  await his.getByRole('textbox', { name: '分组名称' }).fill('等待')
  await his.keyboard.press('Enter')
  await cluster(hers, '等待').waitFor()
  expect(await cluster(hers, '等待').getByRole('listitem').count()).toBe(2)
  await hers.getByRole('button', { name: 'Give a dot to “等待”' }).click()
  await ada.getByText('1 of 9 placed by all').waitFor()

  await press(ada, 'Word them')
  const waiting = cluster(hers, '等待')
  await waiting.getByText('1 dot', { exact: true }).waitFor()
  await waiting.getByRole('button', { name: 'Word it' }).click()
  await waiting.getByLabel('The objective').fill('Patients spend ten minutes with us before care')
  await waiting.getByRole('button', { name: 'Save the wording' }).click()
  await ada.getByText('Patients spend ten minutes with us before care').waitFor()

  await press(ada, 'Make objectives')
  await ada.getByRole('dialog').getByRole('button', { name: 'Make 1 objective' }).click()
  await ada.getByText('1 objective made.').waitFor()
  const left = his.getByRole('heading', { name: '未采纳' })
  await left.waitFor()
  await his.getByText(calls).first().waitFor()
  await hers.getByRole('link', { name: 'Patients spend ten minutes with us before care' }).click()
  await hers.getByRole('heading', { name: 'Where it comes from' }).waitFor()
  await hers.getByText(atMost).waitFor()
  const goal = await goalNamed(world, 'Patients spend ten minutes with us before care')

  await press(ada, 'Take it up again')
  await ada.getByLabel('Take back what was made of it').check()
  await ada.getByRole('dialog').getByRole('button', { name: 'Take it up again' }).click()
  await stage(ada, 'Word')
  await eventually(() => goalNamed(world, goal.title).catch(() => 'gone')).toBe('gone')
})

test('two who word one sentence at once see both wordings, and both are kept', async () => {
  const id = await draftedTo(world, 'refine')
  const pages = [
    await world.visit(`/clinic/drafting/${id}`, { as: marta }),
    await world.visit(`/clinic/drafting/${id}`, { as: tomas }),
  ] as const
  const [hers, his] = pages
  const name = 'Waiting'
  for (const page of pages) {
    await cluster(page, name).getByRole('button', { name: 'Reword' }).click()
    await cluster(page, name).getByLabel('The objective').waitFor()
  }
  await cluster(his, name).getByLabel('The objective').fill('Everybody is seen at once')
  await cluster(hers, name).getByLabel('The objective').fill('Nobody waits at all')
  await cluster(hers, name).getByRole('button', { name: 'Save the wording' }).click()
  const newer = his.getByRole('alert').filter({ hasText: 'Marta Kern reworded this' })
  await newer.getByText('Nobody waits at all').waitFor()
  await newer.getByRole('button', { name: 'Take theirs' }).click()
  await newer.waitFor({ state: 'detached' })
  await cluster(his, name).getByRole('button', { name: '3 wordings' }).click()
  await cluster(his, name).getByText('Everybody is seen at once').waitFor()
  await cluster(his, name).getByText('put aside', { exact: false }).waitFor()
  await cluster(his, name).getByRole('button', { name: 'Take this one' }).first().click()
  await cluster(hers, name).getByText('Everybody is seen at once').first().waitFor()
})

test('a card moves by the keyboard alone, and back', async () => {
  const id = await draftedTo(world, 'cluster')
  const page = await world.visit(`/clinic/drafting/${id}`, { as: owner })
  await cluster(page, 'Waiting').waitFor()
  const before = await cluster(page, 'Waiting').getByRole('listitem').count()
  const move = cluster(page, 'Waiting').getByRole('button', { name: 'Move “', exact: false })
  await move.first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem').first().waitFor()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.getByText('Card moved.').waitFor()
  await eventually(() => page.getByRole('listitem', { name: 'Cluster: ' }).count()).toBe(3)
  // Whoever moved it is still with it.
  await eventually(() => page.locator(':focus').getAttribute('aria-label')).toMatch(/^Move “/)
  await press(page, 'Undo')
  await eventually(() => cluster(page, 'Waiting').getByRole('listitem').count()).toBe(before)
})
