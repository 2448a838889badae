import { pluralIn } from '#kernel/plural.ts'

const plural = pluralIn('en')

export const reading = {
  title: 'Read through',
  place: (at: number, total: number) => `${at} of ${total}`,
  previous: 'Previous',
  next: 'Next',
  leave: 'Leave',
  owner: 'Carried by',
  serves: 'Serves',
  servesNone: 'Serves nothing above.',
  keyResults: 'Key results',
  noKeyResults: 'No key results yet.',
  gaps: 'Still open',
  read: 'Read',
  markRead: 'Mark as read',
  readBy: (count: number) => plural(count, { one: 'read by 1', other: `read by ${count}` }),
  ready: 'Ready to publish',
  markReady: 'Ready to publish',
  remark: 'Note a remark',
  remarkSaved: 'Noted as a comment on the goal.',
  save: 'Note',
  cancel: 'Cancel',
  unit: 'Unit',
  wholeOrganisation: 'The whole organisation',
  jump: 'Go to',
  none: 'Nothing to read here',
  noneText: 'This unit has no objectives in the cycle. Choose another one.',
  summary: 'That was the last one',
  summaryText: (read: number, total: number) => `You have read ${read} of ${total}.`,
  publish: (count: number) =>
    plural(count, { one: 'Publish 1 draft', other: `Publish ${count} drafts` }),
  nothingToPublish: 'Every goal that is ready is published.',
  publishText: 'Goals called ready are shown to the whole workspace.',
  published: (count: number) =>
    plural(count, { one: '1 goal published.', other: `${count} goals published.` }),
  draft: { unit: 'Only the unit sees it', private: 'Private draft', workspace: '' },
  fromStart: 'Back to the first',
  more: 'There are more than are read in one go. Choose a unit.',
  keys: 'Pages',
}
