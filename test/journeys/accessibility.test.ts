import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { addDays } from '#kernel/calendar.ts'
import { goalNamed, openClinic } from './clinic.ts'
import { draftedTo } from './drafting.ts'
import { owner } from './world.ts'

const world = await openClinic()
const source = readFileSync(join(import.meta.dirname, '../../src/app/web/pages.ts'), 'utf8')

const { objectiveId } = await goalNamed(world, 'Patients spend their morning elsewhere')
const named = z.object({ id: z.array(z.string()) })
const { units, people } = await world.ask(
  'structure.getOrganisation',
  {},
  z.object({ units: named.extend({ name: z.array(z.string()) }), people: named }),
)
const { currentId: cycle } = await world.ask(
  'goals.listCycles',
  {},
  z.object({ currentId: z.string() }),
)
const { people: adas } = await world.ask(
  'structure.listPeople',
  { search: 'Ada' },
  z.object({ people: z.array(z.object({ id: z.string() })) }),
)
const { id: stocktake } = z
  .object({ id: z.string() })
  .parse(await world.tell('management.startStocktake', { cycleId: cycle, managerId: adas[0]?.id }))
const desk = units.id[units.name.indexOf('Front desk')]
const { id: meeting } = z
  .object({ id: z.string() })
  .parse(await world.tell('management.startMeeting', { unitId: desk }))
await world.tell('management.raiseRisk', {
  objectiveId,
  title: 'Two clerks may leave',
  ownerId: adas[0]?.id,
})
const { id: metric } = z.object({ id: z.string() }).parse(
  await world.tell('goals.addMetric', {
    name: 'Patients who come back',
    unitOfMeasure: '%',
    direction: 'up',
    definition: 'Of all who came in the week.',
  }),
)
const today = new Date().toISOString().slice(0, 10)
await world.tell('goals.recordMetricValues', {
  metricId: metric,
  values: [
    { day: addDays(today, -7), value: 40 },
    { day: today, value: 30, comment: 'A strike' },
  ],
})
await world.tell('goals.addHealthWatch', { cycleId: cycle, metricId: metric, floor: 35 })
const { token } = z
  .object({ token: z.string() })
  .parse(await world.tell('workspace.inviteMember', { role: 'member' }))

const drafted = {
  write: await draftedTo(world, 'write'),
  reveal: await draftedTo(world, 'reveal'),
  cluster: await draftedTo(world, 'cluster'),
  refine: await draftedTo(world, 'refine'),
  done: await draftedTo(world, 'done'),
}

/** A board in each of its stages, with a card and something agreed. */
async function boardIn(stage: string): Promise<string> {
  const made = z.object({ id: z.string() })
  const questions = ['What worked?', 'What did not?'].map((text) => ({ id: text, text }))
  const { id } = made.parse(
    await world.tell('management.startRetrospective', {
      title: `In the stage ${stage}`,
      cycleId: cycle,
      questions,
    }),
  )
  for (const body of ['One queue for all', 'Letters on the same day'])
    await world.tell('management.addCard', {
      retrospectiveId: id,
      questionId: 'What worked?',
      body,
    })
  await world.tell('management.agreeAction', {
    retrospectiveId: id,
    body: 'Test the phones every Monday',
    ownerId: adas[0]?.id,
    dueOn: '2030-01-01',
  })
  await world.tell('management.changeRetrospective', { id, version: 1, stage, votesEach: 4 })
  return id
}
const boards = {
  write: await boardIn('write'),
  group: await boardIn('group'),
  vote: await boardIn('vote'),
  held: await boardIn('held'),
}

// Once for all pages: to sign in costs more than most of them.
const signedIn = await (await world.visit('/favicon.svg', { as: owner })).context().storageState()

