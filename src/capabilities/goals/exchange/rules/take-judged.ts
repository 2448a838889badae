import { figure, saysNow, word } from './decided-fields.ts'
import { isObject } from './json.ts'
import { type Entry, type Findings, readEntry, says, textOf } from './reading.ts'
import type { KeyResultRow, ObjectiveRow } from './records.ts'
import { OVERRIDE_FIELDS } from './shape.ts'

type Row = ObjectiveRow | KeyResultRow

type JudgedField = 'score' | 'status' | 'statusOverride' | 'outcomeText'

/** What people judged of a goal: score, status and the words about its outcome. */
export const judgedOf = (
  entry: Entry<JudgedField>,
  known: Row | undefined,
  now: string,
  findings: Findings,
) => ({
  sourceStatus: word(entry, 'status', known, known?.sourceStatus),
  score: figure(entry, 'score', known, known?.score),
  outcomeText: word(entry, 'outcomeText', known, known?.outcomeText),
  ...overrideOf(entry, known, now, findings),
})

const overrideOf = (
  entry: Entry<JudgedField>,
  known: Row | undefined,
  now: string,
  findings: Findings,
) => {
  const raw = entry.values.statusOverride
  if (!says(entry, 'statusOverride') || !isObject(raw)) {
    const isCleared = saysNow(entry, 'statusOverride', known)
    return {
      statusOverride: isCleared ? null : (known?.statusOverride ?? null),
      statusOverrideUntil: isCleared ? null : (known?.statusOverrideUntil ?? null),
      statusOverrideReason: isCleared ? null : (known?.statusOverrideReason ?? null),
      statusOverrideAt: isCleared ? null : (known?.statusOverrideAt ?? null),
    }
  }
  const override = readEntry(OVERRIDE_FIELDS, raw, `${entry.path}.statusOverride`, findings)
  return {
    statusOverride: textOf(override, 'status'),
    statusOverrideUntil: textOf(override, 'until'),
    statusOverrideReason: textOf(override, 'reason'),
    statusOverrideAt: known?.statusOverrideAt ?? now,
  }
}
