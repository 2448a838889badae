import { pluralIn } from '#kernel/plural.ts'

const plural = pluralIn('en')

export const gaps = {
  kinds: {
    'direction-unserved': 'Direction without a goal',
    'without-carrier': 'Nobody carries it',
    'dependency-unanswered': 'Waits for an answer',
    'support-without-beneficiary': 'Supports nobody named',
    'aligned-without-link': 'Aligned with nothing',
    'no-way-up': 'No way up',
    'self-driven-without-value': 'Worth not said',
    'key-result-unserved': 'Nobody serves it',
  },
  why: {
    'direction-unserved': 'It was chosen, and no goal of this cycle works on it.',
    'without-carrier':
      'The role or unit that carried it is closed or vacant, so that nobody answers for it.',
    'dependency-unanswered': 'A key result needs something, and nobody has said yes or no.',
    'support-without-beneficiary': 'It is said to support another unit, but not which one.',
    'aligned-without-link': 'It is said to follow from a goal above, but not from which one.',
    'no-way-up':
      'It serves no goal above and no direction, so that nobody sees what it is good for.',
    'self-driven-without-value': 'It is the team’s own idea, and does not say what it is worth.',
    'key-result-unserved': 'There are teams below, and none of them has a goal that serves it.',
  },
  filter: 'Kind of gap',
  every: 'All',
  count: (count: number) => plural(count, { one: '1 gap', other: `${count} gaps` }),
  empty: 'Nothing is missing here',
  emptyMine: 'None of your goals has a gap',
  emptyText: 'Every goal serves another or says what it is worth, and no question waits.',
  example:
    'A gap would read: “Cut waiting time” serves nothing above. Likely: “Customers come back”.',
  of: (title: string) => `of ${title}`,
  nobody: 'nobody yet',
  likely: 'Likely',
  likelyBelow: 'Could serve it',
  above: 'a unit above',
  noneLikely: 'No title above is alike.',
  noneBelow: 'No goal below is alike.',
  link: 'Link',
  askFor: 'Ask',
  asked: 'Asked. You will see the answer on this page.',
  linked: 'Linked.',
  findGoal: 'Another goal',
  askUnit: 'Ask a unit to take it up',
  unit: 'Unit',
  beneficiary: 'Whom it supports',
  value: 'What it is worth, and to whom',
  valueHint: 'One or two sentences; they stand under its title.',
  save: 'Save',
  saved: 'Saved.',
  open: 'Mend',
  close: 'Close',
  duplicates: 'Says the same',
  duplicatesText: 'Before two teams do the same work, talk: share it, or serve one with the other.',
}
