import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { coachSentence } from '#capabilities/goals/rules/writing/coach.ts'

const labelled = z.object({
  lang: z.enum(['en', 'zh']),
  kind: z.enum(['objective', 'keyResult']),
  text: z.string(),
  label: z.enum(['good', 'bad']),
  flags: z.array(z.string()).optional(),
})
export type Labelled = z.infer<typeof labelled>

/** Where `--sentences FILE` is kept for lines that run in a process of their own. */
export const SENTENCES = 'STEADFAST_BENCH_SENTENCES'

const own = ['english', 'chinese'].map(
  (name) =>
    new URL(`../../src/capabilities/goals/rules/writing/fixtures/${name}.jsonl`, import.meta.url),
)

/** JSON lines with a label each; disputed ones, and those that need what stood around them, are left out. */
export const labelledSentences = (): { readonly rows: Labelled[]; readonly from: string } => {
  const given = process.env[SENTENCES]
  const rows = (given ? [given] : own)
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => labelled.parse(JSON.parse(line)))
    .filter(({ flags = [] }) => !flags.includes('contested') && !flags.includes('context'))
  return {
    rows,
    from: given ? 'the file given' : 'our own invented ones; --sentences FILE for others',
  }
}

/** The naive rule that a coach must beat: a key result has a digit, an objective has none. */
export const naively = ({ kind, text }: Labelled): 'good' | 'bad' =>
  /\p{N}/u.test(text) === (kind === 'keyResult') ? 'good' : 'bad'

export const coached = (row: Labelled): 'good' | 'bad' => coachSentence(row).verdict

/** Mean of the shares of the good and of the bad that are told as such; NaN where one kind is absent. */
export const balancedAccuracy = (
  rows: readonly Labelled[],
  verdictOf: (row: Labelled) => 'good' | 'bad',
): number => {
  const shares = (['good', 'bad'] as const).map((label) => {
    const those = rows.filter((row) => row.label === label)
    return those.filter((row) => verdictOf(row) === label).length / those.length
  })
  return shares.reduce((a, b) => a + b, 0) / shares.length
}
