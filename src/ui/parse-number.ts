/**
 * The number a person typed, in the way of a language: group signs, full-width digits and signs, and
 * a trailing `%` are accepted. `null` for an empty text, `undefined` for one that is no number.
 */
export const parseNumber = (typed: string, locale: string): number | null | undefined => {
  const text = typed.normalize('NFKC').replaceAll('−', '-').replace(/%$/, '').replace(/\s/g, '')
  if (text === '') return null
  const parts = new Intl.NumberFormat(locale).formatToParts(12345.6)
  const decimal = parts.find((part) => part.type === 'decimal')?.value ?? '.'
  const group = parts.find((part) => part.type === 'group')?.value ?? ','
  const plain = text.replaceAll(group, '').replace(decimal, '.')
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined
}
