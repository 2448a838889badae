import { pluralIn } from '#kernel/plural.ts'

const plural = pluralIn('en')

export const flow = {
  title: 'Check-in',
  lead: 'One key result after the other. Each is saved at once.',
  place: (at: number, all: number) => `${at} of ${all}`,
  week: 'Your week',
  end: 'Done',
  forPerson: (name: string) => `For ${name}`,
  inHandsOf: (name: string) =>
    `${name} checks in for you today. You can still do it yourself; nothing is lost.`,
  last: 'Last time',
  never: 'Nobody has checked in yet',
  meanwhile: (name: string) => `${name} has checked in meanwhile`,
  lastBy: (name: string) => `by ${name}`,
  lastFor: (name: string, forName: string) => `by ${name} for ${forName}`,
  save: 'Check in',
  same: 'Nothing changed',
  sameComment: 'Nothing changed.',
  skip: 'Skip',
  back: 'Back',
  comment: 'Comment, blockers',
  keys: 'Enter saves and goes on. = nothing changed, S skip, B back, K comment; Tab to the confidence, then a digit.',
  savedAs: (what: string) => `Saved: ${what}`,
  saving: 'Being saved …',
  waiting: 'Kept here; it is saved once the connection is back.',
  refused: 'It was not saved. What you typed is still here.',
  undo: 'Undo',
  again: 'You can check in once more; the later one counts.',
  none: 'No key result waits for your check-in',
  noneText:
    'Key results of the cycle under way that your roles carry stand here, one after the other.',
  nonePlan: 'Say how your week was',
  toHome: 'To Home',
  upToDate: 'Every check-in of this week is made',
  others: (count: number) =>
    plural(count, { one: 'Look at the other one too', other: `Look at the other ${count} too` }),
  othersText: 'They had a check-in this week, or are reached.',
  done: (count: number) =>
    plural(count, { one: 'One check-in made', other: `${count} check-ins made` }),
  doneNone: 'No check-in made',
  moved: 'What moved above',
  movedNone: 'No objective moved: its progress is as it was.',
  checkedIn: 'Checked in',
  skipped: 'Left out',
  goBack: (title: string) => `Check in: ${title}`,
  beyond: (shown: number, all: number) =>
    `The first ${shown} of ${all}. The rest follows once these are made.`,
  confidence: (value: number) => `confidence ${value}`,
  unknown: 'unknown',
  progressList: 'Where you are',
  stepOf: (title: string, state: string) => `${title}: ${state}`,
  states: {
    open: 'open',
    saved: 'checked in',
    saving: 'being saved',
    refused: 'not saved',
    skipped: 'left out',
  },
}
