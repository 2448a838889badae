import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import { z } from 'zod'
import { openBrowser } from '../../test/support/browser.ts'
import { idOf } from './fill.ts'
import { type BenchServer, openBenchServer } from './server.ts'

export const goals = 10_000
const people = 1_000
const built = join(import.meta.dirname, '../../dist/web/index.html')

export interface PagesWorld {
  address: string
  browser: Browser
  /** Signed in, with nothing kept from before. */
  visitor(): Promise<BrowserContext>
  close(): Promise<void>
}

/** The built pages over 10,000 goals, in a real browser. */
export async function openPages(): Promise<PagesWorld> {
  if (!existsSync(built)) throw new Error('The pages are not built; `npm start` builds them.')
  const world = await openBenchServer([{ goals, people }])
  await becomePerson(world, 2)
  const browser = await openBrowser()
  const { address } = world.server
  return {
    address: `${address}/g${goals}`,
    browser,
    async visitor() {
      const context = await browser.newContext({
        locale: 'en',
        viewport: { width: 1280, height: 860 },
      })
      const { email, password } = world.account
      await context.request.post(`${address}/api/auth/sign-in/email`, { data: { email, password } })
      return context
    },
    async close() {
      await browser.close()
      await world.close()
    },
  }
}

const members = z.object({ members: z.array(z.object({ id: z.string(), version: z.number() })) })

/** Whoever is signed in stands for this person, whose check-ins are due; those of person 0 are not. */
async function becomePerson(world: BenchServer, number: number): Promise<void> {
  const at = `${world.server.address}/api/g${goals}`
  const headers = { cookie: world.cookie, 'content-type': 'application/json' }
  const listed = await fetch(`${at}/workspace.listMembers`, { headers })
  const [me] = members.parse(await listed.json()).members
  const body = JSON.stringify({ ...me, personId: idOf('person', number) })
  const changed = await fetch(`${at}/workspace.changeMember`, { method: 'POST', headers, body })
  if (!changed.ok) throw new Error(`nobody to sign in as: ${await changed.text()}`)
}

export async function slowDown(page: Page, times: number): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: times })
  return session
}

/** Runs in the page: milliseconds from the start of loading until something is there and painted. */
export const noteWhenPainted = (selector: string): string => `
  new Promise((done) => {
    const look = () => {
      if (!document.querySelector(${JSON.stringify(selector)})) return requestAnimationFrame(look)
      requestAnimationFrame(() => setTimeout(() => done(performance.now())))
    }
    look()
  })`

export const numberFrom = (value: unknown): number => {
  if (typeof value !== 'number') throw new Error(`the page answered ${String(value)}`)
  return value
}
