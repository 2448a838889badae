import { type Cache, useWrite } from '#platform/web/use-write.ts'
import { useMessages } from '#ui/i18n.tsx'
import { useToast } from '#ui/Toasts.tsx'
import type { GoalRow, getObjective, home, recordCheckIn } from '../../contract.ts'
import type { CheckInInput } from './draft.ts'
import { rowAfterCheckIn } from './row-after-check-in.ts'

const show = (cache: Cache, input: CheckInInput): void => {
  const now = new Date().toISOString()
  const after = (row: GoalRow) => rowAfterCheckIn(row, input, now)
  cache.update<typeof home>('goals.home', (answer) => {
    const checkIns = answer.owed.checkIns.filter(({ id }) => id !== input.keyResultId)
    const gone = answer.owed.checkIns.length - checkIns.length
    return {
      ...answer,
      mine: answer.mine.map(after),
      owed: { ...answer.owed, checkIns, total: answer.owed.total - gone },
    }
  })
  cache.update<typeof getObjective>('goals.getObjective', (answer, { asOf }) =>
    asOf
      ? answer
      : {
          ...answer,
          keyResults: answer.keyResults.map((one) => ({ ...one, row: after(one.row) })),
        },
  )
}

/**
 * Saves check-ins: shown at once, taken back with a word when refused. A draft is thrown away only
 * when the server has it.
 */
export const useCheckIn = () => {
  const words = useMessages('goals').checkIn
  const toast = useToast()
  const { runAsync, busy } = useWrite<typeof recordCheckIn>('goals.recordCheckIn', {
    optimistic: show,
    invalidates: ['goals.'],
  })
  const save = async (input: CheckInInput, clear: () => void): Promise<boolean> => {
    try {
      await runAsync(input)
    } catch {
      return false
    }
    clear()
    toast({ text: words.saved, stay: 2_500 })
    return true
  }
  return { save, busy }
}
