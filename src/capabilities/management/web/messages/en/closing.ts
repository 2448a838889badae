import { pluralIn } from '#kernel/plural.ts'

const plural = pluralIn('en')

export const closing = {
  title: (cycle: string) => `Closing review: ${cycle}`,
  leave: 'Leave the review',
  scoring: 'Scoring',
  toScore: (count: number) =>
    plural(count, {
      one: '1 objective is not scored',
      other: `${count} objectives are not scored`,
    }),
  retrospectives: 'Retrospectives',
  toLookBack: (count: number) =>
    plural(count, {
      one: '1 missed promise to look back on',
      other: `${count} missed promises to look back on`,
    }),
  modes: { one: 'Goal by goal', table: 'Table', whole: 'As a whole' },
  unit: 'Unit',
  allUnits: 'All units',
  mode: 'How to look at it',
  decided: (decided: number, of: number) => `${decided} of ${of} decided`,
  place: (at: number, of: number) => `${at} of ${of}`,
  previous: 'Previous goal',
  next: 'Next goal',
  nothing: 'This cycle holds no goals',
  nothingText: 'There is nothing to score or carry over. It can be closed as it is.',
  nobody: 'Nobody carries it',
  progress: 'Progress',
  objective: 'Objective',
  becomes: 'What becomes of it',
  score: 'Score',
  scoreOf: (title: string) => `Score of ${title}`,
  reached: 'reached',
  keyResults: 'Key results',
  noKeyResults: 'It has no key results.',
  earlier: 'Earlier cycles',
  earlierLine: (cycle: string, progress: string, score: string) =>
    `${cycle}: ${progress}, score ${score}`,
  carriedTo: (cycle: string) => `Goes on in ${cycle}`,
  decide: (title: string) => `What becomes of ${title}`,
  decisions: { 'carry-over': 'Carry over', archive: 'Archive', drop: 'Drop' },
  decisionTexts: {
    'carry-over': 'It goes on in the next cycle, from its last value.',
    archive: 'It stays with this cycle, as it ended.',
    drop: 'It is taken off, with a reason.',
  },
  undecided: 'Not decided',
  commitment: { committed: 'committed', aspirational: 'aspirational' },
  reasonTitle: 'Why is it dropped?',
  reason: 'Reason',
  reasonPlaceholder: 'Nobody asks for it any more',
  drop: 'Drop it',
  because: (reason: string) => `“${reason}”`,
  whole: {
    cycles: 'This cycle and those before it',
    dropped: 'Dropped in its course',
    noneDropped: 'No goal was dropped.',
    unknown: '–',
  },
  compared: {
    goals: 'Goals',
    thisCycle: 'this cycle',
    all: 'All goals',
    kinds: { committed: 'Committed', aspirational: 'Aspirational', unsaid: 'Not said which' },
    expected: {
      committed: 'expected at 1.0',
      aspirational: 'expected at 0.7 on average',
      unsaid: '',
    },
    lead: 'Means of what is scored, and how the scores spread. Press a figure to see its goals.',
    which: 'Which goals',
    alone: 'No cycle of this length was closed before: there is nothing to compare with yet.',
    byUnit: 'By unit',
    byOwner: 'By who carries them',
    unit: 'Unit',
    owner: 'Carried by',
    noUnit: 'No unit',
    unitItself: 'The unit itself',
    nobody: 'Nobody carries it',
    noneOfKind: 'No goals of this sort.',
    onlyThose: 'Units that carry goals in this cycle. Open one to see who carries them.',
    open: (name: string) => `${name}: by who carries them`,
    more: (count: number) => plural(count, { one: 'Show 1 more', other: `Show ${count} more` }),
    none: '–',
    noGoals: 'No goals',
    of: (scored: number, of: number) => (scored === of ? `${of}` : `${scored} of ${of}`),
    explain: (whose: string, kind: string, cycle: string, score: string) =>
      `${whose}, ${kind}, ${cycle}: ${score}. Show the goals`,
    dialogTitle: (whose: string, kind: string, cycle: string) => `${whose} · ${kind} · ${cycle}`,
    meanOf: (scored: number, of: number) =>
      scored === of
        ? plural(of, { one: 'the score of one goal', other: `mean of ${of} goals` })
        : `mean of the ${scored} that are scored, of ${of} goals`,
    counted: (count: number, band: string) => `${count}: ${band}`,
    bands: {
      high: '0.7 to 1.0',
      middle: '0.4 to 0.6',
      low: '0 to 0.3',
      open: 'not scored',
    },
    rest: (count: number) =>
      plural(count, { one: 'One more is not listed.', other: `${count} more are not listed.` }),
  },
  close: 'Close the cycle',
  closeTitle: (cycle: string) => `Close ${cycle}?`,
  closeText: 'Its goals then stay as they ended. An administrator can reopen it, with a reason.',
  plan: {
    carried: (count: number) =>
      plural(count, {
        one: '1 objective is carried over',
        other: `${count} objectives are carried over`,
      }),
    dropped: (count: number) =>
      plural(count, { one: '1 is dropped', other: `${count} are dropped` }),
    archived: (count: number) =>
      plural(count, { one: '1 stays as it ended', other: `${count} stay as they ended` }),
    undecided: (count: number) =>
      plural(count, {
        one: 'Nobody decided about 1 of them.',
        other: `Nobody decided about ${count} of them.`,
      }),
  },
  into: 'Carry over into',
  newCycle: 'A new cycle',
  newName: 'Its name',
  newStart: 'First day',
  newEnd: 'Last day',
  nameNeeded: 'Give the new cycle a name.',
  summary: 'What we say about this cycle',
  summaryPlaceholder: 'Two goals reached what was promised; hiring took longer than we thought.',
  doClose: 'Close it now',
  closed: (carried: number) =>
    carried === 0
      ? 'The cycle is closed.'
      : plural(carried, {
          one: 'The cycle is closed; one objective goes on.',
          other: `The cycle is closed; ${carried} objectives go on.`,
        }),
  closedOn: (day: string) => `Closed on ${day}.`,
  isClosed: (day: string, name: string) => `Closed on ${day} by ${name}.`,
  counts: (carried: number, archived: number, dropped: number) =>
    `${carried} carried over, ${archived} archived, ${dropped} dropped.`,
  toNext: 'Open the next cycle',
  reopen: 'Reopen the cycle',
  reopenTitle: 'Reopen the cycle?',
  reopenText: 'Scores and goals can change again. What was carried over stays where it is.',
  reopenPlaceholder: 'The figure of the last month was wrong',
  reopened: 'The cycle is open again.',
  wasReopened: (day: string, name: string) => `Reopened on ${day} by ${name}.`,
  mayNot: 'Administrators close a cycle. You can score and decide about goals of your own.',
  keys: 'J and K move, C carries over, A archives, D drops',
}
