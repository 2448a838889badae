import { RECORD_MESSAGES, type RecordCode } from '../messages/records.ts'
import type { Language, Severity } from '../words.ts'
import type { RecordFinding } from './draft.ts'

/** What says nothing yet, in place of something wrong. */
const MISSING: ReadonlySet<RecordCode> = new Set([
  'field-missing',
  'unit-missing',
  'due-missing',
  'owner-missing',
])

/** Takes down what holds of one goal, in its language. */
export const notesIn = (lang: Language, keyResult: number | null) => {
  const found: RecordFinding[] = []
  const note = (
    holds: boolean,
    rule: RecordFinding['rule'],
    severity: Severity,
    code: RecordCode,
    what = '',
  ): void => {
    if (!holds) return
    const message = RECORD_MESSAGES[lang][code](what)
    found.push({ rule, severity, isMissing: MISSING.has(code), keyResult, message })
  }
  return { found, note }
}
