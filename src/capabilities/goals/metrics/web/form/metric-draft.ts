import type { InputOf } from '#platform/contract/operation.ts'
import type { Visibility } from '../../../contract.ts'
import type { OwnerChoice } from '../../../web/form/use-owner-choices.ts'
import { ownerText } from '../../../web/goal/owner-text.ts'
import type { addMetric, MetricItem } from '../../contract.ts'

export type MetricDraft = {
  name: string
  unit: string
  direction: MetricItem['direction']
  lower: number | null
  upper: number | null
  rhythm: MetricItem['rhythm']
  definition: string
  owner: OwnerChoice | null
  visibility: Visibility
}

export const emptyMetric: MetricDraft = {
  name: '',
  unit: '',
  direction: 'up',
  lower: null,
  upper: null,
  rhythm: 'weekly',
  definition: '',
  owner: null,
  visibility: 'workspace',
}

export function draftOfMetric(metric: MetricItem, definition: string | null): MetricDraft {
  const { owner } = metric
  const label = ownerText(owner)
  const id = owner.role ? `role-${owner.role.id}` : `unit-${owner.unit?.id}`
  return {
    name: metric.name,
    unit: metric.unitOfMeasure ?? '',
    direction: metric.direction,
    lower: metric.lowerWanted,
    upper: metric.upperWanted,
    rhythm: metric.rhythm,
    definition: definition ?? '',
    owner:
      label === null
        ? null
        : { id, label, unitId: owner.unit?.id ?? null, roleId: owner.role?.id ?? null },
    visibility: metric.visibility,
  }
}

export type DraftProblem = 'nameMissing' | 'boundMissing' | 'bounds'

/** What is missing before it can be sent; null for nothing. */
export function problemOf({ name, direction, lower, upper }: MetricDraft): DraftProblem | null {
  if (name.trim() === '') return 'nameMissing'
  if (direction !== 'range') return null
  if (lower === null && upper === null) return 'boundMissing'
  return lower !== null && upper !== null && lower > upper ? 'bounds' : null
}

/** A draft as it is sent; bounds belong to a range alone. */
export function inputOf(draft: MetricDraft): InputOf<typeof addMetric> {
  const isRange = draft.direction === 'range'
  return {
    name: draft.name.trim(),
    unitOfMeasure: draft.unit.trim() || null,
    direction: draft.direction,
    lowerWanted: isRange ? draft.lower : null,
    upperWanted: isRange ? draft.upper : null,
    rhythm: draft.rhythm,
    definition: draft.definition.trim() || null,
    unitId: draft.owner?.unitId ?? null,
    roleId: draft.owner?.roleId ?? null,
    visibility: draft.visibility,
  }
}
