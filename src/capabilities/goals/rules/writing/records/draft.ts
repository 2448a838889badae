import type { KeyResultType } from '../../measure.ts'
import type { KeyResultRule, Language, ObjectiveRule, Severity } from '../words.ts'

/** A key result as far as it is known; null is "not given". Days are ISO dates. */
export interface KeyResultDraft {
  readonly lang: Language
  readonly text: string
  readonly owners: number
  readonly dueOn: string | null
  readonly type: KeyResultType
  /** Of a range. */
  readonly lower?: number | null
  readonly upper?: number | null
  readonly start: number | null
  readonly target: number | null
  readonly unit: string | null
  readonly weight: number | null
  /** Dependencies on others that nobody has confirmed. */
  readonly openDependencies: number
  /** What shows that the target is a challenge: a benchmark, one's own history. */
  readonly benchmark: string | null
}

export interface ObjectiveDraft {
  readonly lang: Language
  readonly text: string
  readonly owner: string | null
  readonly cycle: { readonly startsOn: string; readonly endsOn: string } | null
  readonly nature: string | null
  readonly category: string | null
  readonly origin: 'aligned' | 'self-driven' | 'support' | null
  readonly commitment: string | null
  /** Links to a superior's objective or key result. */
  readonly linksUp: number
  /** Whom a supporting objective is for. */
  readonly beneficiary: string | null
  /** What a self-driven objective is worth. */
  readonly value: string | null
  readonly keyResults: readonly KeyResultDraft[]
}

/** A finding about what is set and not about words. */
export interface RecordFinding {
  readonly rule: ObjectiveRule | KeyResultRule
  readonly severity: Severity
  /** A field says nothing yet: it is to be completed, and stands against publishing by no means. */
  readonly isMissing: boolean
  /** The key result it is about, counted from 0; null for the objective or the whole set. */
  readonly keyResult: number | null
  readonly message: string
}
