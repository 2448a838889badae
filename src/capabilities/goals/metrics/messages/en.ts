import type { ErrorParams } from '#kernel/errors.ts'

const unit = (value: unknown): string => (value ? `“${value}”` : 'no unit')

/** What metrics refuse, in English. */
export const errors = {
  'goals.metric_not_found': () => 'There is no such metric. Choose one from the list.',
  'goals.metric_value_not_found': () =>
    'There is no such value. It may have been removed: load the page again.',
  'goals.metric_value_in_the_future': () =>
    'That day is yet to come. Enter a value of today or earlier.',
  'goals.metric_value_too_early': () => 'That day lies before 1900. Check the year.',
  'goals.metric_day_taken': (p: ErrorParams) =>
    `There is a value of ${p['day'] ?? 'that day'} already. Correct that one, or choose another day.`,
  'goals.metric_rows_refused': (p: ErrorParams) =>
    `${p['count']} of the rows cannot be taken, so none was. Mend those named below.`,
  'goals.metric_value_already_corrected': () =>
    'This value was corrected meanwhile. Change the one that took its place.',
  'goals.range_wants_a_bound': () =>
    'Say where the metric should lie: at least, at most, or between the two.',
  'goals.unit_in_use': (p: ErrorParams) =>
    `${p['count']} key results draw on this metric in its unit. Let them stop first, or make another metric.`,
  'goals.units_differ': (p: ErrorParams) =>
    `The key result is counted in ${unit(p['keyResult'])}, the metric in ${unit(p['metric'])}. Give both the same unit, or choose another metric.`,
  'goals.milestone_draws_nothing': () =>
    'A milestone is reached by its steps and has no figure to draw. Choose another key result.',
  'goals.value_is_drawn': () =>
    'This figure is drawn from a metric. Correct the value there; here, say confidence and comment.',
  'goals.watch_not_found': () =>
    'There is no such watch. It may have been removed: load the page again.',
  'goals.watch_exists': () => 'This metric is watched here already. Change its floor or ceiling.',
  'goals.watch_wants_a_bound': () => 'Set a floor, a ceiling, or both.',
}

export type Errors = typeof errors
