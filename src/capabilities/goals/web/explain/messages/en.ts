import { pluralIn } from '#kernel/plural.ts'

const plural = pluralIn('en')

/** What stands inside an explanation: it comes when the first one is opened. */
export const messages = {
  back: 'Back',
  unknown: 'unknown',
  rule: {
    parts: 'Each part counts by its weight; parts without a figure are left out.',
    distance: '(now − start) ÷ (target − start), held between 0% and 100%.',
    periods: 'Share of the reports that lie inside the range.',
    steps: 'Weight of the steps done ÷ weight of all steps.',
    baseline: 'Done once it has been measured.',
    reported: 'It has no full figures, so what was said at the last check-in stands.',
    unknown: 'Nothing is known yet, and unknown is not zero.',
  },
  sum: (current: string, start: string, target: string) =>
    `(${current} − ${start}) ÷ (${target} − ${start})`,
  held: {
    'below-start': 'It lies behind the start, so it counts as 0%.',
    'past-target': 'It went past the target, and counts as 100%.',
  },
  periods: (inside: number, all: number) => `${inside} of ${all} inside`,
  steps: (done: string, all: string) => `${done} of ${all} done`,
  coverage: (percent: string) => `${percent} of the weight has a figure.`,
  because: {
    no_figure: 'There is neither a figure nor a step to measure by.',
    no_start: 'The start is missing.',
    no_target: 'The target is missing.',
    no_reading: 'Nothing was measured yet.',
    start_equals_target: 'Start and target are the same.',
    not_finite: 'A figure is no number.',
    no_weight: 'The weights of the steps add up to nothing.',
  } as Readonly<Record<string, string>>,
  moved: (who: string, when: string) => `${who}, ${when}`,
  notMoved: 'not moved yet',
  movedAmong: (count: string) => `(of the ${count} goals nearest to it)`,
  leftOut: 'does not count',
  kinds: { belongs: '', derives: 'derived objective', contributes: 'contributing objective' },
  reasons: {
    'target-reached': () => 'The target is reached.',
    'behind-pace': (r: { progress: string; expected: string; behind: string; limit: string }) =>
      `Progress is ${r.progress} where ${r.expected} was expected: ${r.behind} behind, more than the ${r.limit} allowed.`,
    'low-confidence': (confidence: number, limit: number) =>
      `Confidence is ${confidence} of 10; ${limit} or less raises the alarm.`,
    'with-pace': (progress: string, expected: string) =>
      `Progress is ${progress} where ${expected} was expected by then.`,
    confident: (confidence: number) => `Confidence is ${confidence} of 10.`,
    'before-start': (day: string) => `It begins on ${day}.`,
    'no-check-in-yet': () => 'Nobody has checked in yet, and it is early.',
    'progress-unknown': () => 'There is no figure to judge by.',
    'no-pace': () => 'There are no dates, so there is no pace to compare with.',
  },
  days: (elapsed: number, total: number) => `Day ${elapsed} of ${total}.`,
  silent: (days: number) =>
    plural(days, {
      one: 'One day since the last check-in.',
      other: `${days} days since the last check-in.`,
    }),
  stale: (limit: number) => `More than ${limit} days without a check-in count as stale.`,
  override: (status: string) => `Set by hand to “${status}”.`,
  computed: 'Computed',
  until: {
    'next-check-in': 'It stands until the next check-in.',
    lifted: 'It stands until somebody lifts it.',
  },
}

export type Messages = typeof messages

declare module '#ui/i18n.tsx' {
  interface Catalogues {
    explanation: Messages
  }
}
