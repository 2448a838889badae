import { pluralIn } from '#kernel/plural.ts'

const plural = pluralIn('en')

export const objective = {
  title: 'Writing',
  good: (good: number, all: number) =>
    good === all
      ? plural(all, { one: 'It reads well.', other: `All ${all} sentences read well.` })
      : all === 1
        ? 'It could read better.'
        : `${good} of ${all} sentences ${good === 1 ? 'reads' : 'read'} well.`,
  blocking: (count: number) =>
    plural(count, {
      one: 'One finding stands against publishing.',
      other: `${count} findings stand against publishing.`,
    }),
  toComplete: (count: number) =>
    plural(count, {
      one: 'One thing is to be completed.',
      other: `${count} things are to be completed.`,
    }),
  findings: (count: number) =>
    count === 0
      ? 'How it is judged'
      : plural(count, { one: '1 finding', other: `${count} findings` }),
  sum: (score: string) =>
    `${score}: half the objective’s own sentence, half the mean of its key results, less what is missing. It says how well it is written, not how it is going.`,
  readsWell: 'reads well',
  couldBeBetter: 'could be better',
  reword: 'Reword',
}

export const page = {
  title: 'Writing',
  cycle: 'Cycle',
  mine: 'Only mine',
  noCycle: 'There is no cycle yet, so there is nothing to read.',
  nothing: 'There is no goal here to read. Examples to begin with stand in the gallery.',
  toGallery: 'Open the gallery',
  sum: (good: number, all: number) => `${good} of ${all} sentences read well.`,
  setAside: (count: number) =>
    plural(count, {
      one: 'One finding was set aside with a reason.',
      other: `${count} findings were set aside with a reason.`,
    }),
  rules: 'What is found',
  allRules: 'Everything',
  found: 'Findings',
  allWell: 'Nothing is found here. It reads well.',
  shown: (shown: number, total: number) => `${shown} of ${total}`,
  more: 'Show more',
  rule: 'Rule',
  open: 'See how the goals are written',
}

export const settings = {
  lead: 'The coach reads what people write and says what could be better. It never keeps anybody from saving. Here you decide from where on it speaks, and what it leaves alone.',
  thresholds: 'From where on it speaks',
  good: 'A sentence reads well from',
  goodHint: 'Out of 100. The product proposes 50.',
  objectiveWords: 'Longest objective',
  objectiveWordsHint: 'Words that carry meaning.',
  pair: { objectives: 'Objectives of one owner', keyResults: 'Key results of an objective' },
  pairHint: { objectives: 'In one cycle.', keyResults: 'Fewer or more draw a word.' },
  least: 'at least',
  most: 'at most',
  to: 'to',
  slots: 'Slots a key result fills',
  slotsHint: 'Of method, problem, day and measure.',
  sameDueDates: 'Due on one last day',
  sameDueDatesHint: 'So many key results draw a word.',
  group: { O: 'Objectives', K: 'Key results' },
  save: 'Save changes',
  saved: 'The coach asks for this from now on.',
  reset: 'As the product proposes',
  discard: 'Discard',
  rewrite: {
    title: 'Wordings from a model',
    none: 'The coach can have a language model propose wordings, which it then reads itself. Whoever runs this server has allowed none, and nothing is missing without it. It takes one setting, STEADFAST_REWRITE_ORIGINS; docs/operations.md tells more.',
    lead: 'Where a sentence could be better, a model may propose other wordings. The coach reads each of them; those that are no better are not shown. Only on request the sentence, the figures beside it and what the coach found are sent; not who asks, and no other goals.',
    url: 'Address',
    urlHint: (origins: string) => `OpenAI-compatible, ending in /v1 as a rule. Allowed: ${origins}`,
    model: 'Model',
    modelHint: 'As that server names it.',
    save: 'Save',
    saved: 'From now on wordings can be asked for.',
    takeBack: 'Use no model',
    takenBack: 'No model is asked any more.',
    notAllowed: 'This address is allowed no longer, so nothing is asked. Choose another one.',
    example: 'Hold 12 workshops for new customers',
    trial: (sentence: string) => `Try it with “${sentence}”.`,
    try: 'Try',
    better: (text: string) => `It works: “${text}”`,
    noBetter: (count: number) =>
      `It answers, but none of its ${count} wordings is better than the sentence. A larger model may do better.`,
  },
}
