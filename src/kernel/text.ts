const control = /[^\P{Cc}\t\n]/u
const directionOverride = /[\u202a-\u202e\u2066-\u2069]/u

/**
 * Whether a text may be kept. Controls have no place in it, marks that reverse reading order can make
 * a name read as another one, and half a character (a lone surrogate) cannot be stored. Tab, line
 * feed, the joiners that scripts need, and the marks that only say which way a sign belongs (U+200E,
 * U+200F, U+061C; people who write Hebrew or Arabic type them) may stay.
 */
export const isClean = (text: string): boolean =>
  text.isWellFormed() && !control.test(text) && !directionOverride.test(text)

/** Space, marks without a shape of their own, and letters that are drawn as nothing. */
const unseen = /^[\p{Z}\p{C}\p{M}\u115f\u1160\u3164\uffa0\u2800]*$/u

/** Whether anything of a text can be seen: a name of nothing else cannot be read or pressed. */
export const isVisible = (text: string): boolean => !unseen.test(text)

/** Characters as the database counts them: an emoji is one. */
export const charactersIn = (text: string): number => {
  let count = 0
  for (const _character of text) count += 1
  return count
}
