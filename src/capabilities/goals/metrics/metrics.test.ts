import { describe, expect, it } from 'vitest'
import { testDatabase } from '#platform/database/testing.ts'
import * as contract from '../contract.ts'
import { cast } from '../fixtures.ts'
import { actors, shop } from '../test-world.ts'

const { db } = await testDatabase()
const { ask, setNow, feed, goals } = await shop(db)
const { olga, hana, milo, noor, gil } = actors
const { roles, units, quarter } = cast
setNow('2026-02-10T09:00:00Z')

const visitors = (name: string, more: object = {}) =>
  ask(milo, contract.addMetric, {
    name,
    direction: 'up',
    unitOfMeasure: 'people',
    roleId: roles.marketer,
    ...more,
  })
const enter = (metricId: string, ...values: [string, number][]) =>
  ask(milo, contract.recordMetricValues, {
    metricId,
    values: values.map(([day, value]) => ({ day, value })),
  })
const page = (id: string, actor: (typeof actors)[keyof typeof actors] = milo) =>
  ask(actor, contract.getMetric, { id })
const counting = async (id: string) => (await page(id)).metric.points.map(({ value }) => value)

async function goalOn(metricId: string, more: object = {}) {
  const parent = await ask(hana, contract.addObjective, {
    cycleId: quarter,
    title: 'The shop is known',
    roleId: roles.headOfGrowth,
    keyResults: [{ title: 'Sum', type: 'increase', progressFrom: 'links' }],
  })
  const { id, keyResultIds } = await ask(milo, contract.addObjective, {
    cycleId: quarter,
    title: 'People come by',
    roleId: roles.marketer,
    keyResults: [
      {
        title: 'Visitors',
        type: 'increase',
        unitOfMeasure: 'People',
        startValue: 0,
        targetValue: 100,
        ...more,
      },
    ],
    serves: [{ kind: 'derives', toId: parent.keyResultIds[0] ?? '' }],
  })
  const [keyResultId = ''] = keyResultIds
  const drawn = await ask(milo, contract.drawOnMetric, { id: keyResultId, version: 1, metricId })
  const detail = async () => {
    const [one] = (await ask(milo, contract.getObjective, { id })).keyResults
    if (!one) throw new Error('no key result')
    return one
  }
  const above = async () => (await ask(hana, contract.getObjective, { id: parent.id })).row.progress
  const history = async () => (await detail()).history.map(({ value }) => value)
  return { id, keyResultId, drawn, detail, above, history }
}

