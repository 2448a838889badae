import { pluralIn } from '#kernel/plural.ts'

const plural = pluralIn('en')

export const assign = {
  title: 'Give a goal to many',
  lead: 'One goal for several teams or people, each with own figures. All at once, and taken back at once.',
  template: 'Modelled on',
  templateHint: 'Its words and key results are copied. Leave it open to write a new one.',
  goal: 'Objective',
  keyResults: 'Key results',
  noKeyResults: 'The objective chosen has no key results: each goal begins without.',
  serves: 'The new goals serve it',
  rollsUp: 'and their progress counts towards it',
  owners: 'Who gets it',
  addOwner: 'Add a unit, a role or a person',
  ownWords: 'Own words',
  sameWords: 'As above',
  from: 'from',
  to: 'to',
  remove: (name: string) => `Take ${name} out`,
  noOwners: 'Nobody yet. Each one you add becomes a row, and its figures can differ.',
  submit: (count: number) =>
    count === 0
      ? 'Give the goal'
      : plural(count, { one: 'Give 1 goal', other: `Give ${count} goals` }),
  done: (count: number) => plural(count, { one: '1 goal given.', other: `${count} goals given.` }),
  back: 'Back to Alignment',
  cycle: 'In cycle',
  needTitle: 'Say what is to become true.',
  needOwner: 'Add at least one owner.',
}
