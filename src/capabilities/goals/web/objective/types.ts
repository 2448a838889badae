import type { OutputOf } from '#platform/contract/operation.ts'
import type { GoalKind, getObjective, KeyResultDetail } from '../../contract.ts'

export type ObjectiveAnswer = OutputOf<typeof getObjective>
export type May = ObjectiveAnswer['may']

/** What one asked to do with an objective; each opens its own form. */
export type Asked =
  | { do: 'edit' }
  | { do: 'move' }
  | { do: 'weights' }
  | { do: 'add-key-result' }
  | { do: 'edit-key-result' | 'mend-key-result'; keyResult: KeyResultDetail }
  | { do: 'check-in'; keyResult: KeyResultDetail }
  | { do: 'status' | 'score'; kind: GoalKind; id: string }
  | { do: 'serve' | 'share' }
  | { do: 'need' | 'draw'; keyResult: KeyResultDetail }
  | { do: 'work' }

export type Ask = (asked: Asked) => void
