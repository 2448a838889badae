import { type Browser, chromium } from 'playwright-core'
import { requireBrowser } from './find-browser.ts'

/** A real browser for journeys. As root Chromium has no sandbox of its own to offer. */
export function openBrowser(): Promise<Browser> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({
    executablePath: requireBrowser(),
    args: [...sandbox, '--disable-background-networking', '--disable-dev-shm-usage'],
  })
}
