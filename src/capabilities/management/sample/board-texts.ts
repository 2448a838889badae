// What was written on the boards of the sample: made up, every word of it.

export const questions = [
  'What worked?',
  'What did not?',
  'What did we learn?',
  'What do we change?',
]

/** Under which question, what, how many votes, and whether it lies under the card before it. */
export const cards: readonly (readonly [
  question: number,
  body: string,
  votes: number,
  under?: true,
])[] = [
  [0, 'One list of open questions for the auditors, instead of thirty mails', 2],
  [0, 'Everybody saw the same list', 1, true],
  [0, 'Drafts were shown when they were half done', 0],
  [1, 'Two of us waited a week for the same figure', 4],
  [1, 'Nobody knew who owns that figure', 2, true],
  [1, 'Check-ins stopped in the month of the close', 3],
  [2, 'A target without a first value cannot be talked about', 2],
  [3, 'Name one owner for each figure that two teams use', 3],
  [3, 'Check in before the close, not after it', 1],
]

export const summary =
  'Sharing half-done drafts paid off. Waiting for figures cost us most: from now on each has one owner.'

/** What was agreed: on which card, what, days from today, and whether it is done. */
export const actions: readonly {
  readonly card: number
  readonly body: string
  readonly due: number
  readonly isDone: boolean
}[] = [
  {
    card: 7,
    body: 'List the figures that two teams use, with one owner each',
    due: -20,
    isDone: true,
  },
  {
    card: 8,
    body: 'Move the check-in of the month of the close to the Friday before',
    due: 9,
    isDone: false,
  },
  { card: 6, body: 'Measure a first value before a target is set', due: 23, isDone: false },
]

export const lookBackQuestions = [
  'What did we expect, and what happened instead?',
  'Which conditions made that likely?',
  'What did we know when, and what could we not have known?',
  'What has to be different for it to go well next time?',
]

export const lookBackCards: readonly (readonly [question: number, body: string])[] = [
  [0, 'We expected all of it to be in by the second month; a third came in the last week'],
  [1, 'Three deadlines of others lay in the same two weeks'],
  [2, 'That half of the figures were missing showed only once somebody had to add them up'],
  [3, 'A trial with real figures before anybody promises a day'],
]

export const lookBackSummary = 'Promise a day after a trial with real figures, not before.'