describe('a metric', () => {
  it('keeps its values by day, with what was corrected', async () => {
    const { id } = await visitors('By day')
    const { ids } = await enter(id, ['2026-02-02', 20], ['2026-01-26', 10])
    expect(await counting(id)).toEqual([10, 20])
    const [second = ''] = ids
    await ask(milo, contract.correctMetricValue, { id: second, version: 1, value: 25 })
    const { values, metric } = await page(id)
    expect(values.map(({ value, correctedById }) => [value, correctedById === null])).toEqual([
      [25, true],
      [20, false],
      [10, true],
    ])
    expect(metric).toMatchObject({ ageDays: 8, isStale: false })
  })

  it('takes all rows or none, and names each that is wrong', async () => {
    const { id } = await visitors('Rows')
    await enter(id, ['2026-02-02', 1])
    const rows: [string, number][] = [
      ['2026-02-03', 2],
      ['2026-02-11', 3],
      ['2026-02-02', 4],
      ['2026-02-03', 5],
    ]
    await expect(enter(id, ...rows)).rejects.toMatchObject({
      code: 'goals.metric_rows_refused',
      issues: [
        { path: 'values[1].day', code: 'goals.metric_value_in_the_future' },
        { path: 'values[2].day', code: 'goals.metric_day_taken' },
        { path: 'values[3].day', code: 'goals.metric_day_taken' },
      ],
    })
    expect(await counting(id)).toEqual([1])
  })

  it('is stale once its rhythm has passed, never without a value', async () => {
    const { id } = await visitors('Old')
    expect((await page(id)).metric).toMatchObject({ ageDays: null, isStale: false, points: [] })
    await enter(id, ['2026-01-30', 1])
    expect((await page(id)).metric).toMatchObject({ ageDays: 11, isStale: true, alarm: null })
  })

  it('every deed can be taken back, the removal of the metric with all it had', async () => {
    const { id } = await visitors('Back')
    const first = await enter(id, ['2026-02-02', 1])
    await expect(
      ask(milo, contract.undo, { feedId: (await firstEntry(id)) ?? 0 }),
    ).rejects.toMatchObject({ code: 'goals.changed_since' })
    await ask(milo, contract.undo, { feedId: first.feedId ?? 0 })
    expect(await counting(id)).toEqual([])
    await enter(id, ['2026-02-03', 2])
    const gone = await ask(milo, contract.removeMetric, { id, version: 1 })
    await expect(page(id)).rejects.toMatchObject({ code: 'goals.metric_not_found' })
    await ask(milo, contract.undo, { feedId: gone.feedId ?? 0 })
    expect(await counting(id)).toEqual([2])
    const { entries } = await ask(milo, contract.listMetricActivity, { metricId: id })
    expect(entries.map(({ operation }) => operation)).toEqual([
      'goals.undo',
      'goals.removeMetric',
      'goals.recordMetricValues',
      'goals.undo',
      'goals.recordMetricValues',
      'goals.addMetric',
    ])
  })

  const firstEntry = async (id: string) => (await feed()).find((one) => one.subjectId === id)?.id

  it('is seen and heard of as a goal is', async () => {
    const { id } = await visitors('Ours', { visibility: 'unit' })
    await expect(page(id, noor)).rejects.toMatchObject({ code: 'goals.metric_not_found' })
    expect((await page(id, hana)).metric.name).toBe('Ours')
    const entry = (await feed()).at(-1)
    if (!entry) throw new Error('nothing was told')
    const { mayHear } = goals
    expect([hana, noor, gil].map((actor) => mayHear?.(actor, entry))).toEqual([true, false, false])
    const { metrics } = await ask(noor, contract.listMetrics, { text: 'ours' })
    expect(metrics).toEqual([])
  })

  it('changes by those who carry it only', async () => {
    const { id } = await visitors('Mine')
    await expect(
      ask(noor, contract.recordMetricValues, {
        metricId: id,
        values: [{ day: '2026-02-01', value: 1 }],
      }),
    ).rejects.toMatchObject({ kind: 'forbidden' })
  })
})

