import { keptOf, reference, referred, saysNow, word } from './decided-fields.ts'
import type { ObjectiveEntry } from './file-entries.ts'
import type { Names } from './names.ts'
import { textOf } from './reading.ts'
import type { ObjectiveRow } from './records.ts'
import { makeCycle, NO_CYCLE } from './take-cycles.ts'
import { judgedOf } from './take-judged.ts'
import { takeWorkLinks } from './take-parts.ts'
import type { GoalParts, TakenObjective } from './taken.ts'

export const takeObjective = (
  { entry, key, id }: TakenObjective,
  position: number,
  parts: GoalParts,
  goals: Names,
): void => {
  const { bench, directory, findings } = parts
  const known = bench.get('objectives', id)
  const { now, actorId } = bench.context
  const visibility = word(entry, 'visibility', known, known?.visibility) ?? 'workspace'
  bench.put('objectives', {
    id,
    ...keptOf(known, key),
    cycleId: cycleOf(entry, known, parts),
    title: textOf(entry, 'title') ?? known?.title ?? '',
    description: word(entry, 'description', known, known?.description),
    unitId: reference(entry, 'unit', directory.units, known, known?.unitId, findings),
    roleId: reference(entry, 'owner', directory.roles, known, known?.roleId, findings),
    nature: word(entry, 'nature', known, known?.nature),
    category: word(entry, 'category', known, known?.category),
    origin: word(entry, 'origin', known, known?.origin),
    beneficiaryUnitId: reference(
      entry,
      'beneficiaryUnit',
      directory.units,
      known,
      known?.beneficiaryUnitId,
      findings,
    ),
    commitment: word(entry, 'commitment', known, known?.commitment),
    visibility,
    isCandidate: isCandidate(entry, known),
    carriedFromId: reference(entry, 'carriedFrom', goals, known, known?.carriedFromId, findings),
    createdBy: known ? known.createdBy : actorId,
    position: known?.position ?? position,
    ...judgedOf(entry, known, now, findings),
    createdAt: known?.createdAt ?? now,
  })
  takeWorkLinks(entry, id, bench, findings)
}

const isCandidate = (entry: ObjectiveEntry, known: ObjectiveRow | undefined): boolean =>
  saysNow(entry, 'candidate', known)
    ? entry.values.candidate === true
    : (known?.isCandidate ?? false)

const cycleOf = (
  entry: ObjectiveEntry,
  known: ObjectiveRow | undefined,
  { bench, directory, findings }: GoalParts,
): string => {
  if (known && !saysNow(entry, 'cycle', known)) return known.cycleId
  const named = referred(entry, 'cycle', directory.cycles, findings)
  if (named !== null || textOf(entry, 'cycle') !== null) return named ?? ''
  return directory.cycles.find(NO_CYCLE) ?? makeCycle(NO_CYCLE, bench, directory)
}
