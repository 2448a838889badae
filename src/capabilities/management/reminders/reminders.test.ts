import ICAL from 'ical.js'
import { beforeAll, describe, expect, test } from 'vitest'
import * as goals from '#capabilities/goals/contract.ts'
import { createGoals } from '#capabilities/goals/index.ts'
import * as structure from '#capabilities/structure/contract.ts'
import { createStructure } from '#capabilities/structure/index.ts'
import type { Parts } from '#platform/contract/capability.ts'
import type { RecurringJob } from '#platform/contract/recurring-job.ts'
import { inWorkspace } from '#platform/database/database.ts'
import { perform } from '#platform/jobs/perform.ts'
import { newId } from '#platform/runtime/runtime.ts'
import { type TestMember, type TestWorkspace, testWorld } from '#platform/runtime/testing.ts'
import { raiseRisk } from '../check-in/contract.ts'
import { addStep } from '../contract.ts'
import { createManagement } from '../index.ts'
import type { ManagementParts } from '../parts.ts'
import { agreeAction, startRetrospective } from '../retrospective/contract.ts'
import { rateKeyResult } from '../scoring/contract.ts'
import { calendarFor } from './calendar.ts'
import * as contract from './contract.ts'

let jobs: readonly RecurringJob[] = []
let management: ManagementParts | undefined

/** Monday, eight in the morning in UTC. */
const start = new Date('2026-05-18T08:00:00Z')
const { database, clock, workspace } = await testWorld((parts: Parts) => {
  const structured = createStructure(parts)
  const held = createGoals(parts, structured.directory)
  const managed = createManagement({ ...parts, canMail: true }, structured.directory, held)
  jobs = managed.jobs ?? []
  management = { goals: held, structure: structured.directory }
  return [structured, held, managed]
}, start)

let acme: TestWorkspace
let owner: TestMember
let ann: TestMember

const jobParts = (canMail = true) => ({
  db: database.db,
  now: () => clock.now,
  newId,
  jobs,
  publicUrl: 'https://goals.example.test',
  canMail,
  written: async () => {},
})

const run = (canMail?: boolean) =>
  perform(jobParts(canMail), { workspaceId: acme.id, job: 'management.remind' })

const letters = () =>
  inWorkspace(database.db, { workspaceId: acme.id, actorId: null }, (tx) =>
    tx.selectFrom('mail_outbox').selectAll().orderBy('created_at').execute(),
  )

/** The letter that comes at nine on a day. */
async function letterOn(day: string): Promise<string> {
  clock.now = new Date(`${day}T09:00:00Z`)
  await run()
  return (await letters()).at(-1)?.body_text ?? ''
}

async function giveAnnAGoal(): Promise<void> {
  const from = '2026-01-01'
  const unit = await owner.tell(structure.addUnit, { name: 'Care', parentId: null, from })
  const role = await owner.tell(structure.addRole, { title: 'Nurse', unitId: unit.id, from })
  const person = await owner.tell(structure.addPerson, { name: 'Ann' })
  await owner.tell(structure.assignPerson, { personId: person.id, roleId: role.id, from })
  ann = await acme.join('member', person.id)
  const cycle = await owner.tell(goals.addCycle, {
    name: '2026 Q2',
    startsOn: '2026-04-01',
    endsOn: '2026-06-30',
  })
  await owner.tell(goals.addObjective, {
    cycleId: cycle.id,
    title: 'Patients are seen <at once>',
    unitId: unit.id,
    roleId: role.id,
    keyResults: [
      {
        title: 'Wait falls from 40 to 15 minutes',
        type: 'decrease',
        startValue: 40,
        targetValue: 15,
        dueOn: '2026-06-15',
      },
    ],
  })
}

beforeAll(async () => {
  acme = await workspace('acme')
  owner = await acme.join('owner')
  await giveAnnAGoal()
})

