/** What the writing coach refuses, in English. */
export const errors = {
  'goals.set_aside_needs_reason': () =>
    'Say in a few words why it is set aside, so that others can follow.',
  'goals.set_aside_not_found': () => 'Nothing was set aside here, or it is heeded again already.',
}

export type Errors = typeof errors
