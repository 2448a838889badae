import { weightsErrorOf } from '../../weights.ts'
import { isOwnEffort, keyResultTraits, strongestOf } from '../judging/key-result.ts'
import { NAMES } from '../messages/records.ts'
import { read } from '../reading/read.ts'
import type { Thresholds } from '../thresholds.ts'
import type { ObjectiveDraft, RecordFinding } from './draft.ts'
import { notesIn } from './record-finding.ts'

const FIELDS = ['owner', 'cycle', 'nature', 'category', 'origin', 'commitment'] as const

/** What is missing or wrong in the fields of an objective and in its key results as a whole. */
export const objectiveFindings = (
  draft: ObjectiveDraft,
  thresholds: Thresholds,
): RecordFinding[] => {
  const { lang, keyResults } = draft
  const { found, note } = notesIn(lang, null)
  const missing = FIELDS.filter((field) => !draft[field]).map((field) => NAMES[lang][field])
  const [least, most] = thresholds.keyResults
  const count = keyResults.length
  note(missing.length > 0, 'O1', 'E', 'field-missing', missing.join(lang === 'zh' ? '、' : ', '))
  note(weightsErrorOf(keyResults.map(({ weight }) => weight)) !== null, 'K7', 'E', 'weights-wrong')
  note(draft.origin === 'aligned' && draft.linksUp === 0, 'O2', 'W', 'link-missing')
  note(draft.origin === 'support' && !draft.beneficiary?.trim(), 'O2', 'W', 'beneficiary-missing')
  note(draft.origin === 'self-driven' && !draft.value?.trim(), 'O2', 'W', 'value-missing')
  note(count < least || count > most, 'K5', 'W', 'key-result-count', String(count))
  note(count > 0 && !showsEffect(draft), 'K11', 'H', 'no-effect-shown')
  note(count > 1 && countsOnly(draft), 'K12', 'H', 'quantity-without-quality')
  note(isAllOnLastDay(draft, thresholds), 'K13', 'H', 'all-due-on-last-day')
  return found
}

/** Some key result shows more than work done. */
const showsEffect = ({ keyResults }: ObjectiveDraft): boolean =>
  keyResults.some(({ text, lang }) => {
    const { evidence, isWhole, isAttested } = keyResultTraits(read(text, lang))
    return isWhole || isAttested || (evidence !== 'none' && !isOwnEffort(evidence))
  })

/** Every key result has a number, and each is a plain amount: nothing tells how well. */
const countsOnly = ({ keyResults }: ObjectiveDraft): boolean =>
  keyResults.every(({ text, lang }) => {
    const unit = strongestOf(read(text, lang).quantities)?.unit
    return unit === 'count' || unit === 'money' || unit === 'multiple'
  })

const isAllOnLastDay = ({ keyResults, cycle }: ObjectiveDraft, { sameDueDates }: Thresholds) =>
  cycle !== null &&
  keyResults.length >= sameDueDates &&
  keyResults.every(({ dueOn }) => dueOn === cycle.endsOn)

const DAY = 86_400_000
const YEAR_DAYS = 330

/** O4: the objective speaks of a year inside a shorter cycle. */
export const outlastingWords = ({ text, lang, cycle }: ObjectiveDraft) => {
  if (cycle === null) return null
  const days = (Date.parse(cycle.endsOn) - Date.parse(cycle.startsOn)) / DAY + 1
  if (!(days < YEAR_DAYS)) return null
  return read(text, lang).times.find(({ isYear }) => isYear)?.span ?? null
}
