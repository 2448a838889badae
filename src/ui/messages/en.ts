import { pluralIn } from '#kernel/plural.ts'

const plural = pluralIn('en')

export const messages = {
  close: 'Close',
  fullScreen: 'Full screen',
  zoom: {
    in: 'Zoom in',
    out: 'Zoom out',
    fit: 'Show all',
    at: (percent: string) => `Zoom ${percent}`,
  },
  cancel: 'Cancel',
  clear: 'Clear',
  dismiss: 'Dismiss',
  loading: 'Loading…',
  required: 'required',
  increase: 'Increase',
  decrease: 'Decrease',
  edit: 'Edit',
  editing: (what: string) => `Edit ${what}`,
  saveHint: 'Enter saves, Escape keeps the old value',
  tryAgain: 'Try again',
  breadcrumbs: 'Where you are',
  selectRow: 'Select row',
  selectAll: 'Select all rows',
  selectedRows: (count: number) =>
    plural(count, { one: '1 row selected', other: `${count} rows selected` }),
  expand: 'Expand',
  collapse: 'Collapse',
  openPanel: 'Open in full',
  status: {
    'not-started': 'Not started',
    'on-track': 'On track',
    'at-risk': 'At risk',
    'off-track': 'Off track',
    achieved: 'Achieved',
    unknown: 'No figure',
  },
  progress: {
    label: 'Progress',
    none: 'No figure yet',
    at: (percent: string) => `${percent} done`,
    pace: (percent: string) => `${percent} expected by today`,
    confidence: (value: number) => `confidence ${value} of 10`,
    noConfidence: 'no confidence given',
  },
  confidence: {
    label: 'Confidence',
    low: 'Will not make it',
    high: 'Certain',
    value: (value: number) => `${value} of 10`,
  },
  chart: {
    target: 'Target',
    pace: 'Expected pace',
    value: 'Value',
    confidence: 'Confidence',
    date: 'Date',
    asTable: 'Show as a table',
    asChart: 'Show as a chart',
    empty: 'No figures yet. The first check-in starts the line.',
  },
  explain: { total: 'Result', part: 'Part', weight: 'Weight', value: 'Value', gives: 'Gives' },
  palette: {
    placeholder: 'Search or jump to…',
    empty: 'Nothing matches. Try fewer words.',
    searching: 'Searching…',
    results: (count: number) => plural(count, { one: '1 result', other: `${count} results` }),
  },
  keys: { title: 'Keys', hint: 'Press ? at any time to see this list.' },
  offline: {
    lost: 'You are offline. What you type is kept here and can be saved once the connection is back.',
    back: 'Connected again.',
  },
  notifications: 'Messages',
}

export type Messages = typeof messages
