import { pluralIn } from '#kernel/plural.ts'

const plural = pluralIn('en')
const places = (n: number) => plural(n, { one: '1 place', other: `${n} places` })

/** What a file holds beside structure and goals. */
const parts: Readonly<Record<string, string>> = {
  strategy: 'Strategy',
  metrics: 'Metrics',
  rhythm: 'Rhythm of cycles',
  checkIn: 'Weeks, risks and meetings',
  scoring: 'Scoring',
  retrospectives: 'Retrospectives',
  drafting: 'Drafting',
  alignment: 'Requests and proposals',
}

export const data = {
  import: 'Import a file',
  importWhy:
    'A JSON file with cycles, units, people, goals and what belongs to them. It is read first and nothing is stored until you say so; the same file twice changes nothing.',
  onlyAdministrators: 'Owners and administrators can import.',
  choose: 'Choose a file',
  chosen: (name: string) => `File: ${name}`,
  another: 'Choose another file',
  reading: 'Reading the file…',
  tooLarge: 'The file is larger than 32 MB. Split it by cycle and import the parts one by one.',
  unreadable: 'This file could not be read. Choose it again.',
  report: 'What this file would do',
  done: 'What was stored',
  kind: {
    cycles: 'Cycles',
    units: 'Units',
    people: 'People',
    objectives: 'Objectives',
    keyResults: 'Key results',
    checkIns: 'Check-ins',
    links: 'Links',
  },
  part: (key: string) => parts[key] ?? key,
  columns: { kind: 'Records', created: 'New', updated: 'Changed', unchanged: 'As they are' },
  nothing: 'Everything in this file is here already, exactly so.',
  toMend: (n: number) =>
    plural(n, {
      one: '1 key result carries no figure. It is taken in and marked as one to be mended.',
      other: `${n} key results carry no figure. They are taken in and marked as ones to be mended.`,
    }),
  refused: (n: number) => `Nothing was stored: ${places(n)} to mend`,
  refusedWhy: 'Mend these in the file, then choose it again.',
  notes: (n: number) => plural(n, { one: '1 remark', other: `${n} remarks` }),
  where: 'Place in the file',
  what: 'What is said about it',
  whole: 'the whole file',
  more: (n: number) => plural(n, { one: 'and 1 more', other: `and ${n} more` }),
  store: 'Import',
  stored: 'The file is imported.',
  export: 'Export',
  exportWhy:
    'Everything you may see in one JSON file that can be imported again, here or elsewhere, and comes back equal.',
  download: 'Download the export',
}
