type Named = { id: string; name: string }

/** The beginning of a name behind the last `@` before the caret, or null when none is being typed. */
export const mentionTyped = (text: string, caret: number): string | null =>
  /(?:^|[\s(（，。、])@([^\s@]{0,40})$/u.exec(text.slice(0, caret))?.[1] ?? null

/** The text with what was typed behind `@` replaced by a whole name. */
export const withMention = (text: string, caret: number, name: string): string => {
  const typed = mentionTyped(text, caret) ?? ''
  const before = text.slice(0, caret - typed.length)
  const after = text.slice(caret)
  return `${before}${name}${after.startsWith(' ') ? '' : ' '}${after}`
}

/** Ids of the members whose whole name stands behind an `@`. */
export const mentionsIn = (text: string, members: readonly Named[]): string[] =>
  members.filter(({ name }) => name !== '' && text.includes(`@${name}`)).map(({ id }) => id)

/** A text cut at its mentions, to show them apart from other words. */
export const cutAtMentions = (
  text: string,
  names: readonly string[],
): { text: string; mention: boolean }[] => {
  const wanted = names.filter(Boolean).map((name) => `@${name}`)
  if (wanted.length === 0) return [{ text, mention: false }]
  const escaped = wanted
    .toSorted((a, b) => b.length - a.length)
    .map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return text
    .split(new RegExp(`(${escaped.join('|')})`, 'u'))
    .filter((part) => part !== '')
    .map((part) => ({ text: part, mention: wanted.includes(part) }))
}
