import { type Browser, chromium } from 'playwright-core'
import { requireBrowser } from './find-browser.ts'

/**
 * Chromium opens its address bar's suggestions as pages of its own beside every new window, which took
 * more processor than the page under test. A second list of features takes the place of the one that
 * playwright gives, so what of that matters here stands in it too.
 */
const unwanted = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'DialMediaRouteProvider',
  'GlobalMediaControls',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'OptimizationHints',
  'PaintHolding',
  'RenderDocument',
  'ThirdPartyStoragePartitioning',
  'Translate',
]

/** A real browser for journeys. As root Chromium has no sandbox of its own to offer. */
export function openBrowser(): Promise<Browser> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({
    executablePath: requireBrowser(),
    args: [
      ...sandbox,
      '--disable-background-networking',
      '--disable-dev-shm-usage',
      `--disable-features=${unwanted.join(',')}`,
    ],
  })
}
