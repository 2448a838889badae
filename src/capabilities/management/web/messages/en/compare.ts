import { pluralIn } from '#kernel/plural.ts'

const plural = pluralIn('en')

export const compare = {
  title: 'What changed',
  of: (cycle: string) => `What changed in ${cycle}`,
  from: 'From the end of',
  to: 'to the end of',
  presets: 'Or since',
  sincePublished: 'it was published',
  sinceStart: 'its first day',
  sinceWeek: 'a week ago',
  reversed: 'The second day lies before the first.',
  goals: (before: number, after: number) =>
    before === after
      ? plural(after, { one: '1 goal', other: `${after} goals` })
      : `${before} goals, then ${after}`,
  mean: 'Mean progress of the objectives',
  fromTo: (before: string, after: string) => `${before} → ${after}`,
  unknown: 'unknown',
  none: 'none',
  all: (count: number) => `All ${count}`,
  kinds: {
    added: 'Added',
    dropped: 'Gone',
    reworded: 'Reworded',
    retargeted: 'Other target',
    progress: 'Progress',
    status: 'Status',
    confidence: 'Confidence',
    score: 'Score',
    links: 'Links',
  },
  nothing: 'Nothing changed between these two days',
  nothingText: 'No goal came or went, and none moved. Choose days further apart.',
  nothingOfKind: 'Nothing changed in this way. Look at all changes instead.',
  more: 'There are more changes than fit here. Choose days closer together.',
  show: 'Show',
  told: (name: string, day: string) => `${name}, ${day}`,
  because: (reason: string) => `“${reason}”`,
  wasCalled: (title: string) => `before: “${title}”`,
  fields: {
    type: 'kind',
    unitOfMeasure: 'unit',
    start: 'start',
    target: 'target',
    lower: 'lower bound',
    upper: 'upper bound',
    dueOn: 'due',
  },
  linkKinds: {
    derives: 'derived from',
    contributes: 'contributes to',
    shared: 'shared with',
    'depends-on': 'depends on',
  } as Readonly<Record<string, string>>,
  linkAdded: (kind: string, title: string) => `now ${kind} ${title}`,
  linkRemoved: (kind: string, title: string) => `no longer ${kind} ${title}`,
  goneEnd: 'a goal that is no more',
}