const press = (name: RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()

const turn = (page: Page) =>
  page
    .getByRole('button', { name: /^(Next|下一页|Back|上一页)$/, disabled: false })
    .first()
    .click()

type State = {
  at: string
  as?: typeof signedIn
  open?: (page: Page) => Promise<void>
  first?: boolean
}

/** Every page of `pages.ts` by its address, and the states of it that look different. */
const states: Readonly<Record<string, readonly State[]>> = {
  '/home': [{ at: '/clinic/home', as: signedIn }],
  '/check-in': [
    { at: '/clinic/check-in', as: signedIn },
    { at: '/clinic/check-in?week', as: signedIn },
    { at: '/clinic/check-in?week', as: signedIn, open: press(/^(Name a risk|提出风险)$/) },
  ],
  '/goals': [
    { at: '/clinic/goals', as: signedIn },
    { at: '/clinic/goals?shape=flat&group=status', as: signedIn },
    { at: '/clinic/goals', as: signedIn, open: press(/^New objective|新/) },
    { at: '/clinic/goals', as: signedIn, open: (page) => page.keyboard.press('Control+K') },
  ],
  '/goals/:id': [
    { at: `/clinic/goals/${objectiveId}`, as: signedIn },
    { at: `/clinic/goals/${objectiveId}`, as: signedIn, open: press(/Explain|查看算法/) },
    { at: `/clinic/goals/${objectiveId}`, as: signedIn, open: press(/findings$|条建议$/) },
    { at: `/clinic/goals/${objectiveId}?reword=1`, as: signedIn },
  ],
  '/writing': [
    { at: '/clinic/writing', as: signedIn },
    { at: '/clinic/writing?rule=O1&mine=1', as: signedIn },
  ],
  '/gallery': [
    { at: '/clinic/gallery', as: signedIn },
    { at: '/clinic/gallery?area=support&lang=zh', as: signedIn },
    { at: '/clinic/gallery', as: signedIn, open: press(/^(Use this|用这个)/) },
  ],
  '/alignment': [
    { at: '/clinic/alignment?whose=all', as: signedIn, open: press(/^(Mend|补上)/) },
    { at: '/clinic/alignment?tab=requests&whose=all', as: signedIn },
    { at: '/clinic/alignment?tab=dependencies&whose=all', as: signedIn },
    { at: '/clinic/alignment?tab=candidates', as: signedIn, open: press(/^(Note a|记下)/) },
    { at: '/clinic/alignment', as: signedIn, open: press(/^(Ask for|发起)/) },
  ],
  '/alignment/assign': [{ at: `/clinic/alignment/assign?template=${objectiveId}`, as: signedIn }],
  '/read-through': [{ at: '/clinic/read-through?at=1', as: signedIn }],
  '/metrics': [
    { at: '/clinic/metrics', as: signedIn },
    { at: '/clinic/metrics', as: signedIn, open: press(/^(New metric|新建指标)/) },
  ],
  '/metrics/:id': [
    { at: `/clinic/metrics/${metric}`, as: signedIn },
    { at: `/clinic/metrics/${metric}`, as: signedIn, open: press(/^(Paste values|批量粘贴)/) },
    { at: `/clinic/metrics/${metric}`, as: signedIn, open: press(/^(Enter a value|录入数值)/) },
  ],
  '/strategy': [
    { at: '/clinic/strategy', as: signedIn },
    { at: '/clinic/strategy', as: signedIn, open: press(/^Add a direction|添加战略方向/) },
  ],
  '/strategy/map': [
    { at: '/clinic/strategy/map?depth=4&shape=chart', as: signedIn },
    { at: '/clinic/strategy/map?depth=4&shape=list', as: signedIn },
  ],
  '/drafting': [
    { at: '/clinic/drafting', as: signedIn },
    { at: '/clinic/drafting', as: signedIn, open: press(/^(Open a space|开一个共创空间)$/) },
  ],
  '/drafting/:id': [
    ...Object.values(drafted).map((id) => ({ at: `/clinic/drafting/${id}`, as: signedIn })),
    { at: `/clinic/drafting/${drafted.write}?screen=1`, as: signedIn },
    {
      at: `/clinic/drafting/${drafted.cluster}`,
      as: signedIn,
      open: press(/^(Move “|移动“)/),
    },
    {
      at: `/clinic/drafting/${drafted.refine}`,
      as: signedIn,
      open: press(/^(Reword|改写)$/),
    },
    {
      at: `/clinic/drafting/${drafted.refine}`,
      as: signedIn,
      open: press(/^(Make objectives|生成目标)$/),
    },
  ],
  '/cycles': [{ at: '/clinic/cycles', as: signedIn }],
  '/cycles/:id': [
    { at: `/clinic/cycles/${cycle}`, as: signedIn },
    { at: `/clinic/cycles/${cycle}`, as: signedIn, open: press(/^(Add a step|添加步骤)/) },
  ],
  '/cycles/:id/compare': [{ at: `/clinic/cycles/${cycle}/compare`, as: signedIn }],
  '/cycles/:id/stocktake': [{ at: `/clinic/cycles/${cycle}/stocktake`, as: signedIn }],
  '/cycles/:id/stocktake/:stocktake': [
    { at: `/clinic/cycles/${cycle}/stocktake/${stocktake}`, as: signedIn },
  ],
  '/cycles/:id/close': ['one', 'table', 'whole'].map((view) => ({
    at: `/clinic/cycles/${cycle}/close?view=${view}`,
    as: signedIn,
  })),
  '/cycles/:id/scoring': [{ at: `/clinic/cycles/${cycle}/scoring`, as: signedIn }],
  '/cycles/:id/retrospectives': [
    { at: `/clinic/cycles/${cycle}/retrospectives`, as: signedIn },
    {
      at: `/clinic/cycles/${cycle}/retrospectives`,
      as: signedIn,
      open: press(/^(Start a retrospective|开始复盘)$/),
    },
  ],
  '/retrospectives': [{ at: '/clinic/retrospectives', as: signedIn }],
  '/retrospectives/:id': [
    ...Object.values(boards).map((id) => ({ at: `/clinic/retrospectives/${id}`, as: signedIn })),
    {
      at: `/clinic/retrospectives/${boards.group}`,
      as: signedIn,
      open: press(/^(What to do with|处理)/),
    },
    {
      at: `/clinic/retrospectives/${boards.held}`,
      as: signedIn,
      open: press(/^(Note an action|记下行动)$/),
    },
  ],
  '/scoring/:id': [{ at: `/clinic/scoring/${objectiveId}`, as: signedIn }],
  '/organisation': [
    { at: '/clinic/organisation', as: signedIn },
    { at: '/clinic/organisation?view=list', as: signedIn },
    { at: '/clinic/organisation', as: signedIn, open: press(/^(Activity|变动记录)$/) },
    { at: '/clinic/organisation', as: signedIn, open: press(/^(Plan a reorg|计划组织)/) },
  ],
  '/units/:id': [{ at: `/clinic/units/${units.id[0]}`, as: signedIn }],
  '/units/:id/meeting/:meeting': [
    { at: `/clinic/units/${desk}/meeting/${meeting}`, as: signedIn },
    {
      at: `/clinic/units/${desk}/meeting/${meeting}`,
      as: signedIn,
      // All who are in the meeting are on one page: who comes second goes back from the last.
      open: turn,
    },
  ],
  '/people': [{ at: '/clinic/people', as: signedIn }],
  '/people/:id': [{ at: `/clinic/people/${people.id[0]}`, as: signedIn }],
  '/settings': ['you', 'workspace', 'members', 'writing', 'jobs', 'data'].map((part) => ({
    at: `/clinic/settings?part=${part}`,
    as: signedIn,
  })),
  '/sign-in': [{ at: '/sign-in' }],
  '/welcome': [
    { at: '/welcome', first: true },
    { at: '/welcome', as: signedIn },
  ],
  '/join/:token': [{ at: `/join/${token}` }, { at: '/join/none' }],
}

const all = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** Nothing but its colours differs when a page turns dark. */
const colours = ['color-contrast', 'link-in-text-block']
const found = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }))

