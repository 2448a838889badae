import { reference, taken, word } from './decided-fields.ts'
import type { CycleEntry } from './file-entries.ts'
import type { Directory, GoalParts, Taken } from './taken.ts'
import type { Workbench } from './workbench.ts'

/** Where an objective names no cycle: the tables need one, and its name says what it is. */
export const NO_CYCLE = 'No cycle'

export const takeCycle = (
  { entry, key, id }: Taken<CycleEntry>,
  { bench, directory, findings }: GoalParts,
): void => {
  const known = bench.get('cycles', id)
  bench.put('cycles', {
    id,
    name: key,
    startsOn: taken(entry, 'start', known?.startsOn),
    endsOn: taken(entry, 'end', known?.endsOn),
    parentId: reference(entry, 'parent', directory.cycles, known, known?.parentId, findings),
    publishedAt: word(entry, 'publishedAt', known, known?.publishedAt),
    closedAt: word(entry, 'closedAt', known, known?.closedAt),
    extra: known?.extra ?? {},
    version: known?.version ?? 1,
    removedAt: null,
  })
}

/** A cycle that is only named. */
export const makeCycle = (name: string, bench: Workbench, directory: Directory): string => {
  const id = bench.context.newId()
  const open = { startsOn: null, endsOn: null, publishedAt: null, closedAt: null }
  const row = { id, name, parentId: null, ...open, extra: { made: true as const } }
  bench.put('cycles', { ...row, version: 1, removedAt: null })
  directory.cycles.add(id, name)
  return id
}
