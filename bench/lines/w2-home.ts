import type { Page } from 'playwright-core'
import { z } from 'zod'
import type { Line, Measured } from '../line.ts'
import { medianOf, spreadOf } from '../measure.ts'
import { openEmptyPage } from '../world/empty-page.ts'
import { goals, noteWhenPainted, numberFrom, openPages, slowDown } from '../world/pages.ts'

const rounds = 9
export const slower = 4
/** Milliseconds after the first look in which a later, larger paint would still count. */
const settling = 1_000

const watch = `
  window.largest = 0
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) window.largest = startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })`

const largestPaint = `new Promise((done) => setTimeout(() => done(window.largest), ${settling}))`

type Turn = { ready: number; largest: number }

const load = async (page: Page, address: string): Promise<Turn> => {
  await slowDown(page, slower)
  await page.addInitScript(watch)
  await page.goto(address, { waitUntil: 'commit' })
  const ready = numberFrom(await page.evaluate(noteWhenPainted('h2')))
  return {
    ready,
    largest: z
      .number()
      .positive()
      .parse(await page.evaluate(largestPaint)),
  }
}

/**
 * Cold loads of Home and of an empty React page in turns, nothing kept from before, processor slowed
 * down. Ready: what is owed is painted and the page's one thread is free to answer, counted from the
 * start of the navigation. Largest: the browser's own largest contentful paint.
 */
export async function measure(of: 'ready' | 'largest'): Promise<Measured> {
  const world = await openPages()
  const empty = await openEmptyPage()
  const timeOf = async (address: string): Promise<Turn> => {
    const context = await world.visitor()
    const turn = await load(await context.newPage(), address)
    await context.close()
    return turn
  }
  try {
    const turns: { ours: Turn; theirs: Turn }[] = []
    for (let turn = 0; turn <= rounds; turn++)
      turns.push({
        ours: await timeOf(`${world.address}/home`),
        theirs: await timeOf(empty.address),
      })
    const kept = turns.slice(1)
    const values = kept.map(({ ours, theirs }) =>
      of === 'ready' ? ours.ready / theirs.ready : ours.largest,
    )
    const [ours, theirs] = [
      medianOf(kept.map((turn) => turn.ours[of])),
      medianOf(kept.map((turn) => turn.theirs[of])),
    ]
    return {
      value: medianOf(values),
      spread: spreadOf(values),
      floor: `empty React page ${theirs.toFixed(0)} ms, Home ${ours.toFixed(0)} ms`,
      sizes: `${goals} goals, ${rounds} cold loads`,
    }
  } finally {
    empty.close()
    await world.close()
  }
}

export const line: Line = {
  measure: `Home of a workspace interactive on a ${slower}× slower processor ÷ an empty React page`,
  unit: '×',
  goal: { is: 'at most', value: 1.5 },
  run: () => measure('ready'),
}
