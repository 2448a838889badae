type PersonLike = { name: string | null }
type Words = { untitled: string; nobodyNamed: string }

/** A role's title, or words for its absence. */
export const titleOf = (title: string | null | undefined, words: Words): string =>
  title || words.untitled

/** A person by name; where the source named nobody, by the role they hold. */
export const nameOf = (
  person: PersonLike,
  title: string | null | undefined,
  words: Words,
): string => person.name || title || words.nobodyNamed
