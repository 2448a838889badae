import type { Page } from 'playwright-core'
import type { Line } from '../line.ts'
import { medianOf, spreadOf } from '../measure.ts'
import { goals, numberFrom, openPages } from '../world/pages.ts'

const rounds = 4

/** Frames drawn from the press until the list of what is owed has changed, that frame included. */
const watch = `
  window.frames_ = new Promise((done) => {
    const form = document.querySelector('article form')
    addEventListener('click', () => {
      let frames = 0
      const look = () => {
        frames += 1
        if (form.isConnected) requestAnimationFrame(look)
        else done(frames)
      }
      requestAnimationFrame(look)
    }, { once: true, capture: true })
  })
  true`

const checkIn = async (page: Page, value: string): Promise<void> => {
  const form = page.getByRole('article')
  await form.getByRole('textbox').first().fill(value)
  await form.getByRole('button', { name: 'Check in', exact: true }).click()
}

/** @throws Error when a refused check-in does not come back into the list */
async function rollsBack(page: Page): Promise<void> {
  const refuse = { status: 403, json: { code: 'refused', title: 'Refused' } }
  await page.route('**/goals.recordCheckIn', (route) => route.fulfill(refuse))
  const title = await page.getByRole('article').getByRole('heading').textContent()
  await checkIn(page, '5')
  await page.getByText('That was not saved').waitFor()
  await page
    .getByRole('article')
    .getByRole('heading', { name: title ?? '' })
    .waitFor()
}

export const line: Line = {
  measure: 'check-in on Home, from the press to the changed list, a refused one rolled back',
  unit: 'frames',
  goal: { is: 'at most', value: 2 },
  async run() {
    const world = await openPages()
    try {
      const page = await (await world.visitor()).newPage()
      await page.goto(`${world.address}/home`)
      const frames: number[] = []
      for (let round = 0; round < rounds; round++) {
        await page.getByRole('article').waitFor()
        await page.evaluate(watch)
        await checkIn(page, '4')
        frames.push(numberFrom(await page.evaluate('window.frames_')))
        await page.getByText('Checked in.').first().waitFor()
      }
      await rollsBack(page)
      return {
        value: medianOf(frames),
        spread: spreadOf(frames),
        floor: `each: ${frames.join(', ')}`,
        sizes: `${goals} goals, ${rounds} check-ins`,
      }
    } finally {
      await world.close()
    }
  },
}
