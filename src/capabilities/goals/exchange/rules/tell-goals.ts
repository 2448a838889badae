import { type Json, objectOf } from './json.ts'
import { statedFiguresOf } from './measure-reading.ts'
import type {
  CheckInRow,
  GoalLinkRow,
  KeyResultRow,
  MilestoneRow,
  ObjectiveRow,
  WorkLinkRow,
} from './records.ts'
import { keyOf, type StateIndex } from './state-index.ts'
import { personKey, roleKey, unitKey } from './tell-structure.ts'
import { type Told, told } from './written.ts'

type Judged = ObjectiveRow | KeyResultRow

const overrideOf = (goal: Judged): Json | undefined =>
  goal.statusOverride === null
    ? undefined
    : objectOf([
        ['status', goal.statusOverride],
        ['until', goal.statusOverrideUntil ?? undefined],
        ['reason', goal.statusOverrideReason ?? undefined],
      ])

export const tellObjective = (objective: ObjectiveRow, index: StateIndex): Told => {
  const { parent, others } = parentLinkOf(objective.id, index)
  const parentKeyResult = parent && index.keyResults.get(parent.toId)
  const parentId = parentKeyResult ? parentKeyResult.objectiveId : parent?.toId
  const parentObjective = parentId ? index.objectives.get(parentId) : undefined
  const work = index.workLinksOf.get(objective.id) ?? []
  return told([
    ['id', keyOf(objective)],
    ['cycle', index.cycles.get(objective.cycleId)?.name],
    ['unit', unitKey(index, objective.unitId)],
    ['owner', roleKey(index, objective.roleId)],
    ['title', objective.title],
    ['description', objective.description],
    ['parentObjectiveId', parentObjective && keyOf(parentObjective)],
    ['parentKeyResultId', parentKeyResult && keyOf(parentKeyResult)],
    ['parentRollsUp', parent?.rollsUp],
    ['nature', objective.nature],
    ['category', objective.category],
    ['origin', objective.origin],
    ['beneficiaryUnit', unitKey(index, objective.beneficiaryUnitId)],
    ['commitment', objective.commitment],
    ['visibility', objective.visibility === 'workspace' ? null : objective.visibility],
    ['candidate', objective.isCandidate ? true : null],
    ['carriedFrom', earlierKey(index.objectives, objective)],
    ['score', objective.score],
    ['status', objective.sourceStatus],
    ['statusOverride', overrideOf(objective)],
    ['outcomeText', objective.outcomeText],
    ['links', others.length > 0 ? others.map((link) => tellLink(link, index)) : undefined],
    ['workLinks', work.length > 0 ? work.map(tellWorkLink) : undefined],
  ])
}

/**
 * The one link that is told as the objective's parent: to a key result before one to an objective,
 * the oldest first; never one that carries more than the two ends.
 */
export const parentLinkOf = (
  objectiveId: string,
  index: StateIndex,
): { parent: GoalLinkRow | undefined; others: GoalLinkRow[] } => {
  const links = index.linksFrom.get(objectiveId) ?? []
  const isPlain = (link: GoalLinkRow) =>
    link.weight === null && link.note === null && link.dueOn === null
  const parent =
    links.find((link) => link.kind === 'derives' && isPlain(link)) ??
    links.find((link) => link.kind === 'contributes' && isPlain(link))
  return { parent, others: links.filter((link) => link !== parent) }
}

export const tellLink = (link: GoalLinkRow, index: StateIndex): Json => {
  const objective = link.toKind === 'objective' ? index.objectives.get(link.toId) : undefined
  const keyResult = link.toKind === 'key-result' ? index.keyResults.get(link.toId) : undefined
  const mayRollUp = link.kind === 'derives' || link.kind === 'contributes'
  return objectOf([
    ['kind', link.kind],
    ['objective', objective && keyOf(objective)],
    ['keyResult', keyResult && keyOf(keyResult)],
    ['unit', link.toKind === 'unit' ? unitKey(index, link.toId) : undefined],
    ['rollsUp', mayRollUp ? link.rollsUp : undefined],
    ['weight', link.weight ?? undefined],
    ['status', link.status ?? undefined],
    ['dueDate', link.dueOn ?? undefined],
    ['note', link.note ?? undefined],
  ])
}