describe('a key result that draws on a metric', () => {
  it('takes the newest value at once and moves with each new one, and all above with it', async () => {
    const { id } = await visitors('Drawn')
    await enter(id, ['2026-01-20', 10], ['2026-01-27', 20])
    const goal = await goalOn(id)
    expect([(await goal.detail()).row.progress, await goal.above()]).toEqual([0.2, 0.2])
    const { moved } = await enter(id, ['2026-02-03', 50])
    expect(moved).toBe(1)
    expect([(await goal.detail()).row.progress, await goal.above()]).toEqual([0.5, 0.5])
    const { checkIns } = await ask(milo, contract.listCheckIns, { keyResultId: goal.keyResultId })
    expect(checkIns[0]).toMatchObject({
      value: 50,
      confidence: null,
      authorId: milo.memberId,
      at: '2026-02-03T23:59:59.999Z',
      drawn: { metricId: id, name: 'Drawn', day: '2026-02-03' },
    })
    expect((await page(id)).drawnBy).toMatchObject([
      { goal: { id: goal.keyResultId }, target: 100, from: '2026-01-27' },
    ])
  })

  it('keeps a true history: backdated, corrected, removed and taken back values', async () => {
    const { id } = await visitors('True')
    await enter(id, ['2026-01-27', 20])
    const goal = await goalOn(id)
    await enter(id, ['2026-02-09', 60])
    // Of a day before it drew, and of one between.
    await enter(id, ['2026-01-20', 99], ['2026-02-02', 40])
    expect(await goal.history()).toEqual([20, 40, 60])
    expect((await goal.detail()).row.figures?.current).toBe(60)
    const last = (await page(id)).values.find(({ value }) => value === 60)
    const corrected = await ask(milo, contract.correctMetricValue, {
      id: last?.id ?? '',
      version: 1,
      value: 50,
    })
    expect(await goal.history()).toEqual([20, 40, 50])
    expect(await goal.above()).toBe(0.5)
    await ask(milo, contract.undo, { feedId: corrected.feedId ?? 0 })
    expect(await goal.history()).toEqual([20, 40, 60])
    const moved = await ask(milo, contract.correctMetricValue, {
      id: last?.id ?? '',
      version: 3,
      day: '2026-02-08',
    })
    await enter(id, ['2026-02-09', 70])
    await expect(ask(milo, contract.undo, { feedId: moved.feedId ?? 0 })).rejects.toMatchObject({
      code: 'goals.place_taken_since',
    })
    const { values } = await page(id)
    const taker = values.find(({ value }) => value === 70)
    await ask(milo, contract.removeMetricValue, { id: taker?.id ?? '', version: 1 })
    await ask(milo, contract.undo, { feedId: moved.feedId ?? 0 })
    expect(await goal.history()).toEqual([20, 40, 60])
    const gone = await ask(milo, contract.removeMetricValue, { id: last?.id ?? '', version: 5 })
    expect(await goal.history()).toEqual([20, 40])
    expect(await goal.above()).toBe(0.4)
    await ask(milo, contract.undo, { feedId: gone.feedId ?? 0 })
    expect([await goal.history(), await goal.above()]).toEqual([[20, 40, 60], 0.6])
  })

  it('asks for confidence and words, not for the figure', async () => {
    const { id } = await visitors('Asked')
    await enter(id, ['2026-02-02', 20])
    const goal = await goalOn(id)
    const { keyResultId } = goal
    await expect(
      ask(milo, contract.recordCheckIn, { keyResultId, value: 5 }),
    ).rejects.toMatchObject({ code: 'goals.value_is_drawn' })
    await ask(milo, contract.recordCheckIn, { keyResultId, confidence: 8, comment: 'Going well' })
    expect((await goal.detail()).row).toMatchObject({ progress: 0.2, confidence: 8 })
    const { checkIns } = await ask(milo, contract.listCheckIns, { keyResultId })
    const drawn = checkIns.find(({ drawn }) => drawn !== null)
    await expect(
      ask(milo, contract.correctCheckIn, { id: drawn?.id ?? '', version: 1, value: 7 }),
    ).rejects.toMatchObject({ code: 'goals.value_is_drawn' })
  })

  it('is told under its objective, where the value is not taken back alone', async () => {
    const { id } = await visitors('Told')
    const goal = await goalOn(id)
    await enter(id, ['2026-02-09', 30])
    const { entries } = await ask(milo, contract.listActivity, { objectiveId: goal.id })
    expect(entries[0]).toMatchObject({ operation: 'goals.recordMetricValues', mayUndo: false })
    await expect(
      ask(milo, contract.undo, { feedId: entries[0]?.feedId ?? 0 }),
    ).rejects.toMatchObject({ code: 'goals.entry_cannot_be_undone' })
  })

  it('counts in one unit with it, and stays so', async () => {
    const { id } = await visitors('Units')
    await expect(goalOn(id, { unitOfMeasure: '%' })).rejects.toMatchObject({
      code: 'goals.units_differ',
      params: { keyResult: '%', metric: 'people' },
    })
    const { keyResultId, drawn } = await goalOn(id)
    await expect(
      ask(milo, contract.changeKeyResult, {
        id: keyResultId,
        version: drawn.version,
        unitOfMeasure: 'EUR',
      }),
    ).rejects.toMatchObject({ code: 'goals.units_differ' })
    await expect(
      ask(milo, contract.changeMetric, { id, version: 1, unitOfMeasure: 'EUR' }),
    ).rejects.toMatchObject({ code: 'goals.unit_in_use' })
  })

  it('keeps what it drew when it stops, and goes on by hand', async () => {
    const { id } = await visitors('Stopped')
    await enter(id, ['2026-02-02', 20])
    const goal = await goalOn(id)
    const { version } = goal.drawn
    const stop = await ask(milo, contract.stopDrawing, { id: goal.keyResultId, version })
    await enter(id, ['2026-02-09', 90])
    expect(await goal.history()).toEqual([20])
    // Taken back, it draws again and takes what came meanwhile.
    await ask(milo, contract.undo, { feedId: stop.feedId ?? 0 })
    expect(await goal.history()).toEqual([20, 90])
    await ask(milo, contract.removeMetric, { id, version: 1 })
    expect((await goal.detail()).row.figures).not.toHaveProperty('metricId')
    await ask(milo, contract.recordCheckIn, { keyResultId: goal.keyResultId, value: 95 })
    expect(await goal.history()).toEqual([20, 90, 95])
  })

  it('drawing itself is taken back as one deed', async () => {
    const { id } = await visitors('Deed')
    await enter(id, ['2026-02-02', 20])
    const goal = await goalOn(id)
    await ask(milo, contract.undo, { feedId: goal.drawn.feedId ?? 0 })
    expect(await goal.history()).toEqual([])
    expect((await goal.detail()).row.progress).toBeNull()
  })

  it('what one may not see is not named', async () => {
    const { id } = await visitors('Hidden', { visibility: 'unit' })
    await enter(id, ['2026-02-02', 20])
    const { keyResultId } = await goalOn(id)
    const { checkIns } = await ask(noor, contract.listCheckIns, { keyResultId })
    expect(checkIns[0]?.drawn).toEqual({ metricId: null, name: null, day: '2026-02-02' })
  })
})

