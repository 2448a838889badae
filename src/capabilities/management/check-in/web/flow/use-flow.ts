import { useState } from 'react'
import type { home, recordCheckIn } from '#capabilities/goals/contract.ts'
import type { CheckInInput } from '#capabilities/goals/web/check-in/draft.ts'
import { rowAfterCheckIn } from '#capabilities/goals/web/check-in/row-after-check-in.ts'
import { useUndo } from '#capabilities/goals/web/goal/use-undo.ts'
import { type Cache, useWrite } from '#platform/web/use-write.ts'
import type { CheckInFlow, getCheckInFlow } from '../../contract.ts'
import { allSteps, type FlowStep, type Frozen, freeze, type Outcome, others } from './steps.ts'

const show = (cache: Cache, input: CheckInInput): void => {
  const now = new Date().toISOString()
  cache.update<typeof getCheckInFlow>('management.getCheckInFlow', (answer) => ({
    ...answer,
    groups: answer.groups.map((group) => ({
      ...group,
      items: group.items.map((item) => ({ ...item, row: rowAfterCheckIn(item.row, input, now) })),
    })),
  }))
  cache.update<typeof home>('goals.home', (answer) => {
    const checkIns = answer.owed.checkIns.filter(({ id }) => id !== input.keyResultId)
    const gone = answer.owed.checkIns.length - checkIns.length
    return { ...answer, owed: { ...answer.owed, checkIns, total: answer.owed.total - gone } }
  })
}

export type FlowState = ReturnType<typeof useFlow>

/** Where somebody is in their check-ins: which one is open, and what became of the others. */
export function useFlow(answer: CheckInFlow, startsAtWeek: boolean) {
  const [frozen, setFrozen] = useState<Frozen>(() => freeze(answer))
  const [at, setAt] = useState(startsAtWeek ? frozen.ids.length : 0)
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map())
  const { undoEntry } = useUndo()
  const tell = (id: string, outcome: Outcome | null) =>
    setOutcomes((now) => {
      const next = new Map(now)
      if (outcome) next.set(id, outcome)
      else next.delete(id)
      return next
    })
  const { runAsync } = useWrite<typeof recordCheckIn>('goals.recordCheckIn', {
    optimistic: show,
    invalidates: ['goals.', 'management.getCheckInFlow', 'management.getOwedWeek'],
  })
  const byId = new Map(allSteps(answer).map((step) => [step.row.id, step]))
  const steps = frozen.ids.flatMap((id): FlowStep[] => {
    const step = byId.get(id) ?? frozen.before.get(id)
    return step ? [step] : []
  })
  const go = (to: number) => setAt(Math.max(0, Math.min(to, steps.length + 1)))
  return {
    at,
    go,
    steps,
    frozen,
    outcomes,
    isWeek: at === steps.length,
    isEnd: at > steps.length,
    rest: others(answer, frozen).length,
    takeOthers() {
      setFrozen({ ...frozen, ids: [...frozen.ids, ...others(answer, frozen)] })
      setAt(steps.length)
    },
    skip(id: string) {
      if (!outcomes.has(id)) tell(id, { state: 'skipped', feedId: null })
      go(at + 1)
    },
    /** Goes on at once; the draft is thrown away only when the server has it. */
    async save(input: CheckInInput, clear: () => void) {
      const id = input.keyResultId
      tell(id, { state: 'saving', feedId: null })
      go(at + 1)
      try {
        const { feedId } = await runAsync(input)
        clear()
        tell(id, { state: 'saved', feedId })
      } catch {
        tell(id, { state: 'refused', feedId: null })
      }
    },
    async undo(id: string) {
      const feedId = outcomes.get(id)?.feedId
      if (feedId == null) return
      await undoEntry(feedId)
      tell(id, null)
    },
  }
}
