import type { CycleItem } from '../contract.ts'
import { paceOf } from '../rules/pace.ts'
import type { Sight } from './sight.ts'
import { cycleSpan } from './standing.ts'

/** A cycle without its counts, which cost a walk over its goals. */
export function cycleBeside(
  sight: Sight,
  row: number,
): Omit<CycleItem, 'objectives' | 'keyResults'> {
  const { cycles } = sight.goals
  const { name, parentId, publishedAt, closedAt } = cycles.columns
  const id = cycles.idOf(row)
  const span = cycleSpan(sight, id)
  return {
    id,
    name: name.get(row),
    parentId: parentId.get(row),
    startsOn: span.start,
    endsOn: span.end,
    elapsed: paceOf(span, sight.today)?.expected ?? null,
    publishedAt: publishedAt.get(row),
    closedAt: closedAt.get(row),
    version: cycles.versionOf(row),
  }
}

function cycleItem(sight: Sight, row: number): CycleItem {
  const { objectivesInCycle, tokens } = sight.goals
  const cycle = cycleBeside(sight, row)
  let [objectives, keyResults] = [0, 0]
  for (const objective of objectivesInCycle.rowsOf(tokens.find(cycle.id))) {
    if (!sight.seesObjective(objective)) continue
    objectives += 1
    keyResults += keyResultCount(sight, objective)
  }
  return { ...cycle, objectives, keyResults }
}

const keyResultCount = ({ goals }: Sight, objective: number): number =>
  goals.keyResultsOfObjective.sizeOf(goals.ends.find(goals.objectives.idOf(objective)))

/** The latest first; those without dates last. */
export function cycleItems(sight: Sight): CycleItem[] {
  const { cycles } = sight.goals
  const items: CycleItem[] = []
  for (let row = 0; row < cycles.end; row++)
    if (cycles.isHeld(row)) items.push(cycleItem(sight, row))
  const key = ({ startsOn, endsOn, name }: CycleItem) => `${startsOn ?? ''}|${endsOn ?? ''}|${name}`
  return items.sort((a, b) => (key(a) < key(b) ? 1 : -1))
}

/** The shortest open cycle under way today. */
export function currentCycleOf(sight: Sight): string | null {
  const { cycles } = sight.goals
  let best: { id: string; days: number } | null = null
  for (let row = 0; row < cycles.end; row++) {
    if (!cycles.isHeld(row) || cycles.columns.closedAt.get(row) !== null) continue
    const span = cycleSpan(sight, cycles.idOf(row))
    const pace = paceOf(span, sight.today)
    const isUnderWay = pace && pace.elapsedDays > 0 && span.end !== null && sight.today <= span.end
    if (!isUnderWay || (best && best.days <= pace.totalDays)) continue
    best = { id: cycles.idOf(row), days: pace.totalDays }
  }
  return best?.id ?? null
}
