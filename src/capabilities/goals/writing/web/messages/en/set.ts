import { pluralIn } from '#kernel/plural.ts'

const plural = pluralIn('en')

export const set = {
  score: (score: string) => `Writing: ${score}`,
  rule: (count: number) =>
    plural(count, {
      one: 'Half is the objective’s own sentence, half its key results; what is missing or wrong beside the words takes from it.',
      other: `The mean of ${count} objectives. Half is their own sentences, half their key results; what is missing or wrong beside the words takes from it.`,
    }),
  own: 'Objectives, as they are worded',
  keyResults: 'Key results, as they are worded',
  fields: 'Missing or wrong in the fields',
  owners: 'Too few or too many for one owner',
  note: 'It says how well the goals are written, not how they are going.',
  most: 'Found most:',
  all: 'See how the goals are written',
}
