import type { ClosingPage } from '../../contract.ts'

export interface NamedUnit {
  id: string
  name: string
}

/** The units that carry the objectives of a review, by name. */
export const unitsIn = ({ objectives }: ClosingPage, locale: string): NamedUnit[] => {
  const found = new Map<string, string>()
  for (const { goal } of objectives) {
    const { unit } = goal.owner
    if (unit) found.set(unit.id, unit.name ?? '')
  }
  const collator = new Intl.Collator(locale, { numeric: true })
  return [...found]
    .map(([id, name]) => ({ id, name }))
    .sort((a, b) => collator.compare(a.name, b.name))
}

/** The review of one unit's goals. */
export const ofUnit = (page: ClosingPage, unitId: string | null): ClosingPage =>
  unitId === null
    ? page
    : { ...page, objectives: page.objectives.filter(({ goal }) => goal.owner.unit?.id === unitId) }
