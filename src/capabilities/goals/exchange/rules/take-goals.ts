import type { FileEntries, KeyedObjective, KeyResultEntry, ObjectiveEntry } from './file-entries.ts'
import { isObject } from './json.ts'
import { figuresOf, hasFigure } from './measure-reading.ts'
import { Names } from './names.ts'
import { type Entry, type Findings, numberOf, readEntry, says, textOf } from './reading.ts'
import type { KeyResultRow, ObjectiveRow } from './records.ts'
import { OVERRIDE_FIELDS } from './shape.ts'
import { takeCheckIns, takeMilestones, takeWorkLinks } from './take-parts.ts'
import {
  makeCycle,
  NO_CYCLE,
  referred,
  saysNow,
  type Taken,
  type TakenStructure,
  taken,
} from './take-structure.ts'
import { weightsIn } from './weights-reading.ts'
import type { Workbench } from './workbench.ts'

export interface TakenObjective extends Taken<ObjectiveEntry> {
  readonly keyResults: readonly Taken<KeyResultEntry>[]
}

export interface TakenGoals {
  readonly objectives: readonly TakenObjective[]
  readonly objectiveNames: Names
  readonly keyResultNames: Names
}

/** Objectives and key results with all that belongs to one of them; links between them come after. */
export const takeGoals = (
  entries: FileEntries,
  structure: TakenStructure,
  bench: Workbench,
  findings: Findings,
): TakenGoals => {
  const [objectiveNames, keyResultNames] = [new Names(), new Names()]
  for (const row of bench.before.objectives) objectiveNames.add(row.id, row.externalId)
  for (const row of bench.before.keyResults) keyResultNames.add(row.id, row.externalId)
  const objectives = entries.objectives.map((keyed) =>
    identified(keyed, objectiveNames, keyResultNames, bench),
  )
  objectives.forEach((objective, position) => {
    takeObjective(objective, position, structure, bench, findings)
    takeKeyResults(objective, structure, bench, findings)
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

const word = <F extends string>(
  entry: Entry<F>,
  field: F,
  known: Row | undefined,
  before: string | null | undefined,
) => (saysNow(entry, field, known) ? textOf(entry, field) : (before ?? null))
const figure = <F extends string>(
  entry: Entry<F>,
  field: F,
  known: Row | undefined,
  before: number | null | undefined,
) => (saysNow(entry, field, known) ? numberOf(entry, field) : (before ?? null))

type Row = ObjectiveRow | KeyResultRow

const takeObjective = (
  { entry, key, id }: TakenObjective,
  position: number,
  { directory }: TakenStructure,
  bench: Workbench,
  findings: Findings,
): void => {
  const known = bench.get('objectives', id)
  const { now, actorId } = bench.context
  const visibility = word(entry, 'visibility', known, known?.visibility) ?? 'workspace'
  const reference = (field: 'unit' | 'beneficiaryUnit', before: string | null | undefined) =>
    saysNow(entry, field, known)
      ? referred(entry, field, directory.units, findings)
      : (before ?? null)
  bench.put('objectives', {
    id,
    externalId: known ? known.externalId : key,
    cycleId: cycleOf(entry, known, directory, bench, findings),
    title: textOf(entry, 'title') ?? known?.title ?? '',
    description: word(entry, 'description', known, known?.description),
    unitId: reference('unit', known?.unitId),
    roleId: saysNow(entry, 'owner', known)
      ? referred(entry, 'owner', directory.roles, findings)
      : (known?.roleId ?? null),
    nature: word(entry, 'nature', known, known?.nature),
    category: word(entry, 'category', known, known?.category),
    origin: word(entry, 'origin', known, known?.origin),
    beneficiaryUnitId: reference('beneficiaryUnit', known?.beneficiaryUnitId),
    commitment: word(entry, 'commitment', known, known?.commitment),
    visibility,
    createdBy: known ? known.createdBy : actorId,
    position: known?.position ?? position,
    ...judgedOf(entry, known, now, findings),
    extra: known?.extra ?? {},
    version: known?.version ?? 1,
    createdAt: known?.createdAt ?? now,
    removedAt: null,
  })
  takeWorkLinks(entry, id, bench, findings)
}

const cycleOf = (
  entry: ObjectiveEntry,
  known: ObjectiveRow | undefined,
  directory: TakenStructure['directory'],
  bench: Workbench,
  findings: Findings,
): string => {
  if (known && !saysNow(entry, 'cycle', known)) return known.cycleId
  const named = referred(entry, 'cycle', directory.cycles, findings)
  if (named !== null || textOf(entry, 'cycle') !== null) return named ?? ''
  return directory.cycles.find(NO_CYCLE) ?? makeCycle(NO_CYCLE, bench, directory)
}

type JudgedField = 'score' | 'status' | 'statusOverride' | 'outcomeText'

const judgedOf = (
  entry: Entry<JudgedField>,
  known: Row | undefined,
  now: string,
  findings: Findings,
) => ({
  sourceStatus: word(entry, 'status', known, known?.sourceStatus),
  score: figure(entry, 'score', known, known?.score),
  outcomeText: word(entry, 'outcomeText', known, known?.outcomeText),
  ...overrideOf(entry, known, now, findings),
})

const overrideOf = (
  entry: Entry<JudgedField>,
  known: Row | undefined,
  now: string,
  findings: Findings,
) => {
  const raw = entry.values.statusOverride
  if (!says(entry, 'statusOverride') || !isObject(raw)) {
    const isCleared = saysNow(entry, 'statusOverride', known)
    return {
      statusOverride: isCleared ? null : (known?.statusOverride ?? null),
      statusOverrideUntil: isCleared ? null : (known?.statusOverrideUntil ?? null),
      statusOverrideReason: isCleared ? null : (known?.statusOverrideReason ?? null),
      statusOverrideAt: isCleared ? null : (known?.statusOverrideAt ?? null),
    }
  }
  const override = readEntry(OVERRIDE_FIELDS, raw, `${entry.path}.statusOverride`, findings)
  return {
    statusOverride: textOf(override, 'status'),
    statusOverrideUntil: textOf(override, 'until'),
    statusOverrideReason: textOf(override, 'reason'),
    statusOverrideAt: known?.statusOverrideAt ?? now,
  }
}

const takeKeyResults = (
  objective: TakenObjective,
  structure: TakenStructure,
  bench: Workbench,
  findings: Findings,
): void => {
  const weights = weightsIn(objective, findings)
  objective.keyResults.forEach((keyed, position) => {
    const known = bench.get('keyResults', keyed.id)
    const row = keyResultRow(keyed, objective.id, position, structure, bench, findings)
    const weight = saysNow(keyed.entry, 'weight', known) ? (weights[position] ?? null) : row.weight
    bench.put('keyResults', { ...row, weight })
    takeMilestones(keyed.entry, keyed.id, bench, findings)
    takeCheckIns(keyed.entry, keyed.id, bench, findings)
  })
}

const figureFields = [
  'type',
  'baseline',
  'target',
  'lower',
  'upper',
  'title',
  'milestones',
] as const

const keyResultRow = (
  { entry, key, id }: Taken<KeyResultEntry>,
  objectiveId: string,
  position: number,
  { directory }: TakenStructure,
  bench: Workbench,
  findings: Findings,
): KeyResultRow => {
  const known = bench.get('keyResults', id)
  const currentValue = figure(entry, 'current', known, known?.currentValue)
  const figures = measuredOf(entry, known)
  const isInside =
    currentValue !== null &&
    (figures.lowerBound === null || currentValue >= figures.lowerBound) &&
    (figures.upperBound === null || currentValue <= figures.upperBound)
  const hasReading = figures.type === 'range' && currentValue !== null
  const keepsReadings = known !== undefined && known.currentValue === currentValue
  return {
    id,
    externalId: known ? known.externalId : key,
    objectiveId,
    title: textOf(entry, 'title') ?? known?.title ?? '',
    ...figures,
    unitOfMeasure: word(entry, 'unitOfMeasure', known, known?.unitOfMeasure),
    dueOn: taken(entry, 'dueDate', known?.dueOn),
    unitId: saysNow(entry, 'unit', known)
      ? referred(entry, 'unit', directory.units, findings)
      : (known?.unitId ?? null),
    roleId: saysNow(entry, 'owner', known)
      ? referred(entry, 'owner', directory.roles, findings)
      : (known?.roleId ?? null),
    weight: known?.weight ?? null,
    progressFrom: word(entry, 'progressFrom', known, known?.progressFrom) ?? 'own',
    position,
    currentValue,
    reportedProgress: figure(entry, 'progress', known, known?.reportedProgress),
    confidence: wholeOf(figure(entry, 'confidence', known, known?.confidence)),
    checkedInAt: known?.checkedInAt ?? null,
    recordedAt: known?.recordedAt ?? null,
    readings: keepsReadings ? known.readings : hasReading ? 1 : 0,
    readingsInside: keepsReadings ? known.readingsInside : hasReading && isInside ? 1 : 0,
    ...judgedOf(entry, known, bench.context.now, findings),
    extra: known?.extra ?? {},
    version: known?.version ?? 1,
    createdAt: known?.createdAt ?? bench.context.now,
    removedAt: null,
  }
}

const wholeOf = (value: number | null): number | null => (value === null ? null : Math.round(value))

/** The figures; as they were when the file says about them what it said before. */
const measuredOf = (entry: KeyResultEntry, known: KeyResultRow | undefined) => {
  const isSilent = known && figureFields.every((field) => !saysNow(entry, field, known))
  if (isSilent)
    return {
      type: known.type,
      startValue: known.startValue,
      targetValue: known.targetValue,
      lowerBound: known.lowerBound,
      upperBound: known.upperBound,
    }
  const milestones = entry.values.milestones
  const stated = {
    type: textOf(entry, 'type'),
    baseline: numberOf(entry, 'baseline'),
    target: numberOf(entry, 'target'),
    lower: numberOf(entry, 'lower'),
    upper: numberOf(entry, 'upper'),
    current: numberOf(entry, 'current'),
    hasSteps: Array.isArray(milestones) && milestones.length > 0,
  }
  const figures = figuresOf(stated, textOf(entry, 'title') ?? '')
  return {
    type: figures.type,
    startValue: figures.start,
    targetValue: figures.target,
    lowerBound: figures.lower,
    upperBound: figures.upper,
  }
}

/** Whether the objective has a key result with a figure to measure by. */
export const measuresItself = (keyResults: readonly KeyResultRow[]): boolean =>
  keyResults.some((row) =>
    hasFigure({
      type: row.type,
      start: row.startValue,
      target: row.targetValue,
      lower: row.lowerBound,
      upper: row.upperBound,
    }),
  )
