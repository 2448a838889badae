import type { Page } from 'playwright-core'
import { eventually, owner, type World } from './world.ts'

/** What people really write, in the widths it comes in. */
export const longWords = {
  'a word that never ends': 'Donaudampfschifffahrtsgesellschaftskapitaen'.repeat(9),
  'Chinese without a break': '让每一位客户在第一天就感受到产品带来的真实价值'.repeat(16),
  'words from right to left': '\u200fהפחתת זמן ההמתנה'.repeat(22),
}

/** A page on the narrowest phone. */
export const visitNarrow = (world: World, path: string): Promise<Page> =>
  world.visit(`/clinic/${path}`, { as: owner, viewport: { width: 360, height: 780 } })

/** What stands further right than the screen reaches, though nothing there is meant to be moved. */
const sticksOut = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('main, main *')]
    .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
    .filter((one) => ['auto', 'scroll', 'visible'].includes(getComputedStyle(one).overflowX))
    .filter((one) => one.getBoundingClientRect().left + one.scrollWidth > innerWidth + 1)
    .map((one) => one.tagName + ' ' + one.className + ' ' + one.textContent.slice(0, 40))`)

const isWhole = (page: Page): Promise<boolean> =>
  page.evaluate(`document.documentElement.scrollWidth <= innerWidth
    && document.documentElement.scrollHeight <= innerHeight`)

/** Nothing is cut off, and nothing moves sideways that is not meant to. */
export const fits = async (page: Page): Promise<void> => {
  await eventually(() => sticksOut(page)).toEqual([])
  await eventually(() => isWhole(page)).toBe(true)
}
