import type { ErrorParams } from '#kernel/errors.ts'

/** What the writing coach refuses, in English. */
export const errors = {
  'goals.set_aside_needs_reason': () =>
    'Say in a few words why it is set aside, so that others can follow.',
  'goals.set_aside_not_found': () => 'Nothing was set aside here, or it is heeded again already.',
  'goals.rewrite_url_malformed': () =>
    'Give an address such as http://localhost:11434/v1, without a user, a password or a part after #.',
  'goals.rewrite_origin_not_allowed': (p: ErrorParams) =>
    p['origins']
      ? `This server may be asked only at: ${p['origins']}. Whoever runs Steadfast can allow others.`
      : 'Whoever runs Steadfast has allowed no server to propose wordings.',
  'goals.rewrite_not_set': () =>
    'No model is set to propose wordings. An administrator sets one under Settings → Writing.',
  'goals.rewrite_too_often': () => 'That was often. Wait a minute before you ask again.',
  'goals.rewrite_no_answer': () =>
    'The model did not answer in time. Try again, or go on with your own words.',
  'goals.rewrite_refused': (p: ErrorParams) =>
    `The model’s server refused (${p['status']}). An administrator finds its address under Settings → Writing.`,
  'goals.rewrite_unreadable': () =>
    'The model answered with something other than wordings. Try again, or have another model set.',
}

export type Errors = typeof errors
