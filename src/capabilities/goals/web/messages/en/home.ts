import { pluralIn } from '#kernel/plural.ts'

const plural = pluralIn('en')

export const home = {
  title: 'Home',
  lead: (owed: number) =>
    owed === 0
      ? 'Nothing waits for you.'
      : plural(owed, { one: 'One thing waits for you.', other: `${owed} things wait for you.` }),
  owed: 'What you owe',
  owedKeys: 'C starts the first one',
  checkInAll: (count: number) => (count === 1 ? 'Check in' : `Check in on all ${count}`),
  next: (count: number) => plural(count, { one: 'Then one more', other: `Then ${count} more` }),
  checkInNow: (title: string) => `Check in: ${title}`,
  later: 'Later',
  mendLead: 'Key results of yours without a figure. Without one nobody can see them move.',
  mend: 'Give it a figure',
  asks: (what: string) => `needs ${what}`,
  requests: {
    serve: 'would like to serve',
    'be-served': 'would like to be served by',
    'take-up': 'asks to be taken up by',
    share: 'would like to be shared with',
  },
  accept: 'Accept',
  proposed: (title: string) => `A key result is proposed: ${title}`,
  offersDay: (what: string, day: string) => `${what}: ${day} is offered instead`,
  agree: (day: string) => `Agree on ${day}`,
  confirm: 'Confirm',
  decline: 'Decline',
  deliver: 'Delivered',
  mentioned: (name: string, title: string) => `${name} named you at ${title}`,
  answer: 'Answer',
  promise: {
    reworded: (name: string) => `${name} put it in other words`,
    retargeted: (name: string) => `${name} changed what it aims at`,
    moved: (name: string) => `${name} moved it to another cycle`,
    dropped: (name: string) => `${name} dropped it`,
  },
  note: 'Noted',
  clear: 'You are up to date',
  clearText: 'Check-ins that come due, questions to you, and goals to mend will stand here.',
  noPerson: 'You are not in the organisation chart yet',
  noPersonText:
    'Goals belong to roles, and roles to people. Once an administrator says which person you are, the goals of your roles stand here too. Until then you can read and discuss everything.',
  noPersonAction: 'Say which person you are',
  mine: 'Your goals',
  mineEmpty: 'You carry no goal in this cycle',
  mineEmptyText: 'A good objective says what will be different, for whom, by when.',
  mineExample: 'New customers reach their first result within a day.',
  mineAction: 'Write an objective',
  changed: 'What changed',
  unseen: (count: number) => plural(count, { one: '1 new', other: `${count} new` }),
  markSeen: 'Mark as seen',
  changedEmpty: 'No news',
  changedEmptyText: 'Changes of goals that you carry or follow are gathered here.',
  shownOf: (shown: number, all: number) => `${shown} of ${all} shown: see them all`,
  moreEntries: (count: number) => plural(count, { one: '1 more', other: `${count} more` }),
}
