import { pluralIn } from '#kernel/plural.ts'

const plural = pluralIn('en')

/** What a job does, by its name. */
const names: Readonly<Record<string, { title: string; what: string }>> = {
  'workspace.tidy': {
    title: 'Tidy up',
    what: 'Throws away answers kept for repeated requests and letters long since sent.',
  },
  'management.remind': {
    title: 'Reminders',
    what: 'Writes one letter to each member about all that waits for them: once a week, or as they chose.',
  },
}

/** What it did the last time, by the name of the figure. */
const counts: Readonly<Record<string, (n: number) => string>> = {
  answers: (n) => plural(n, { one: '1 kept answer removed', other: `${n} kept answers removed` }),
  letters: (n) => plural(n, { one: '1 letter', other: `${n} letters` }),
  people: (n) => plural(n, { one: '1 person', other: `${n} people` }),
}

export const jobs = {
  names,
  counts,
  title: 'What runs by itself',
  why: 'These come round on their own, on one server at a time, and are taken up again after a restart.',
  next: 'Next',
  soon: 'within a minute',
  last: 'Last time',
  never: 'not yet',
  nothingToDo: 'nothing to do',
  failed: (n: number) =>
    plural(n, {
      one: 'Failed; it is tried again by itself.',
      other: `Failed ${n} times in a row; it is tried again by itself.`,
    }),
  takenUp: (n: number) =>
    plural(n, {
      one: 'The server that was at it stopped midway; another took it up again.',
      other: `Stopped midway ${n} times with its server, and was taken up again each time.`,
    }),
  run: 'Run now',
  runOf: (job: string) => `Run now: ${job}`,
  running: 'It runs within a minute.',
  mail: 'Letters',
  mailOff:
    'This server sends no mail yet. Whoever runs it sets SMTP_URL and MAIL_FROM and starts it again; until then reminders appear here in the product alone.',
  mailOn: (from: string) => `Letters go out as ${from}.`,
  waiting: (n: number) =>
    plural(n, { one: '1 letter is waiting', other: `${n} letters are waiting` }),
  givenUp: (n: number) =>
    plural(n, {
      one: '1 letter was given up in the last 30 days',
      other: `${n} letters were given up in the last 30 days`,
    }),
  lastError: (error: string) => `The mail server said: ${error}`,
  test: 'Send a letter to myself',
  tested: (to: string) => `A letter is on its way to ${to}.`,
}