describe('a reminder', () => {
  test('comes once, at nine on Monday, to whoever owes something and to nobody else', async () => {
    await run()
    clock.now = new Date('2026-05-18T08:30:00Z')
    await run()
    expect(await letters()).toEqual([])

    clock.now = new Date('2026-05-18T09:00:00Z')
    await run()
    clock.now = new Date('2026-05-18T09:15:00Z')
    await run()
    const sent = await letters()
    expect(sent).toHaveLength(1)
    expect(sent[0]?.subject).toBe('1 thing waits for you in acme')
    expect(sent[0]?.body_text).toContain('Wait falls from 40 to 15 minutes')
    expect(sent[0]?.body_text).toContain('https://goals.example.test/acme/home')
  })

  test('does not come where this server sends no mail', async () => {
    const before = (await letters()).length
    clock.now = new Date('2026-05-25T09:00:00Z')
    await run(false)
    expect(await letters()).toHaveLength(before)
  })

  test('that is late waits for the morning', async () => {
    const before = (await letters()).length
    clock.now = new Date('2026-05-25T22:00:00Z')
    await run()
    expect(await letters()).toHaveLength(before)
    clock.now = new Date('2026-05-26T08:00:00Z')
    await run()
    expect(await letters()).toHaveLength(before + 1)
  })

  test('comes at the hour, in the zone and language that somebody chose, or not at all', async () => {
    const { version } = await ann.ask(contract.getReminders, {})
    const changed = await ann.tell(contract.changeReminders, {
      version,
      letters: 'daily',
      minuteOfDay: 10 * 60,
      timeZone: 'Asia/Shanghai',
      locale: 'zh-CN',
    })
    expect(changed.nextAt).toBe('2026-05-27T02:00:00.000Z')
    const before = (await letters()).length
    clock.now = new Date('2026-05-27T02:00:00Z')
    await run()
    expect((await letters()).at(-1)?.subject).toBe('acme：1 件事等您处理')

    await ann.tell(contract.changeReminders, { version: changed.version, letters: 'off' })
    clock.now = new Date('2026-05-28T02:00:00Z')
    await run()
    expect(await letters()).toHaveLength(before + 1)
  })

  test('at an hour that is to be quiet is refused, and nothing is changed', async () => {
    const { version } = await ann.ask(contract.getReminders, {})
    const asking = ann.tell(contract.changeReminders, { version, letters: 'daily', minuteOfDay: 0 })
    await expect(asking).rejects.toMatchObject({ code: 'management.reminder_hour_is_quiet' })
    expect(await ann.ask(contract.getReminders, {})).toMatchObject({ version, letters: 'off' })
  })

  test('names everything else that waits, each kind in a line, and goes quiet once it is done', async () => {
    const { cycles } = await owner.ask(goals.listCycles, {})
    const cycleId = cycles[0]?.id ?? ''
    const { mine } = await ann.ask(goals.home, {})
    const objectiveId = mine[0]?.objectiveId ?? ''
    const { people } = await owner.ask(structure.getOrganisation, {})
    const personId = people.id[0] ?? ''
    const before = await ann.ask(contract.getReminders, {})
    const { version } = await ann.tell(contract.changeReminders, {
      version: before.version,
      letters: 'daily',
      minuteOfDay: 9 * 60,
      timeZone: 'UTC',
      locale: 'en',
    })
    clock.now = new Date('2026-05-28T12:00:00Z')
    await owner.tell(goals.addComment, {
      subjectKind: 'objective',
      subjectId: objectiveId,
      body: 'What do you need?',
      mentions: [ann.caller.actor.memberId],
    })
    const other = await owner.tell(goals.addObjective, { cycleId, title: 'Beds are free sooner' })
    await owner.tell(goals.requestAlignment, {
      kind: 'serve',
      fromId: other.id,
      toKind: 'objective',
      toId: objectiveId,
    })
    await owner.tell(raiseRisk, { objectiveId, title: 'Two nurses leave', ownerId: personId })
    const board = await owner.tell(startRetrospective, {
      title: 'Spring',
      cycleId,
      questions: [{ id: 'q', text: 'What worked?' }],
    })
    const agreed = { retrospectiveId: board.id, ownerId: personId }
    await owner.tell(agreeAction, { ...agreed, body: 'Ask', dueOn: '2026-06-02' })
    await owner.tell(agreeAction, { ...agreed, body: 'Far off', dueOn: '2026-09-01' })
    const step = { cycleId, phase: 'execute', dueOn: '2026-05-20' } as const
    await owner.tell(addStep, { ...step, title: 'Order beds', memberId: ann.caller.actor.memberId })
    const told = await letterOn('2026-05-29')
    for (const line of [
      'A comment that names you waits for an answer.',
      'A request about your goals waits for an answer.',
      'A risk that you see to waits for your word.',
      'An action agreed on in a retrospective is late or due this week.',
      'A step of the cycle that is yours is late or due this week.',
    ])
      expect(told).toContain(line)
    await ann.tell(goals.addComment, {
      subjectKind: 'objective',
      subjectId: objectiveId,
      body: 'Two more beds',
    })
    expect(await letterOn('2026-06-01')).not.toContain('names you')
    await ann.tell(contract.changeReminders, {
      version,
      letters: before.letters,
      minuteOfDay: before.minuteOfDay,
      timeZone: before.timeZone,
      locale: before.locale,
    })
  })

  test('tells of a metric outside its bounds once, and again only when it left them again', async () => {
    const { cycles } = await owner.ask(goals.listCycles, {})
    const [cycleId = ''] = cycles.map(({ id }) => id)
    const { roles } = await owner.ask(structure.getOrganisation, {})
    const metric = await owner.tell(goals.addMetric, {
      name: 'Patients who come back',
      direction: 'up',
      unitOfMeasure: '%',
      roleId: roles.id[0] ?? null,
    })
    await owner.tell(goals.addHealthWatch, { cycleId, metricId: metric.id, floor: 50 })
    const before = await ann.ask(contract.getReminders, {})
    const daily = { letters: 'daily', minuteOfDay: 9 * 60, timeZone: 'UTC', locale: 'en' } as const
    const { version } = await ann.tell(contract.changeReminders, {
      version: before.version,
      ...daily,
    })
    const onDay = async (day: string, value: number) => {
      clock.now = new Date(`${day}T07:00:00Z`)
      await owner.tell(goals.recordMetricValues, { metricId: metric.id, values: [{ day, value }] })
      clock.now = new Date(`${day}T09:00:00Z`)
      await run()
      return (await letters()).at(-1)?.body_text ?? ''
    }
    const told = 'Patients who come back: 42%, below its floor of 50%'
    const first = await onDay('2026-06-02', 42)
    expect(first).toContain(`A metric you answer for has left its bounds:\n– ${told}`)
    expect(first).toContain(`https://goals.example.test/acme/metrics/${metric.id}`)
    expect(await onDay('2026-06-03', 41)).not.toContain('Patients who come back')
    expect(await onDay('2026-06-04', 60)).not.toContain('Patients who come back')
    expect(await onDay('2026-06-05', 42)).toContain(told)
    const { letters: off, minuteOfDay, timeZone, locale } = before
    await ann.tell(contract.changeReminders, {
      version,
      letters: off,
      minuteOfDay,
      timeZone,
      locale,
    })
  })
})

