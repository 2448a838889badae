import type { WriteContext } from '#platform/contract/implementation.ts'
import type { NewKeyResult } from '../contract.ts'
import type { KeyResult, Milestone, Objective } from '../store/kinds.ts'

/** What a goal has before anybody judged it. */
const unjudged = {
  sourceStatus: null,
  statusOverride: null,
  statusOverrideUntil: null,
  statusOverrideReason: null,
  statusOverrideAt: null,
  score: null,
  outcomeText: null,
  carriedFromId: null,
  extra: {},
  externalId: null,
  version: 1,
  removedAt: null,
} as const

type Described = Partial<Omit<Objective, 'id' | 'cycleId' | 'title'>>

export const newObjective = (
  { newId, now, actor }: WriteContext,
  { cycleId, title, ...described }: Described & Pick<Objective, 'cycleId' | 'title'>,
): Objective => ({
  id: newId(),
  cycleId,
  title,
  description: null,
  unitId: null,
  roleId: null,
  nature: null,
  category: null,
  origin: null,
  beneficiaryUnitId: null,
  commitment: null,
  visibility: 'workspace',
  isCandidate: false,
  position: 0,
  ...unjudged,
  ...described,
  createdBy: actor.memberId,
  createdAt: now.toISOString(),
})

export const newKeyResult = (
  { newId, now }: Pick<WriteContext, 'newId' | 'now'>,
  objectiveId: string,
  position: number,
  {
    milestones: _steps,
    weight = null,
    ...input
  }: Omit<NewKeyResult, 'weight'> & {
    weight?: number | null | undefined
  },
): KeyResult => ({
  id: newId(),
  objectiveId,
  title: input.title,
  type: input.type,
  unitOfMeasure: input.unitOfMeasure ?? null,
  startValue: input.startValue ?? null,
  targetValue: input.targetValue ?? null,
  lowerBound: input.lowerBound ?? null,
  upperBound: input.upperBound ?? null,
  dueOn: input.dueOn ?? null,
  unitId: input.unitId ?? null,
  roleId: input.roleId ?? null,
  weight,
  progressFrom: input.progressFrom ?? 'own',
  position,
  currentValue: null,
  reportedProgress: null,
  confidence: null,
  checkedInAt: null,
  recordedAt: null,
  readings: 0,
  readingsInside: 0,
  metricId: null,
  drawsFrom: null,
  ...unjudged,
  createdAt: now.toISOString(),
})

export const newMilestones = (
  { newId }: WriteContext,
  keyResultId: string,
  steps: NewKeyResult['milestones'],
  firstPosition = 0,
): Milestone[] =>
  steps.map(({ title, weight = null, dueOn = null }, at) => ({
    id: newId(),
    keyResultId,
    title,
    weight,
    dueOn,
    doneOn: null,
    position: firstPosition + at,
    version: 1,
    removedAt: null,
  }))