describe('a health metric', () => {
  const watch = (metricId: string, more: object = {}) =>
    ask(olga, contract.addHealthWatch, { cycleId: quarter, metricId, floor: 10, ...more })
  const alarms = async (id: string) =>
    (await page(id)).alarms.map(({ side, clearedAt }) => [side, clearedAt === null])
  const owed = async (actor = milo) =>
    (await ask(actor, contract.home, { cycleId: quarter })).owed.alarms.map(({ name }) => name)

  it('alarms once when the newest value crosses a bound, and clears inside', async () => {
    const { id } = await visitors('Health')
    await enter(id, ['2026-01-20', 12])
    await watch(id, { ceiling: 100 })
    expect(await alarms(id)).toEqual([])
    await enter(id, ['2026-01-27', 9])
    await enter(id, ['2026-02-02', 8])
    // A backdated value inside is not the newest.
    await enter(id, ['2026-01-28', 50])
    expect(await alarms(id)).toEqual([['below', true]])
    expect([await owed(), await owed(noor)]).toEqual([['Health'], []])
    await enter(id, ['2026-02-09', 10])
    expect(await alarms(id)).toEqual([['below', false]])
    expect(await owed()).toEqual([])
    await enter(id, ['2026-02-10', 101])
    expect(await alarms(id)).toEqual([
      ['above', true],
      ['below', false],
    ])
    const told = (await feed()).filter((one) => one.changes[0]?.kind === 'health-alarm')
    expect(told).toHaveLength(3)
  })

  it('clears when the value is corrected, taken back, or the watch changes', async () => {
    const { id } = await visitors('Clearing')
    const low = await enter(id, ['2026-02-02', 5])
    const { id: watchId, version } = await watch(id)
    expect((await page(id)).metric.alarm).toBe('below')
    await ask(olga, contract.changeHealthWatch, { id: watchId, version, floor: 5 })
    expect((await page(id)).metric.alarm).toBeNull()
    await ask(olga, contract.changeHealthWatch, { id: watchId, version: 2, floor: 6 })
    expect((await page(id)).metric.alarm).toBe('below')
    await ask(milo, contract.undo, { feedId: low.feedId ?? 0 })
    const { metric } = await page(id)
    expect(metric).toMatchObject({ alarm: null, points: [], ageDays: null })
  })

  it('is listed with its cycle, those in alarm first', async () => {
    const [calm, loud] = [await visitors('Calm'), await visitors('Loud')]
    await watch(calm.id)
    await enter(loud.id, ['2026-02-02', 1])
    await watch(loud.id, { unitId: units.growth })
    const { watches } = await ask(gil, contract.listHealth, { cycleId: quarter })
    const own = watches.filter(({ metricId }) => [calm.id, loud.id].includes(metricId))
    expect(own.map(({ metric, alarm, unit }) => [metric.name, alarm?.side, unit?.name])).toEqual([
      ['Loud', 'below', 'growth'],
      ['Calm', undefined, undefined],
    ])
    await expect(watch(calm.id)).rejects.toMatchObject({ code: 'goals.watch_exists' })
  })

  it('is watched for the workspace by administrators, for a unit by whoever changes its goals', async () => {
    const { id } = await visitors('Rights')
    const input = { cycleId: quarter, metricId: id, floor: 1 }
    await expect(ask(hana, contract.addHealthWatch, input)).rejects.toMatchObject({
      kind: 'forbidden',
    })
    const ofUnit = await ask(hana, contract.addHealthWatch, { ...input, unitId: units.growth })
    const gone = await ask(hana, contract.removeHealthWatch, { id: ofUnit.id, version: 1 })
    await ask(hana, contract.undo, { feedId: gone.feedId ?? 0 })
    expect((await page(id)).watches).toHaveLength(1)
  })
})

