import { z } from 'zod'
import type { Line } from '../line.ts'
import { noteWhenPainted, numberFrom, openPages } from '../world/pages.ts'

const sizes = z.array(z.object({ name: z.string(), size: z.number() }))

/** Files asked for before Home stood on the screen; what comes after keeps nobody waiting. */
const loadedBefore = (moment: number): string => `
  performance.getEntriesByType('resource')
    .filter((one) => one.startTime < ${moment} && /\\.(js|css)$/.test(one.name))
    .map((one) => ({ name: one.name, size: one.encodedBodySize }))`

export const line: Line = {
  measure: 'JavaScript and CSS over the wire until Home can be read',
  unit: 'kB',
  goal: { is: 'at most', value: 120 },
  async run() {
    const world = await openPages()
    try {
      const page = await (await world.visitor()).newPage()
      await page.goto(`${world.address}/home`)
      const moment = numberFrom(await page.evaluate(noteWhenPainted('section h2')))
      const files = sizes.parse(await page.evaluate(loadedBefore(moment)))
      const bytes = files.reduce((sum, { size }) => sum + size, 0)
      return {
        value: bytes / 1000,
        spread: 0,
        floor: null,
        sizes: `${files.length} files, pressed as they were sent`,
      }
    } finally {
      await world.close()
    }
  },
}
