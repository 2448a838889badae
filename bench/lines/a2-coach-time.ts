import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { coachSentence } from '#capabilities/goals/rules/writing/coach.ts'
import type { Line } from '../line.ts'
import { medianOf, spreadOf, timeOf } from '../measure.ts'

const file = new URL('../../data/gitlab-okrs.json', import.meta.url)
const goals = z.object({
  objectives: z.array(
    z.object({ title: z.string(), keyResults: z.array(z.object({ title: z.string() })) }),
  ),
})
const SENTENCES = 1_000

/**
 * A thousand sentences as people published them, the first ones included; the figure is processor time, which
 * does not count how long others kept the machine.
 */
export const line: Line = {
  measure: 'writing coach, processor time of one published sentence of 1,000',
  unit: 'ms',
  goal: { is: 'at most', value: 5 },
  run: async () => {
    const { objectives } = goals.parse(JSON.parse(readFileSync(file, 'utf8')))
    const sentences = objectives
      .flatMap(({ title, keyResults }) => [
        { lang: 'en', kind: 'objective', text: title } as const,
        ...keyResults.map((one) => ({ lang: 'en', kind: 'keyResult', text: one.title }) as const),
      ])
      .slice(0, SENTENCES)
    const before = process.cpuUsage()
    const times: number[] = []
    for (const sentence of sentences) times.push(await timeOf(() => coachSentence(sentence)))
    const { user, system } = process.cpuUsage(before)
    const sorted = times.toSorted((a, b) => a - b)
    const slowest = sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN
    return {
      value: (user + system) / 1000 / sentences.length,
      spread: spreadOf(times),
      floor: null,
      sizes: `${sentences.length} sentences, median ${medianOf(times).toFixed(3)} ms, 99th percentile ${slowest.toFixed(1)} ms`,
    }
  },
}
