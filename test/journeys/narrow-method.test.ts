import { test } from 'vitest'
import { z } from 'zod'
import { addDays } from '#kernel/calendar.ts'
import { openClinic } from './clinic.ts'
import { unitNamed } from './drafting.ts'
import { fits, longWords, visitNarrow } from './narrow.ts'

// The pages of strategy, drafting and the rhythm on the narrowest phone, filled with the longest words.

const world = await openClinic()
const made = z.object({ id: z.string() })
const tell = async (operation: string, input: Readonly<Record<string, unknown>>) =>
  made.parse(await world.tell(operation, input)).id
const today = new Date().toISOString().slice(0, 10)
const texts = Object.values(longWords)
const [endless = '', chinese = '', reversed = ''] = texts
const short = (text: string) => text.slice(0, 190)

const { people } = await world.ask(
  'structure.listPeople',
  { search: 'Ada' },
  z.object({ people: z.array(made) }),
)
const ada = people[0]?.id
const unitId = await unitNamed(world, 'Clinic')
// It ends in three days: there is a week to say, much to score, and a cycle to close.
const cycleId = await tell('goals.addCycle', {
  name: short(endless),
  startsOn: addDays(today, -87),
  endsOn: addDays(today, 3),
})
const figure = { type: 'increase', startValue: 0, targetValue: 100 }
const goals: string[] = []
for (const title of texts)
  goals.push(
    await tell('goals.addObjective', {
      cycleId,
      title,
      unitId,
      commitment: 'committed',
      keyResults: [
        { title, ...figure, unitOfMeasure: 'Kilowattstundenprokopfundquartalsdurchschnitt' },
      ],
    }),
  )
const [objectiveId = '', served = '', loose = ''] = goals
const parts = z.object({ keyResults: z.array(z.object({ row: made })) })
for (const [place, title] of texts.entries()) {
  const { keyResults } = await world.ask('goals.getObjective', { id: goals[place] ?? '' }, parts)
  const keyResultId = keyResults[0]?.row.id
  const at = new Date(Date.now() - 9 * 86_400_000).toISOString()
  await world.tell('goals.recordCheckIn', {
    keyResultId,
    value: 7,
    confidence: 3,
    comment: title,
    at,
  })
}
await tell('management.raiseRisk', { objectiveId, title: endless, ownerId: ada, dueOn: today })
await world.tell('management.writeWeek', {
  version: 0,
  wins: endless,
  plan: chinese,
  changed: reversed,
})

const directions: string[] = []
for (const title of texts)
  directions.push(
    await tell('strategy.addDirection', {
      title,
      kind: 'growth',
      statement: title,
      evidence: [{ body: title, url: `https://example.test/${'a'.repeat(300)}` }],
    }),
  )
await tell('strategy.addStatement', { kind: 'vision', body: endless })
for (const [at, id] of [objectiveId, served].entries())
  await world.tell('strategy.alignObjective', {
    objectiveId: id,
    directionId: directions[at],
    version: null,
  })

const metricId = await tell('goals.addMetric', {
  name: short(endless),
  unitOfMeasure: 'Kilowattstundenprokopfundquartalsdurchschnitt',
  direction: 'up',
  definition: chinese,
})
await world.tell('goals.addHealthWatch', { cycleId, metricId, floor: 35_000_000 })
await world.tell('goals.recordMetricValues', {
  metricId,
  values: [
    { day: addDays(today, -7), value: 123_456_789.12 },
    { day: today, value: 1_234, comment: reversed },
  ],
})

const meeting = await tell('management.startMeeting', { unitId })
await world.tell('management.startRetrospective', {
  title: short(chinese),
  cycleId,
  questions: [{ id: 'q', text: endless.slice(0, 290) }],
})
const board = await tell('management.startRetrospective', {
  title: short(endless),
  cycleId,
  questions: texts.map((text, at) => ({ id: `${at}`, text: text.slice(0, 290) })),
})
for (const [at, body] of texts.entries())
  await tell('management.addCard', { retrospectiveId: board, questionId: `${at}`, body })
await tell('management.agreeAction', {
  retrospectiveId: board,
  body: endless,
  ownerId: ada,
  dueOn: today,
})

async function spaceIn(stage: 'write' | 'cluster' | 'refine'): Promise<string> {
  const id = await tell('team.openSpace', {
    cycleId,
    unitId,
    name: short(endless),
    question: chinese,
  })
  for (const text of texts)
    await world.tell('team.writeCard', { spaceId: id, text, why: text, ideas: text })
  const order = ['write', 'reveal', 'cluster', 'refine'] as const
  for (const [at, to] of order.slice(1, order.indexOf(stage) + 1).entries())
    await world.tell('team.moveStage', { id, version: at + 1, stage: to })
  return id
}
const spaces = {
  write: await spaceIn('write'),
  cluster: await spaceIn('cluster'),
  refine: await spaceIn('refine'),
}

const pages: readonly (readonly [string, string])[] = [
  ['the check-in', 'check-in'],
  ['the week with its risks', 'check-in?week'],
  ['a team check-in', `units/${unitId}/meeting/${meeting}`],
  ['a unit with what it watches, its meetings and risks', `units/${unitId}`],
  ['a person with weeks and risks', `people/${ada}`],
  ['the metrics', 'metrics'],
  ['a metric', `metrics/${metricId}`],
  ['the strategy', 'strategy'],
  ['the strategy map as a list', 'strategy/map?depth=4&shape=list'],
  ['the strategy map as a chart', 'strategy/map?depth=4&shape=chart'],
  ['the gaps between goals', 'alignment?whose=all'],
  ['the drafting spaces', 'drafting'],
  ['a space in which is written', `drafting/${spaces.write}`],
  ['a space with its clusters', `drafting/${spaces.cluster}`],
  ['a space in which is worded', `drafting/${spaces.refine}`],
  ['a cycle with its rhythm', `cycles/${cycleId}`],
  ['the scoring of a cycle', `cycles/${cycleId}/scoring`],
  ['the scoring of an objective', `scoring/${loose}`],
  ['the retrospectives', `cycles/${cycleId}/retrospectives`],
  ['a retrospective', `retrospectives/${board}`],
  ['the closing of a cycle', `cycles/${cycleId}/close`],
]

test.each(pages)('%s holds words of any length on a narrow phone', async (_name, path) => {
  const page = await visitNarrow(world, path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page
    .locator('main')
    .getByText(/Donaudampf|让每一位|הפחתת/)
    .filter({ visible: true })
    .first()
    .waitFor()
  await page
    .getByRole('status')
    .filter({ hasText: 'Loading' })
    .first()
    .waitFor({ state: 'detached' })
  await fits(page)
})
