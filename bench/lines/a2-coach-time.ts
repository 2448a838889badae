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

/** A thousand sentences as people published them; the slowest but ten is the figure. */
export const line: Line = {
  measure: 'writing coach, one published sentence, 99th percentile of 1,000',
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
    const times: number[] = []
    for (const sentence of sentences) times.push(await timeOf(() => coachSentence(sentence)))
    const sorted = times.toSorted((a, b) => a - b)
    return {
      value: sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN,
      spread: spreadOf(times),
      floor: null,
      sizes: `${sentences.length} sentences, median ${medianOf(times).toFixed(3)} ms, first ones included`,
    }
  },
}