describe('a calendar', () => {
  const open = async (path: string) => {
    if (!management) throw new Error('no management')
    const token = /([^/]+)\.ics$/.exec(path)?.[1] ?? ''
    const addressOf = (slug: string, page: string) => `https://goals.example.test/${slug}${page}`
    const parts = { ...management, db: database.db, now: () => clock.now, addressOf }
    return calendarFor(parts, token)
  }

  test('is read by other software: phases, check-ins and due days', async () => {
    clock.now = new Date('2026-05-20T09:00:00Z')
    const { path } = await ann.tell(contract.makeCalendar, {})
    const text = await open(path)
    const calendar = new ICAL.Component(ICAL.parse(text ?? ''))
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
    const titled = (summary: string) => events.filter((event) => event.summary === summary)
    expect(titled('执行 · 2026 Q2')).toHaveLength(1)
    const [due] = titled('到期：Wait falls from 40 to 15 minutes')
    expect(due?.startDate.toString()).toBe('2026-06-15')
    expect(due?.endDate.toString()).toBe('2026-06-16')
    const checkIns = titled('更新目标进展')
    expect(checkIns.length).toBeGreaterThan(3)
    // Ten o'clock in Shanghai.
    expect(checkIns[0]?.startDate.toJSDate().toISOString()).toContain('T02:00:00')
  })

  test('has one address: a new one, and a member who left, close the old', async () => {
    const first = await ann.tell(contract.makeCalendar, {})
    const second = await ann.tell(contract.makeCalendar, {})
    expect(await open(first.path)).toBeNull()
    expect(await open(second.path)).not.toBeNull()
    expect(await ann.tell(contract.closeCalendar, {})).toEqual({ hadCalendar: true })
    expect(await open(second.path)).toBeNull()
    expect(await open('/api/calendar/.ics')).toBeNull()
  })

  test('shows no goal that its owner may not see', async () => {
    const { path } = await owner.tell(contract.makeCalendar, {})
    expect(await open(path)).not.toContain('Wait falls')
  })
})

test('a letter asks for scores once the cycle asks for them, and of nobody who gave theirs', async () => {
  const { version } = await ann.ask(contract.getReminders, {})
  const daily = { letters: 'daily', minuteOfDay: 9 * 60, timeZone: 'UTC', locale: 'en' } as const
  await ann.tell(contract.changeReminders, { version, ...daily })
  expect(await letterOn('2026-06-08')).not.toContain('your score')
  expect(await letterOn('2026-06-29')).toContain('A goal waits for your score.')
  const { mine } = await ann.ask(goals.home, {})
  const { keyResults } = await ann.ask(goals.getObjective, { id: mine[0]?.objectiveId ?? '' })
  const rated = { keyResultId: keyResults[0]?.row.id ?? '', version: 1 }
  await ann.tell(rateKeyResult, { ...rated, completion: 0.7, difficulty: 'hard' })
  expect(await letterOn('2026-06-30')).not.toContain('your score')
})
