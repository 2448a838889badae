import type { InputOf } from '#platform/contract/operation.ts'
import type { addKeyResult, changeKeyResult, KeyResultDetail } from '../../contract.ts'
import type { KeyResultType } from '../../rules/measure.ts'
import type { KeyResultFigures } from '../../rules/writing/records/with-figures.ts'
import { ownerChoiceOf } from './objective-draft.ts'
import type { OwnerChoice } from './use-owner-choices.ts'

type KeptStep = { id: string; version: number; title: string }

/** What is typed about a key result, kept until it is saved. */
export type KeyResultDraft = {
  title: string
  type: KeyResultType
  unit: string
  start: number | null
  target: number | null
  lower: number | null
  upper: number | null
  due: string
  /** Steps that are there already. */
  kept: readonly KeptStep[]
  /** Further ones, one a line. */
  steps: string
  owner: OwnerChoice | null
  /** What it is to take its figure from, from now on. */
  metric: { id: string; name: string } | null
  reason: string
}

export const emptyKeyResult = (due: string | null, owner: OwnerChoice | null): KeyResultDraft => ({
  title: '',
  type: 'increase',
  unit: '',
  start: null,
  target: null,
  lower: null,
  upper: null,
  due: due ?? '',
  kept: [],
  steps: '',
  owner,
  metric: null,
  reason: '',
})

export const isKeyResultDraft = (value: unknown): value is KeyResultDraft =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(emptyKeyResult(null, null)).every((key) => key in value) &&
  Array.isArray(Object.entries(value).find(([key]) => key === 'kept')?.[1])

/** A key result as it is stored, with the steps it has. */
export type StoredKeyResult = Pick<KeyResultDetail, 'row' | 'milestones'>

export const draftOfKeyResult = ({ row, milestones }: StoredKeyResult): KeyResultDraft => ({
  title: row.title,
  type: row.figures?.type ?? 'increase',
  unit: row.figures?.unitOfMeasure ?? '',
  start: row.figures?.start ?? null,
  target: row.figures?.target ?? null,
  lower: row.figures?.lower ?? null,
  upper: row.figures?.upper ?? null,
  due: row.dueOn ?? '',
  kept: milestones.map(({ id, version, title }) => ({ id, version, title })),
  steps: '',
  owner: ownerChoiceOf(row),
  metric: null,
  reason: '',
})

const isDirected = (type: KeyResultType): boolean => type === 'increase' || type === 'decrease'

/**
 * A change of the draft. Whether a number rises or falls follows from start and target; another unit, or
 * steps in the place of a figure, let go of a metric.
 */
export const withChange = (
  draft: KeyResultDraft,
  part: Partial<KeyResultDraft>,
): KeyResultDraft => {
  const isOtherFigure =
    part.type === 'milestone' || (part.unit !== undefined && part.unit !== draft.unit)
  const metric = part.metric === undefined && isOtherFigure ? null : draft.metric
  const next = { ...draft, metric, ...part }
  const { type, start, target } = next
  if (!isDirected(type) || start === null || target === null || start === target) return next
  return { ...next, type: target > start ? 'increase' : 'decrease' }
}

/** Its figures, for whoever reads its words. */
export const figuresOf = ({
  type,
  start,
  target,
  lower,
  upper,
  unit,
  due,
}: KeyResultDraft): KeyResultFigures => ({
  type,
  start,
  target,
  lower,
  upper,
  unit: unit.trim() || null,
  dueOn: due || null,
})

export type KeyResultProblem = 'requiredKeyResult' | 'sameFigures' | 'reversed'

/** What keeps a draft from being saved, as the name of its words. Missing figures do not. */
export const problemOf = (draft: KeyResultDraft): KeyResultProblem | null => {
  const { type, start, target, lower, upper } = draft
  if (draft.title.trim() === '') return 'requiredKeyResult'
  if (isDirected(type) && start !== null && start === target) return 'sameFigures'
  const reversed = type === 'range' && lower !== null && upper !== null && lower > upper
  return reversed ? 'reversed' : null
}

const described = (draft: KeyResultDraft) => ({
  title: draft.title.trim(),
  type: draft.type,
  unitOfMeasure: draft.type === 'milestone' ? null : draft.unit.trim() || null,
  startValue: isDirected(draft.type) ? draft.start : null,
  targetValue: isDirected(draft.type) ? draft.target : null,
  lowerBound: draft.type === 'range' ? draft.lower : null,
  upperBound: draft.type === 'range' ? draft.upper : null,
  dueOn: draft.due || null,
  unitId: draft.owner?.unitId ?? null,
  roleId: draft.owner?.roleId ?? null,
})

/** The steps written down, when it is measured by steps. */
export const stepsOf = ({ type, steps }: KeyResultDraft): { title: string }[] =>
  type === 'milestone'
    ? steps.split('\n').flatMap((line) => (line.trim() ? { title: line.trim() } : []))
    : []

export const additionOf = (
  draft: KeyResultDraft,
  objectiveId: string,
): InputOf<typeof addKeyResult> => ({
  objectiveId,
  ...described(draft),
  milestones: stepsOf(draft),
})

type StepChanges = NonNullable<InputOf<typeof changeKeyResult>['steps']>

/** What became of the steps; a step whose words were deleted is taken out. */
const stepChanges = (draft: KeyResultDraft, stored: readonly KeptStep[]): StepChanges | null => {
  const wanted = new Map(draft.kept.map((step) => [step.id, step.title.trim()]))
  const remove = stored.filter(({ id }) => !wanted.get(id))
  const change = stored.flatMap(({ id, version, title }) => {
    const next = wanted.get(id)
    return next && next !== title ? [{ id, version, title: next }] : []
  })
  const add = stepsOf(draft)
  if (add.length + change.length + remove.length === 0) return null
  return { add, change, remove: remove.map(({ id, version }) => ({ id, version })) }
}

/**
 * Only what differs is sent, so that two people may change two fields.
 *
 * @param stored as it was when the form was opened
 * @param now as it is by now: a step that somebody else removed meanwhile is not removed again
 */
export const changeOf = (
  draft: KeyResultDraft,
  stored: StoredKeyResult,
  now: StoredKeyResult = stored,
): InputOf<typeof changeKeyResult> => {
  const { row } = stored
  const before: Record<string, unknown> = described(draftOfKeyResult(stored))
  const opened = new Set(stored.milestones.map(({ id }) => id))
  const steps = stepChanges(
    draft,
    now.milestones.filter(({ id }) => opened.has(id)),
  )
  const after = Object.entries(described(draft)).filter(([key, value]) => value !== before[key])
  return {
    id: row.id,
    version: now.row.version,
    ...Object.fromEntries(after),
    ...(steps && { steps }),
    ...(draft.reason.trim() ? { reason: draft.reason.trim() } : {}),
  }
}
