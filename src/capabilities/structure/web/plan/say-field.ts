import type { Format } from '#ui/i18n.tsx'
import type { PlannedChange } from '../../contract.ts'
import type { Power } from '../../rules/powers.ts'
import { levelIn } from '../levels.ts'
import type { Messages } from '../messages/en.ts'

type Words = Messages['words']

const isPower = (text: string, words: Words): text is Power => text in words.powers

/** A field's value as people say it: a share in percent, powers and levels by their names. */
export function sayField(
  field: PlannedChange['fields'][number]['field'],
  value: string,
  words: Words,
  format: Format,
): string {
  if (field === 'share') return format.percent(Number(value))
  if (field === 'level') {
    const level = levelIn(Number(value))
    return `${level} · ${words.levels[level]}`
  }
  if (field !== 'powers') return value
  const powers = value.split(', ').filter(Boolean)
  return powers.map((one) => (isPower(one, words) ? words.powers[one] : one)).join(' · ')
}