const tellWorkLink = (link: WorkLinkRow): Json => ({ url: link.url, title: link.title })

export const tellKeyResult = (row: KeyResultRow, index: StateIndex): Told => {
  const milestones = index.milestonesOf.get(row.id) ?? []
  const checkIns = index.checkInsOf.get(row.id) ?? []
  const links = index.linksFrom.get(row.id) ?? []
  const figures = {
    type: row.type,
    start: row.startValue,
    target: row.targetValue,
    lower: row.lowerBound,
    upper: row.upperBound,
  }
  const stated = statedFiguresOf(figures, row.currentValue, milestones.length > 0, row.title)
  const metric = keyElsewhere(index, 'metric', row.metricId)
  return told([
    ['id', keyOf(row)],
    ['title', row.title],
    ['unit', unitKey(index, row.unitId)],
    ['owner', roleKey(index, row.roleId)],
    ['type', stated.type],
    ['baseline', stated.baseline],
    ['target', stated.target],
    ['lower', stated.lower],
    ['upper', stated.upper],
    ['current', row.currentValue],
    ['unitOfMeasure', row.unitOfMeasure],
    ['dueDate', row.dueOn],
    ['weight', row.weight],
    ['progress', row.reportedProgress],
    ['progressFrom', row.progressFrom === 'own' ? null : row.progressFrom],
    ['confidence', row.confidence],
    ['carriedFrom', earlierKey(index.keyResults, row)],
    ['drawsOn', metric],
    ['drawsFrom', metric && row.drawsFrom],
    ['score', row.score],
    ['status', row.sourceStatus],
    ['statusOverride', overrideOf(row)],
    ['outcomeText', row.outcomeText],
    ['milestones', milestones.length > 0 ? milestones.map(tellMilestone) : undefined],
    ['checkIns', checkIns.length > 0 ? checkIns.map((one) => tellCheckIn(one, index)) : undefined],
    ['links', links.length > 0 ? links.map((link) => tellLink(link, index)) : undefined],
  ])
}

const tellMilestone = (step: MilestoneRow): Json =>
  objectOf([
    ['title', step.title],
    ['weight', step.weight ?? undefined],
    ['dueDate', step.dueOn ?? undefined],
    ['doneOn', step.doneOn ?? undefined],
  ])

/** The goal of an earlier cycle that this one goes on with. */
const earlierKey = (
  goals: ReadonlyMap<string, ObjectiveRow | KeyResultRow>,
  { carriedFromId }: Pick<ObjectiveRow, 'carriedFromId'>,
): string | undefined => {
  const earlier = carriedFromId === null ? undefined : goals.get(carriedFromId)
  return earlier?.removedAt === null ? keyOf(earlier) : undefined
}

const keyElsewhere = (index: StateIndex, kind: string, id: string | null): string | undefined =>
  id === null ? undefined : index.keyElsewhere(kind, id)

const tellCheckIn = (row: CheckInRow, index: StateIndex): Json =>
  objectOf([
    ['id', row.id],
    ['at', row.at],
    ['recordedAt', row.recordedAt === row.at ? undefined : row.recordedAt],
    ['value', row.value ?? undefined],
    ['progress', row.progress ?? undefined],
    ['confidence', row.confidence ?? undefined],
    ['comment', row.comment ?? undefined],
    ['blockers', row.blockers.length > 0 ? row.blockers : undefined],
    ['corrects', row.correctsId ?? undefined],
    ['by', keyElsewhere(index, 'member', row.authorId)],
    ['inPlaceOf', personKey(index, row.forPersonId)],
    ['metricValue', keyElsewhere(index, 'metric-value', row.metricValueId)],
    ['simulated', row.isSimulated ? true : undefined],
  ])
