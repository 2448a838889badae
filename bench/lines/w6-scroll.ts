import { z } from 'zod'
import type { Line, Measured } from '../line.ts'
import { medianOf, spreadOf } from '../measure.ts'
import { goals, numberFrom, openPages } from '../world/pages.ts'

const frames = 300
const rounds = 5
const answer = z.object({
  longest: z.number(),
  slow: z.number(),
  nodes: z.number(),
  empty: z.number(),
})

/** Pixels a frame of a quick turn of a wheel, while what passes is still read. */
const wheel = 60

/** Scrolls `reach` pixels, or through the whole tree, and back, and notes the time between frames. */
const scroll = (reach: string): string => `
  new Promise((done) => {
    const box = document.querySelector('[role=treegrid]').parentElement
    const end = box.scrollHeight - box.clientHeight
    if (end < ${goals} * 30) throw new Error('there are not enough rows to scroll through: ' + end + ' px')
    const times = []
    let nodes = 0
    let last = performance.now()
    const step = (now) => {
      times.push(now - last)
      last = now
      nodes = Math.max(nodes, document.getElementsByTagName('*').length)
      if (times.length > ${frames}) {
        const kept = times.slice(2)
        return done({ longest: Math.max(...kept), slow: kept.filter((one) => one > 33.4).length, nodes })
      }
      const way = times.length / ${frames}
      box.scrollTop = ${reach} * (way < 0.5 ? way * 2 : 2 - way * 2)
      requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
  })`

/** The same frames with nothing to draw: what this machine's own frames take. */
const idle = `
  new Promise((done) => {
    const times = []
    let last = performance.now()
    const step = (now) => {
      times.push(now - last)
      last = now
      if (times.length > ${frames}) return done(Math.max(...times.slice(2)))
      requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
  })`

/** Several scrolls in turns with nothing to draw; the middle one of their longest frames counts. */
export async function measure(of: 'longest' | 'nodes'): Promise<Measured> {
  const world = await openPages()
  try {
    const page = await (await world.visitor()).newPage()
    await page.goto(`${world.address}/goals`)
    await page.getByRole('row').nth(2).waitFor()
    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByRole('menuitem', { name: 'Expand all' }).click()
    const turns: z.infer<typeof answer>[] = []
    const slowly: number[] = []
    for (let turn = 0; turn < rounds; turn++) {
      const empty = numberFrom(await page.evaluate(idle))
      turns.push(answer.parse(Object.assign({}, await page.evaluate(scroll('end')), { empty })))
      await page.evaluate(idle)
      const read = Object.assign({}, await page.evaluate(scroll(`${(wheel * frames) / 2}`)), {
        empty,
      })
      slowly.push(answer.parse(read).longest)
    }
    const longest = turns.map((turn) => turn.longest)
    const nodes = Math.max(...turns.map((turn) => turn.nodes))
    const slow = turns.map((turn) => turn.slow).join(', ')
    const resting = medianOf(turns.map((turn) => turn.empty)).toFixed(0)
    return {
      value: of === 'longest' ? medianOf(longest) : nodes,
      spread: of === 'longest' ? spreadOf(longest) : 0,
      floor: `frames longer than 33 ms of ${frames}: ${slow}; at ${wheel} px a frame the longest took ${medianOf(slowly).toFixed(0)} ms, without scrolling ${resting} ms`,
      sizes: `${goals} rows, all unfolded, ${rounds} scrolls, ${nodes} elements`,
    }
  } finally {
    await world.close()
  }
}

export const line: Line = {
  measure: 'longest frame while scrolling a tree of 10,000 rows',
  unit: 'ms',
  goal: { is: 'at most', value: 33.4 },
  run: () => measure('longest'),
}
