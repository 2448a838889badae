const han = /\p{Script=Han}/u

/** One or two signs that stand for a name: initials, or the last character of a Chinese name. */
export const initialsOf = (name: string): string => {
  const words = name
    .trim()
    .split(/[\s/·-]+/u)
    .filter((word) => /^[\p{L}\p{N}]/u.test(word))
  const first = words[0]
  if (!first) return '·'
  if (han.test(first)) return [...first].at(-1) ?? '·'
  const last = words.length > 1 ? words.at(-1) : undefined
  return [first, last]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase()
}

/** A number below `count` that is always the same for the same name. */
export const toneOf = (name: string, count: number): number => {
  let sum = 0
  for (const sign of name) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) >>> 0
  return sum % count
}
