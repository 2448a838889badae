/** Takes the pictures of the README from the sample: `node bin/run.mjs bin/pictures.ts`. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { openSample } from '#app/sample.ts'
import { startServer } from '#app/server.ts'
import { connectionsTo, startTestServer } from '#platform/database/test-server.ts'
import { openBrowser } from '../test/support/browser.ts'

interface Picture {
  name: string
  at: string
  dark?: true
  locale?: 'zh-CN'
  phone?: true
  before?: (page: Page) => Promise<void>
}

const objective = 'Get acquisitions into shape'

const explain = async (page: Page): Promise<void> => {
  await page.getByRole('rowheader', { name: objective }).click()
  await page.getByRole('heading', { level: 1, name: objective }).waitFor()
  await page.getByRole('button', { name: new RegExp(`^Progress of ${objective}`) }).click()
  await page
    .getByRole('region', { name: /^Progress of/ })
    .getByRole('table')
    .waitFor()
}

const unfold = async (page: Page): Promise<void> => {
  const engineering = page.getByRole('treeitem', { name: /^Engineering/ })
  await engineering.getByRole('button', { name: /^Unfold/ }).click()
  await page
    .getByRole('treeitem', { name: /^Development/ })
    .first()
    .waitFor()
}

const pictures: readonly Picture[] = [
  { name: 'home', at: 'home' },
  { name: 'goals', at: 'goals' },
  { name: 'objective', at: 'goals', before: explain },
  { name: 'organisation', at: 'organisation', before: unfold },
  { name: 'goals-dark', at: 'goals', dark: true },
  { name: 'home-chinese', at: 'home', locale: 'zh-CN' },
  { name: 'home-phone', at: 'home', phone: true },
]

const folder = join(import.meta.dirname, '../docs/pictures')
const wide = { width: 1280, height: 800 }
const narrow = { width: 390, height: 844 }

async function take(browser: Browser, address: string, picture: Picture, account: object) {
  const { locale = 'en', dark, phone, before } = picture
  const context = await browser.newContext({
    locale,
    colorScheme: dark ? 'dark' : 'light',
    viewport: phone ? narrow : wide,
    reducedMotion: 'reduce',
  })
  await context.request.post(`${address}/api/auth/sign-in/email`, { data: account })
  const page = await context.newPage()
  await page.goto(`${address}/sample/${picture.at}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByRole('treeitem').or(page.getByRole('meter')).first().waitFor()
  // The number at the head of Home comes last.
  if (picture.at === 'home') await page.getByText(/things wait for you|件事等你/).waitFor()
  await before?.(page)
  await page.evaluate('document.fonts.ready')
  await page.screenshot({ path: join(folder, `${picture.name}.png`) })
  await context.close()
}

mkdirSync(folder, { recursive: true })
const data = mkdtempSync(join(tmpdir(), 'steadfast-pictures-'))
const { server: database, stop } = await startTestServer(undefined)
const server = await startServer({
  database: connectionsTo(database, database.template).application,
  host: '127.0.0.1',
  port: 0,
  secret: 'a secret for the pictures, long enough',
  limitRate: false,
  web: join(import.meta.dirname, '../dist/web'),
  sample: (product) => openSample(product, data, () => undefined),
})
const browser = await openBrowser()
try {
  for (const picture of pictures) await take(browser, server.address, picture, server.sample ?? {})
} finally {
  await browser.close()
  await server.close()
  await stop()
  rmSync(data, { recursive: true })
}
