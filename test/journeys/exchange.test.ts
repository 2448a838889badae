import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runCommandLine } from '#app/cli.ts'
import { openWorkspace, owner } from './world.ts'

const world = await openWorkspace()
const file = join(import.meta.dirname, '../../data/nodejs-community-committee-okrs.json')
const fixtures = join(import.meta.dirname, '../../src/capabilities/goals/exchange/rules/fixtures')
const source: unknown = JSON.parse(readFileSync(file, 'utf8'))

test('a file chosen in the settings is shown first and stored only when told', async () => {
  const page = await world.visit('/clinic/settings', { as: owner })
  await page.getByRole('tab', { name: 'Import and export' }).click()
  await page.getByLabel('Choose a file').setInputFiles(file)
  await page.getByRole('heading', { name: 'What this file would do' }).waitFor()
  const line = page.getByRole('row', { name: /^Objectives/ })
  expect((await line.getByRole('cell').allTextContents())[0]).not.toBe('0')
  const other = await world.visit('/clinic/goals', { as: owner })
  await other.getByRole('heading', { name: 'No cycle is under way' }).waitFor()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('heading', { name: 'What was stored' }).waitFor()
  await other.getByText('Bring more diverse perspectives to our work').waitFor()

  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download the export' }).click()
  const path = await (await downloading).path()
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(source)
})

test('what stands around the goals is counted, and comes in with them', async () => {
  const page = await world.visit('/clinic/settings', { as: owner })
  await page.getByRole('tab', { name: 'Import and export' }).click()
  const strategy = {
    statements: [{ kind: 'vision', text: 'Nobody waits for a morning' }],
    directions: [{ title: 'Spend mornings elsewhere', kind: 'growth' }],
  }
  await page.getByLabel('Choose a file').setInputFiles({
    name: 'strategy.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ strategy })),
  })
  const line = page.getByRole('row', { name: /^Strategy/ })
  await line.waitFor()
  expect(await line.getByRole('cell').allTextContents()).toEqual(['2', '0', '0'])
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('heading', { name: 'What was stored' }).waitFor()
  const other = await world.visit('/clinic/strategy', { as: owner })
  await other.getByText('Nobody waits for a morning').waitFor()
  await other.getByText('Spend mornings elsewhere').first().waitFor()
})

test('a file that cannot be taken in is refused whole, place by place', async () => {
  const page = await world.visit('/clinic/settings', { as: owner })
  await page.getByRole('tab', { name: 'Import and export' }).click()
  const objectives = [{ title: 'One', unit: 'nowhere' }, { keyResults: [] }]
  await page.getByLabel('Choose a file').setInputFiles({
    name: 'bad.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ units: [{ name: 'Here' }], objectives })),
  })
  await page.getByText(/^Nothing was stored/).waitFor()
  await page
    .getByText('objectives[1].title')
    .or(page.getByText('objectives.1.title'))
    .first()
    .waitFor()
})

const folder = mkdtempSync(join(tmpdir(), 'steadfast-exchange-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A command as one types it, on the database the server runs on. */
async function steadfast(...args: string[]): Promise<string> {
  const said: string[] = []
  const written: string[] = []
  const code = await runCommandLine(args, {
    environment: { STEADFAST_DATA: folder, DATABASE_URL: world.application.url },
    print: (line) => void written.push(line),
    write: (text) => void written.push(text),
    tell: (line) => void said.push(line),
    input: async () => `${owner.password}\n`,
  })
  expect({ code, said }).toMatchObject({ code: 0 })
  return written.join('')
}

/** Somebody who may see everything there, and their first page. */
async function readerOf(workspace: string) {
  const reader = { email: `reader@${workspace}.test`, password: owner.password }
  const named = ['--email', reader.email, '--name', 'Rae', '--workspace', workspace]
  await steadfast('user', 'create', ...named, '--role', 'owner', '--password-stdin')
  const page = await world.visit(`/${workspace}/home`, { as: reader })
  await page.getByRole('heading', { level: 1, name: 'Home' }).waitFor()
  const open = (name: string) => page.getByRole('link', { name, exact: true }).click()
  return { page, open }
}

test('a published set goes in by the command line, is walked through, and comes out equal', async () => {
  await steadfast('import', file, '--workspace', 'nodejs')
  const { page, open } = await readerOf('nodejs')
  await page.getByText('No cycle is under way').waitFor()
  await open('Goals')
  await page.getByText('Positively affect the rest of the JavaScript Ecosystem').click()
  await page.getByRole('heading', { level: 1, name: 'Positively affect' }).waitFor()
  const views = page.getByRole('listitem').filter({ hasText: '200k views per 30 days' })
  await views
    .getByText(/125,000.*→.*200,000/)
    .first()
    .waitFor()
  await page.getByText('To mend').first().waitFor()
  await open('Organisation')
  await page.getByRole('treeitem', { name: /^Node\.js Community Committee/ }).waitFor()
  expect(JSON.parse(await steadfast('export', '--workspace', 'nodejs'))).toEqual(source)
})

test('a foreign set in another language goes in, is walked through, and comes out equal', async () => {
  const foreign = join(fixtures, 'xinghe.json')
  await steadfast('import', foreign, '--workspace', 'xinghe')
  const { page, open } = await readerOf('xinghe')
  await open('Goals')
  await page.getByLabel('Cycle').selectOption({ label: '2026 年第四季度' })
  await page.getByText('让老客户愿意一直用下去').click()
  await page.getByRole('heading', { level: 1, name: '让老客户愿意一直用下去' }).waitFor()
  await page
    .getByText(/3\.2%.*→.*1\.5%/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: /^通过上门巡检/ }).click()
  const servedBy = page.getByRole('list', { name: 'Served by' })
  await servedBy.getByText('电芯寿命迈上新台阶').first().waitFor()
  await open('Organisation')
  await page.getByRole('treeitem', { name: /^研发中心/ }).waitFor()
  const back: unknown = JSON.parse(await steadfast('export', '--workspace', 'xinghe'))
  expect(back).toEqual(JSON.parse(readFileSync(foreign, 'utf8')))
})
