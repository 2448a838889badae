import { beforeAll, expect, test } from 'vitest'
import { goalNamed, openClinic } from './clinic.ts'
import { fits, visitNarrow, longWords as words } from './narrow.ts'

const world = await openClinic()

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

test('Home, Goals and Cycles hold words of any length on a narrow phone', async () => {
  const home = await visitNarrow(world, 'home')
  await home.getByRole('heading', { name: 'What you owe' }).waitFor()
  await fits(home)
  const goals = await visitNarrow(world, 'goals')
  await goals.getByRole('row').nth(2).waitFor()
  await fits(goals)
  const cycles = await visitNarrow(world, 'cycles')
  await cycles.getByRole('heading', { level: 1 }).waitFor()
  await fits(cycles)
})

test.each(named)('an objective of %s can be read whole', async (_name, title) => {
  const { objectiveId } = await goalNamed(world, title)
  const page = await visitNarrow(world, `goals/${objectiveId}`)
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
