import { pluralIn } from '#kernel/plural.ts'

const plural = pluralIn('en')

type Did = Readonly<Record<string, (name: string) => string>>

/** What happened, read after the name of who did it. */
const did: Did = {
  'structure.addUnit': (name) => `opened the unit ${name}`,
  'structure.changeUnit': (name) => `changed the unit ${name}`,
  'structure.closeUnit': (name) => `closed the unit ${name}`,
  'structure.addRole': (name) => `opened the role ${name}`,
  'structure.changeRole': (name) => `changed the role ${name}`,
  'structure.closeRole': (name) => `closed the role ${name}`,
  'structure.addPerson': (name) => `added ${name}`,
  'structure.changePerson': (name) => `changed name or e-mail of ${name}`,
  'structure.removePerson': (name) => `recorded that ${name} leaves`,
  'structure.assignPerson': (name) => `assigned ${name}`,
  'structure.changeAssignment': (name) => `changed the share of ${name}`,
  'structure.endAssignment': (name) => `ended the assignment ${name}`,
  'structure.setDelegation': (name) => `changed who decides what in ${name}`,
  'structure.withdrawChange': (name) => `took a change back: ${name}`,
  'structure.planReorganisation': () => 'planned a reorganisation',
  'structure.undo': (name) => (name ? `took a change back: ${name}` : 'took a change back'),
}

export const activity = {
  title: 'Activity',
  open: 'Activity',
  none: 'Nothing has happened here yet.',
  more: 'Show more',
  undo: 'Undo',
  undoOf: (what: string) => `Undo: ${what}`,
  undone: 'Undone',
  taken: 'Taken back.',
  refused: 'This was not taken back',
  product: 'Steadfast',
  former: 'A former member',
  did,
  other: (name: string) => (name ? `changed ${name}` : 'changed the organisation'),
  what: {
    begins: 'begins',
    changes: 'changes',
    ends: 'ends',
    removed: 'does not take place',
    restored: 'is there again',
  },
  from: (date: string) => `from ${date}`,
  because: (reason: string) => `Reason: ${reason}`,
  notShown: (n: number) =>
    plural(n, { one: 'and 1 record not listed here', other: `and ${n} records not listed here` }),
}
