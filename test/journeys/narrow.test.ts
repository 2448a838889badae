import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { goalNamed, openClinic } from './clinic.ts'
import { eventually, owner } from './world.ts'

const world = await openClinic()

const words = {
  'a word that never ends': 'Donaudampfschifffahrtsgesellschaftskapitaen'.repeat(9),
  'Chinese without a break': '让每一位客户在第一天就感受到产品带来的真实价值'.repeat(16),
  'words from right to left': '\u200fהפחתת זמן ההמתנה'.repeat(22),
}
const named = Object.entries(words)
const unit = 'Kilowattstundenprokopfundquartalsdurchschnitt'

beforeAll(async () => {
  const { id, version } = await goalNamed(world, 'Lower the median wait')
  const [first = ''] = Object.values(words)
  await world.tell('goals.changeKeyResult', { id, version, title: first, unitOfMeasure: unit })
  const above = await goalNamed(world, 'Patients spend their morning elsewhere')
  const titles = ['Results reach patients the same day', 'Nobody hears the phone ring twice']
  for (const [at, title] of [above.title, ...titles].entries()) {
    const goal = await goalNamed(world, title)
    const long = Object.values(words)[at]
    await world.tell('goals.changeObjective', {
      id: goal.id,
      version: goal.version,
      title: long,
      description: long,
    })
    const said = { subjectKind: 'objective', subjectId: goal.id, body: long }
    await world.tell('goals.addComment', said)
    const url = `https://example.test/${'a'.repeat(300)}`
    await world.tell('goals.addWorkLink', { objectiveId: goal.id, url, title: long })
  }
  const name = `Q ${first.slice(0, 190)}`
  await world.tell('goals.addCycle', { name, startsOn: '2150-01-01', endsOn: '2150-03-31' })
})

const visitNarrow = (path: string): Promise<Page> =>
  world.visit(`/clinic/${path}`, { as: owner, viewport: { width: 360, height: 780 } })

/** What stands further right than the screen reaches, though nothing there is meant to be moved. */
const sticksOut = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('main, main *')]
    .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
    .filter((one) => ['auto', 'scroll', 'visible'].includes(getComputedStyle(one).overflowX))
    .filter((one) => one.getBoundingClientRect().left + one.scrollWidth > innerWidth + 1)
    .map((one) => one.tagName + ' ' + one.className + ' ' + one.textContent.slice(0, 40))`)

const isWhole = (page: Page): Promise<boolean> =>
  page.evaluate(`document.documentElement.scrollWidth <= innerWidth
    && document.documentElement.scrollHeight <= innerHeight`)

const fits = async (page: Page): Promise<void> => {
  await eventually(() => sticksOut(page)).toEqual([])
  await eventually(() => isWhole(page)).toBe(true)
}

test('Home, Goals and Cycles hold words of any length on a narrow phone', async () => {
  const home = await visitNarrow('home')
  await home.getByRole('heading', { name: 'What you owe' }).waitFor()
  await fits(home)
  const goals = await visitNarrow('goals')
  await goals.getByRole('row').nth(2).waitFor()
  await fits(goals)
  const cycles = await visitNarrow('cycles')
  await cycles.getByRole('heading', { level: 1 }).waitFor()
  await fits(cycles)
})

test.each(named)('an objective of %s can be read whole', async (_name, title) => {
  const { objectiveId } = await goalNamed(world, title)
  const page = await visitNarrow(`goals/${objectiveId}`)
  await page.getByRole('heading', { level: 1 }).getByText(title, { exact: true }).waitFor()
  await page
    .getByRole('button', { name: /^Progress of/ })
    .first()
    .click()
  await page
    .getByRole('region', { name: /^Progress of/ })
    .getByRole('table')
    .waitFor()
  await page.getByRole('tab', { name: /^Wordings/ }).click()
  await fits(page)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(title)
})
