import type { ErrorParams } from '#kernel/errors.ts'

const twoPlaces = (value: unknown): string => (typeof value === 'number' ? value.toFixed(2) : '–')

export const errors = {
  'management.rating_needs_a_word': (p: ErrorParams) =>
    `The score differs from the ${twoPlaces(p['proposed'])} that follows from completion and difficulty. Say in a word why.`,
  'management.rater_already_asked': () =>
    'This person rates the objective already: as its owner, as the superior, or because they were asked.',
  'management.nothing_rated': () =>
    'Some key results were not rated by anybody yet. There is no result to agree on.',
  'management.score_moved_meanwhile': (p: ErrorParams) =>
    `The result has become ${twoPlaces(p['score'])}: somebody rated or changed the weights meanwhile. Look at the new sum, then agree on it.`,
  'management.score_lacks_raters': () =>
    'Not everybody who must rate has done so: the owner and their superior come first. An administrator can agree on the result without them, and says why.',
}

export type Errors = typeof errors
