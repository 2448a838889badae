import { pluralIn } from '#kernel/plural.ts'

const plural = pluralIn('en')

export const cycles = {
  title: 'Cycles',
  now: (name: string) => `Now: ${name}`,
  day: (day: number, of: number) => `Day ${day} of ${of}`,
  daysLeft: (days: number) => plural(days, { one: 'one day left', other: `${days} days left` }),
  noneNow: 'No cycle is under way today.',
  noneTitle: 'No cycle is under way',
  noneText:
    'Goals live in a cycle, for example a quarter. Add the one that is on, or look back at earlier ones.',
  next: (name: string, day: string) => `${name} begins on ${day}.`,
  add: 'Add a cycle',
  edit: 'Change',
  remove: 'Remove',
  name: 'Name',
  namePlaceholder: 'Q1 2027',
  starts: 'First day',
  ends: 'Last day',
  within: 'Lies in',
  withinNone: 'No other cycle',
  addTitle: 'New cycle',
  editTitle: 'Change the cycle',
  removeTitle: (name: string) => `Remove ${name}?`,
  removeText: (objectives: number) =>
    objectives === 0
      ? 'It holds no goals.'
      : plural(objectives, {
          one: 'It holds one objective. Where shall it go?',
          other: `It holds ${objectives} objectives. Where shall they go?`,
        }),
  moveTo: 'Move its goals to',
  chooseWhere: 'Choose a cycle',
  removed: 'Cycle removed.',
  saved: 'Cycle saved.',
  endsBefore: 'The last day lies before the first.',
  nameNeeded: 'Give it a name, for example Q1 2027.',
  objectives: (count: number) =>
    plural(count, { one: '1 objective', other: `${count} objectives` }),
  keyResults: (count: number) =>
    plural(count, { one: '1 key result', other: `${count} key results` }),
  noDates: 'no dates',
  over: 'over',
  ahead: 'to come',
  running: 'under way',
  closed: 'closed',
  timeline: 'Timeline',
  today: 'Today',
  empty: 'No cycles yet',
  emptyText: 'A cycle is the time in which goals are reached: a quarter, often inside a year.',
  emptyExample: '2027, and inside it Q1 to Q4.',
  suggest: (name: string) => `Add ${name}`,
  actions: (name: string) => `Actions for ${name}`,
}