async function faultsOf(page: Page, rules: readonly string[]): Promise<string[]> {
  const run = `axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] })`
  const violations = found.parse(await page.evaluate(`${run}.then((all) => all.violations)`))
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

const wide = { width: 1280, height: 860 }
const narrow = { width: 390, height: 844 }

/** The narrowest phone: a page that is wider than it must be pushed to and fro to be read. */
async function isTooWide(page: Page): Promise<boolean> {
  await page.setViewportSize({ width: 360, height: 780 })
  return z.boolean().parse(
    await page.evaluate(`[document.documentElement, ...document.querySelectorAll('main')]
      .some((box) => box.scrollWidth > box.clientWidth)`),
  )
}

type Look = { size: typeof wide; colorScheme: 'light' | 'dark'; rules: string[] }
const looksIn: Readonly<Record<string, readonly Look[]>> = {
  en: [
    { size: wide, colorScheme: 'light', rules: all },
    { size: wide, colorScheme: 'dark', rules: colours },
    { size: narrow, colorScheme: 'light', rules: all },
  ],
  // Another language has other words and widths; colours and structure are the same.
  'zh-CN': [{ size: narrow, colorScheme: 'light', rules: all }],
}

/** One look after the other, without loading the page again. */
async function faultsIn(looks: readonly Look[], page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const { size, colorScheme, rules } of looks) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme })
    const here = await faultsOf(page, rules)
    faults.push(...here.map((fault) => `${colorScheme} ${size.width}: ${fault}`))
  }
  if (await isTooWide(page)) faults.push('is wider than 360 px')
  return faults
}

async function openState(state: State, locale: string): Promise<Page> {
  const page = await world.visit('/favicon.svg', {
    locale,
    kept: { locale },
    ...(state.as && { storageState: state.as }),
  })
  if (state.first) {
    const session = { user: null, workspaces: [], firstRun: true, sample: null }
    await page.route('**/api/session', (route) => route.fulfill({ json: session }))
  }
  await page.goto(`${world.address}${state.at}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page
    .getByText(/^(Loading…|正在加载…|加载中…)$/)
    .first()
    .waitFor({ state: 'detached' })
  await state.open?.(page)
  await page.evaluate(axe.source)
  return page
}

test('every page has its place in this test', () => {
  const paths = [...source.matchAll(/path: '([^']+)'/g)].map(([, path]) => path)
  expect(Object.keys(states)).toEqual(paths)
})

// In another language each page once: its states differ in structure, not in how words fit.
const seenIn = (locale: string): State[] =>
  Object.values(states).flatMap((all) => (locale === 'en' ? all : all.slice(0, 1)))

const visits = Object.entries(looksIn).flatMap(([locale, looks]) =>
  seenIn(locale).map((state, at) => ({ locale, looks, state, at })),
)

test.each(visits)(
  '$state.at in $locale ($at) keeps to WCAG 2.2 AA',
  async ({ locale, looks, state }) => {
    const page = await openState(state, locale)
    expect(await faultsIn(looks, page)).toEqual([])
  },
)
