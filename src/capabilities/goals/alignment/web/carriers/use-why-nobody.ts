import { useFormat, useMessages } from '#ui/i18n.tsx'
import type { GoalBeside, UncarriedFacts } from '../../../contract.ts'

/** Why nobody carries a goal, in a sentence. */
export const useWhyNobody = () => {
  const { why: words } = useMessages('alignment').carriers
  const format = useFormat()
  return (owner: GoalBeside['owner'], { why, since }: Pick<UncarriedFacts, 'why' | 'since'>) => {
    const name = (why === 'unit-closed' ? owner.unit?.name : owner.role?.title) ?? ''
    return words[why](name, since && format.date(since))
  }
}
