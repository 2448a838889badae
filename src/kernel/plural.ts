/** Forms of one phrase, chosen by count; `other` always exists, Chinese needs nothing else. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/**
 * Chooses a phrase by count after the plural rules of a language (Unicode CLDR, through Intl).
 * `pluralIn('en')(1, { one: '1 goal', other: 'goals' })` gives `1 goal`.
 */
export const pluralIn = (
  locale: string,
  type: Intl.PluralRuleType = 'cardinal',
): ((count: number, forms: PluralForms) => string) => {
  const rules = new Intl.PluralRules(locale, { type })
  return (count, forms) => forms[rules.select(count)] ?? forms.other
}
