import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The Chromium or Chrome of this machine; `CHROME_PATH` wins. */
export function findBrowser(): string | undefined {
  const { CHROME_PATH: chosen, PATH: path = '' } = process.env
  if (chosen) return chosen
  const folders = path.split(delimiter).filter(Boolean)
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...candidates, ...elsewhere].find(canRun)
}

/** On Debian and its kin root can fetch it; anyone else is told what to do. */
function installBrowser(): void {
  if (process.getuid?.() !== 0 || !canRun('/usr/bin/apt-get')) return
  console.error('Installing Chromium …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...words: string[]) =>
    spawnSync('/usr/bin/apt-get', words, { stdio: ['ignore', 2, 2], env })
  apt('update', '-qq')
  apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk')
}

/** @throws Error that says how to get a browser */
export function requireBrowser(): string {
  const found = findBrowser()
  if (found) return found
  installBrowser()
  const installed = findBrowser()
  if (installed) return installed
  throw new Error(
    'The journeys need Chromium or Chrome. Install one (on Debian: sudo apt-get install chromium) or set CHROME_PATH to its program.',
  )
}
