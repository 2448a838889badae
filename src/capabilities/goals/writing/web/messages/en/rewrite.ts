import { pluralIn } from '#kernel/plural.ts'

const plural = pluralIn('en')

export const rewrite = {
  suggest: 'Suggest a wording',
  asking: 'The model is thinking. You can go on typing.',
  unreachable: 'The server cannot be reached. Try again.',
  came: (count: number) =>
    count === 0
      ? 'What came back is no better than your own words.'
      : plural(count, {
          one: 'One wording that reads better:',
          other: `${count} wordings that read better, the best first:`,
        }),
  proposals: 'Wordings',
  nothingLeft: 'nothing left to mend',
  newFigures: (figures: readonly string[]) =>
    `Not from you, so check before you use it: ${figures.join(', ')}`,
  take: 'Use this',
  takeOf: (text: string) => `Use this: ${text}`,
  taken: 'Your words were replaced.',
  takeBack: 'Put them back',
}