describe('a key result that a metric feeds', () => {
  it('is still asked about every week: a figure that nobody spoke of is no check-in', async () => {
    const metric = await visitors('Comes by itself')
    const goal = await goalOn(metric.id)
    const isDue = async () => {
      const { owed } = await ask(milo, contract.home, {})
      return owed.checkIns.some(({ id }) => id === goal.keyResultId)
    }
    const say = (more: object) =>
      ask(milo, contract.recordCheckIn, { keyResultId: goal.keyResultId, ...more })
    await enter(metric.id, ['2026-02-10', 20])
    expect((await goal.detail()).row).toMatchObject({ progress: 0.2, checkedInAt: null })
    expect(await isDue()).toBe(true)
    await say({ confidence: 7 })
    expect(await isDue()).toBe(false)
    setNow('2026-02-18T09:00:00Z')
    await enter(metric.id, ['2026-02-17', 30])
    expect((await goal.detail()).row).toMatchObject({ progress: 0.3, confidence: 7 })
    expect(await isDue()).toBe(true)
  })

  it('has a check-in once somebody adds a word to its figure', async () => {
    const metric = await visitors('Explained')
    const goal = await goalOn(metric.id)
    await enter(metric.id, ['2026-02-17', 20])
    const [drawn] = (await ask(milo, contract.listCheckIns, { keyResultId: goal.keyResultId }))
      .checkIns
    await ask(milo, contract.correctCheckIn, {
      id: drawn?.id ?? '',
      version: drawn?.version ?? 0,
      comment: 'The fair was on',
    })
    expect((await goal.detail()).row.checkedInAt).toBe(drawn?.at)
  })

  it('keeps its figure when somebody speaks of a day before it after the drawing ended', async () => {
    const metric = await visitors('Ended')
    const goal = await goalOn(metric.id)
    await enter(metric.id, ['2026-02-16', 40])
    const { row } = await goal.detail()
    await ask(milo, contract.stopDrawing, { id: goal.keyResultId, version: row.version })
    const said = { keyResultId: goal.keyResultId, value: 10, at: '2026-02-12T12:00:00Z' }
    await ask(milo, contract.recordCheckIn, said)
    expect((await goal.detail()).row).toMatchObject({ progress: 0.4 })
  })
})
