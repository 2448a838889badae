import { figure, keptOf, reference, saysNow, taken, word } from './decided-fields.ts'
import type { KeyResultEntry } from './file-entries.ts'
import { figuresOf, hasFigure } from './measure-reading.ts'
import { Names } from './names.ts'
import { type Findings, numberOf, textOf } from './reading.ts'
import type { KeyResultRow } from './records.ts'
import { judgedOf } from './take-judged.ts'
import { takeCheckIns, takeMilestones } from './take-parts.ts'
import type { Directory, GoalParts, Taken, TakenObjective } from './taken.ts'
import { weightsIn } from './weights-reading.ts'

export const takeKeyResults = (objective: TakenObjective, parts: GoalParts, names: Names): void => {
  const { bench, directory, findings } = parts
  const weights = weightsIn(objective, findings)
  objective.keyResults.forEach((keyed, position) => {
    const known = bench.get('keyResults', keyed.id)
    const row = keyResultRow(keyed, objective.id, position, parts, names)
    const weight = saysNow(keyed.entry, 'weight', known) ? (weights[position] ?? null) : row.weight
    bench.put('keyResults', { ...row, weight })
    takeMilestones(keyed.entry, keyed.id, bench, findings)
    takeCheckIns(keyed.entry, keyed.id, { bench, directory, findings })
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
  { bench, directory, findings }: GoalParts,
  names: Names,
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
    ...keptOf(known, key),
    objectiveId,
    title: textOf(entry, 'title') ?? known?.title ?? '',
    ...figures,
    unitOfMeasure: word(entry, 'unitOfMeasure', known, known?.unitOfMeasure),
    dueOn: taken(entry, 'dueDate', known?.dueOn),
    unitId: reference(entry, 'unit', directory.units, known, known?.unitId, findings),
    roleId: reference(entry, 'owner', directory.roles, known, known?.roleId, findings),
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
    carriedFromId: reference(entry, 'carriedFrom', names, known, known?.carriedFromId, findings),
    ...drawnOf(entry, known, directory, findings),
    ...judgedOf(entry, known, bench.context.now, findings),
    createdAt: known?.createdAt ?? bench.context.now,
  }
}

/** The metric it draws on, and since when: both or neither. */
const drawnOf = (
  entry: KeyResultEntry,
  known: KeyResultRow | undefined,
  directory: Directory,
  findings: Findings,
) => {
  const metrics = directory.elsewhere.get('metric') ?? new Names()
  const metricId = reference(entry, 'drawsOn', metrics, known, known?.metricId, findings)
  const drawsFrom = word(entry, 'drawsFrom', known, known?.drawsFrom)
  if (metricId !== null && drawsFrom === null)
    findings.refuse(`${entry.path}.drawsFrom`, 'goals.import_missing', { field: 'drawsFrom' })
  return { metricId, drawsFrom: metricId === null ? null : drawsFrom }
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
