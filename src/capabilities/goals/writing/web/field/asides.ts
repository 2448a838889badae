import { useState } from 'react'
import type { RuleId } from '../../../rules/writing/words.ts'
import type { SetAsideWhy } from '../../contract/words.ts'

/** A finding that somebody set aside, and why: one of the usual reasons, or words of their own. */
export type Aside = { rule: RuleId; why: SetAsideWhy; note: string | null }

/** What was set aside of one sentence, and how to change that. */
export type Asides = {
  list: readonly Aside[]
  add: (aside: Aside) => void
  takeBack: (rule: RuleId) => void
}

/** Kept as long as the form is open; for a goal that is not stored yet. */
export const useOwnAsides = (): Asides => {
  const [list, setList] = useState<readonly Aside[]>([])
  return {
    list,
    add: (aside) => setList((now) => [...now.filter(({ rule }) => rule !== aside.rule), aside]),
    takeBack: (gone) => setList((now) => now.filter(({ rule }) => rule !== gone)),
  }
}
