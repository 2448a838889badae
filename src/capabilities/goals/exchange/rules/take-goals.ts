import type { FileEntries, KeyedObjective } from './file-entries.ts'
import { Names } from './names.ts'
import { type Findings, textOf } from './reading.ts'
import { takeKeyResults } from './take-key-results.ts'
import { takeObjective } from './take-objectives.ts'
import type { TakenGoals, TakenObjective, TakenStructure } from './taken.ts'
import type { Workbench } from './workbench.ts'

/** Objectives and key results with all that belongs to one of them; links between them come after. */
export const takeGoals = (
  entries: FileEntries,
  structure: TakenStructure,
  bench: Workbench,
  findings: Findings,
): TakenGoals => {
  const parts = { bench, directory: structure.directory, findings }
  const [objectiveNames, keyResultNames] = [new Names(), new Names()]
  for (const row of bench.before.objectives) objectiveNames.add(row.id, row.externalId)
  for (const row of bench.before.keyResults) keyResultNames.add(row.id, row.externalId)
  const objectives = entries.objectives.map((keyed) =>
    identified(keyed, objectiveNames, keyResultNames, bench),
  )
  objectives.forEach((objective, position) => {
    takeObjective(objective, position, parts, objectiveNames)
    takeKeyResults(objective, parts, keyResultNames)
  })
  return { objectives, objectiveNames, keyResultNames }
}

const identified = (
  keyed: KeyedObjective,
  objectiveNames: Names,
  keyResultNames: Names,
  bench: Workbench,
): TakenObjective => {
  const cycle = textOf(keyed.entry, 'cycle')
  const isInCycle = (id: string) => {
    const cycleId = bench.get('objectives', id)?.cycleId
    return cycleId !== undefined && bench.get('cycles', cycleId)?.name === cycle
  }
  const id = knownId(keyed, objectiveNames, isInCycle) ?? bench.context.newId()
  objectiveNames.add(id, keyed.key)
  const keyResults = keyed.keyResults.map((result) => {
    const isInside = (found: string) => bench.get('keyResults', found)?.objectiveId === id
    const resultId = knownId(result, keyResultNames, isInside) ?? bench.context.newId()
    keyResultNames.add(resultId, result.key)
    return { ...result, id: resultId }
  })
  return { ...keyed, id, keyResults }
}

/** A record may have come under its plain id before a second one took the same. */
const knownId = (
  { key, plain }: { key: string; plain?: string },
  names: Names,
  isSame: (id: string) => boolean,
): string | undefined => {
  const known = names.find(key)
  if (known !== undefined || plain === undefined) return known
  const other = names.find(plain)
  return other !== undefined && isSame(other) ? other : undefined
}
