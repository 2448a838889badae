import type { Difference } from './difference.ts'
import type { Json } from './json.ts'
import { planImport } from './plan.ts'
import { emptyState, type RecordList, type Records, type State } from './records.ts'
import { type PlanContext, recordLists, rowKey } from './workbench.ts'

let made = 0
const newId = (): string => {
  made += 1
  return `00000000-0000-7000-8000-${made.toString(16).padStart(12, '0')}`
}

export const contextAt = (today: string): PlanContext => ({
  now: `${today}T09:00:00.000Z`,
  today,
  actorId: null,
  newId,
})

export const nothingYet = (): State =>
  emptyState({ id: newId(), name: 'Workspace', extra: {}, version: 1 })

/** The state as the tables would hold it after the plan was carried out. */
export const stateAfter = (file: Json, before: State, today = '2026-11-22'): State => {
  const plan = planImport(file, before, contextAt(today))
  if (!plan.ok) throw new Error(JSON.stringify(plan.issues.slice(0, 10)))
  return carriedOut(plan.difference, before)
}

export const carriedOut = (difference: Difference, before: State): State => {
  const after: State = {
    ...before,
    workspace: difference.workspace?.after ?? before.workspace,
  }
  const apply = <List extends RecordList>(list: List) => {
    const rows = new Map<string, Records[List][number]>()
    for (const row of before[list]) rows.set(rowKey(row), row)
    for (const { after: row } of difference.updated[list]) rows.set(rowKey(row), row)
    for (const row of difference.created[list]) rows.set(rowKey(row), row)
    after[list] = [...rows.values()] as State[List]
  }
  for (const list of recordLists) apply(list)
  // Through JSON, as the columns of the database are.
  return JSON.parse(JSON.stringify(after))
}

export const takenIn = (file: Json): State => stateAfter(file, nothingYet())
