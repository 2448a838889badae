import type { InputOf } from '#platform/contract/operation.ts'
import type { assignGoal, KeyResultDetail } from '../../../contract.ts'
import type { OwnerChoice } from '../../../web/form/use-owner-choices.ts'

type AssignInput = InputOf<typeof assignGoal>
export type Part = NonNullable<AssignInput['keyResults']>[number]
export type Figures = NonNullable<AssignInput['owners'][number]['figures']>[number]

/** One who is to get the goal: own words and figures where they differ from the template. */
export type Row = {
  owner: OwnerChoice
  title: string
  /** By the place of the key result. */
  figures: readonly Figures[]
}

/** Figures that can differ from row to row; the others are the same for all. */
export const fieldsOf = (part: Part): readonly (keyof Figures)[] => {
  if (part.type === 'increase' || part.type === 'decrease') return ['startValue', 'targetValue']
  return part.type === 'range' ? ['lowerBound', 'upperBound'] : []
}

/** A key result of the template, as it is copied: what was reached so far stays behind. */
export const partOf = ({ row, milestones, weight }: KeyResultDetail): Part => ({
  title: row.title,
  type: row.figures?.type ?? 'increase',
  unitOfMeasure: row.figures?.unitOfMeasure ?? null,
  startValue: row.figures?.start ?? null,
  targetValue: row.figures?.target ?? null,
  lowerBound: row.figures?.lower ?? null,
  upperBound: row.figures?.upper ?? null,
  dueOn: row.dueOn,
  weight,
  milestones: milestones.map((step) => ({
    title: step.title,
    weight: step.weight,
    dueOn: step.dueOn,
  })),
})

export const figureIn = (
  row: Row,
  place: number,
  part: Part,
  field: keyof Figures,
): number | null => {
  const own = row.figures[place]?.[field]
  return own === undefined ? (part[field] ?? null) : own
}

/** The row with one figure changed. */
export const withFigure = (
  row: Row,
  place: number,
  field: keyof Figures,
  value: number | null,
): Row => {
  const figures = Array.from({ length: Math.max(row.figures.length, place + 1) }, (_, at) =>
    at === place ? { ...row.figures[at], [field]: value } : { ...row.figures[at] },
  )
  return { ...row, figures }
}

export const ownersOf = (rows: readonly Row[], parts: readonly Part[]): AssignInput['owners'] =>
  rows.map(({ owner, title, figures }) => ({
    ...(owner.roleId ? { roleId: owner.roleId } : { unitId: owner.unitId ?? '' }),
    ...(title.trim() && { title: title.trim() }),
    figures: figures.slice(0, parts.length).map((one) => ({ ...one })),
  }))
