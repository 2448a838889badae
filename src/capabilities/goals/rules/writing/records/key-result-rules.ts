import { NAMES } from '../messages/records.ts'
import { readSlots } from '../slots/read-slots.ts'
import type { Thresholds } from '../thresholds.ts'
import type { KeyResultDraft, RecordFinding } from './draft.ts'
import { notesIn } from './record-finding.ts'

/**
 * What is missing or wrong in the fields of one key result: K1, K3, K4, K6 and K8 of the method,
 * section C. `endsOn` is the last day of the cycle, null where none is chosen.
 */
export const keyResultFindings = (
  draft: KeyResultDraft,
  index: number,
  endsOn: string | null,
  thresholds: Thresholds,
): RecordFinding[] => {
  const { found, note } = notesIn(draft.lang, index)
  const { start, target, dueOn } = draft
  const isDirected = draft.type === 'increase' || draft.type === 'decrease'
  const isEqual = isDirected && start !== null && start === target
  note(isEqual, 'K3', 'E', 'start-is-target')
  note(isDirected && !isEqual && runsBack(draft), 'K3', 'E', 'figures-against-type')
  note(isDirected && target !== null && !draft.unit, 'K3', 'E', 'unit-missing')
  note(dueOn === null, 'K4', 'E', 'due-missing')
  note(dueOn !== null && endsOn !== null && dueOn > endsOn, 'K4', 'W', 'due-past-cycle')
  note(draft.owners === 0, 'K6', 'E', 'owner-missing')
  note(draft.owners > 1, 'K6', 'E', 'owner-count', String(draft.owners))
  note(draft.openDependencies > 0, 'K6', 'W', 'dependency-open')
  const missing = missingSlots(draft)
  const names = NAMES[draft.lang]
  const list = missing.map((slot) => names[slot]).join(draft.lang === 'zh' ? '、' : ', ')
  note(4 - missing.length < thresholds.slots, 'K1', 'W', 'slots-missing', list)
  note(isDirected && !draft.benchmark?.trim() && start === null, 'K8', 'W', 'benchmark-missing')
  return found
}

const runsBack = ({ type, start, target }: KeyResultDraft): boolean =>
  start !== null && target !== null && (type === 'increase' ? target < start : target > start)

/** The slots neither the words nor the fields fill; a day that is missing is told by K4 already. */
const missingSlots = (draft: KeyResultDraft) => {
  const { method, problem, metric } = readSlots(draft.text, draft.lang)
  return [
    method === null ? ('method' as const) : null,
    problem === null ? ('problem' as const) : null,
    metric === null && draft.target === null ? ('metric' as const) : null,
  ].filter((slot) => slot !== null)
}
