import { pluralIn } from '#kernel/plural.ts'

const plural = pluralIn('en')

/** Words that every page of the organisation uses. */
export const words = {
  organisation: 'Organisation',
  people: 'People',
  unit: 'Unit',
  person: 'Person',
  role: 'Role',
  head: 'Head',
  vacant: 'Vacant',
  noHead: 'No head',
  untitled: 'Role without a title',
  nobodyNamed: 'Name not known',
  noUnit: 'In no unit',
  headcount: (n: number) =>
    plural(n, { one: '1 person', other: `${n.toLocaleString('en')} people` }),
  vacancies: (n: number) => plural(n, { one: '1 vacancy', other: `${n} vacancies` }),
  subUnits: (n: number) => plural(n, { one: '1 sub-unit', other: `${n} sub-units` }),
  more: (n: number) => plural(n, { one: '1 more', other: `${n} more` }),
  share: (percent: string) => `${percent} of working time`,
  failed: 'This could not be loaded',
  lost: 'The server did not answer. Check the connection and try again; what you typed is kept.',
  refused: 'That did not work. Try again; what you typed is kept.',
  again: 'Try again',
  save: 'Save',
  actions: (name: string) => `Actions for ${name}`,
  asOf: {
    label: 'As of',
    today: 'Today',
    back: 'Back to today',
    past: (date: string) => `As it was on ${date}`,
    future: (date: string) => `As it is planned for ${date}`,
  },
  powers: {
    'edit-goals': 'Edit goals',
    'allocate-people': 'Allocate people',
    'allocate-budget': 'Allocate budget',
    'decide-scope': 'Decide scope',
    'accept-dependency': 'Accept dependencies',
  },
  powerHint: {
    'edit-goals': 'Writes and changes the goals of the unit and below',
    'allocate-people': 'Assigns people to roles in the unit and below',
    'allocate-budget': 'Decides on money within the unit',
    'decide-scope': 'Decides what the unit takes on and leaves out',
    'accept-dependency': 'Promises work to other units',
  },
  levels: {
    1: 'Tell',
    2: 'Sell',
    3: 'Consult',
    4: 'Agree',
    5: 'Advise',
    6: 'Inquire',
    7: 'Delegate',
  },
  levelHint: {
    1: 'The head decides and says so',
    2: 'The head decides and wins the team over',
    3: 'The head asks the team, then decides',
    4: 'Head and team decide together',
    5: 'The team decides, advised by the head',
    6: 'The team decides and tells the head',
    7: 'The team decides on its own',
  },
}
