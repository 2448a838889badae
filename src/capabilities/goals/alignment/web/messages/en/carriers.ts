export const carriers = {
  mark: 'Nobody carries it',
  /** The day is written out; null where none is known. */
  why: {
    'role-closed': (name: string, day: string | null) =>
      day
        ? `The role “${name}”, which carried it, was closed on ${day}.`
        : `The role “${name}”, which carried it, is no more.`,
    'role-vacant': (name: string) => `Nobody holds the role “${name}”, which carries it.`,
    'unit-closed': (name: string, day: string | null) =>
      day
        ? `The unit “${name}”, which carried it, was closed on ${day}.`
        : `The unit “${name}”, which carried it, is no more.`,
    'maker-left': () => 'Whoever made it has left, and no unit or role was named.',
  },
  heirs: 'Who may take it on',
  wholeUnit: 'the whole unit',
  handOn: 'Hand on',
  another: 'Somebody else',
  handed: (name: string) => `Handed on to ${name}.`,
  others: 'See the others',
}
