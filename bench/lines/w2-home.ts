import type { Line } from '../line.ts'
import { medianOf, spreadOf } from '../measure.ts'
import { openEmptyPage } from '../world/empty-page.ts'
import { goals, noteWhenPainted, numberFrom, openPages, slowDown } from '../world/pages.ts'

const rounds = 9
const slower = 4

export const line: Line = {
  measure: `Home of a workspace interactive on a ${slower}× slower processor ÷ an empty React page`,
  unit: '×',
  goal: { is: 'at most', value: 1.5 },
  async run() {
    const world = await openPages()
    const empty = await openEmptyPage()
    const timeOf = async (address: string): Promise<number> => {
      const context = await world.visitor()
      const page = await context.newPage()
      await slowDown(page, slower)
      await page.goto(address, { waitUntil: 'commit' })
      const time = numberFrom(await page.evaluate(noteWhenPainted('h2')))
      await context.close()
      return time
    }
    try {
      const turns: { ours: number; theirs: number }[] = []
      for (let turn = 0; turn <= rounds; turn++)
        turns.push({
          ours: await timeOf(`${world.address}/home`),
          theirs: await timeOf(empty.address),
        })
      const kept = turns.slice(1)
      const ratios = kept.map(({ ours, theirs }) => ours / theirs)
      const [ours, theirs] = [
        medianOf(kept.map((one) => one.ours)),
        medianOf(kept.map((one) => one.theirs)),
      ]
      return {
        value: medianOf(ratios),
        spread: spreadOf(ratios),
        floor: `empty React page ${theirs.toFixed(0)} ms, Home ${ours.toFixed(0)} ms`,
        sizes: `${goals} goals, ${rounds} cold loads`,
      }
    } finally {
      empty.close()
      await world.close()
    }
  },
}
