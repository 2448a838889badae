import { ownerText } from '#capabilities/goals/web/goal/owner-text.ts'
import type { Scoring } from '../../contract.ts'

type Objective = Scoring['objectives'][number]
type Owner = Objective['goal']['owner']

export const commitments = ['committed', 'aspirational', 'unsaid'] as const

export interface ScoringFilter {
  /** Only what still waits for the reader. */
  readonly mine: boolean
  readonly unit: string | null
  /** A person, or the role or unit where nobody is named. */
  readonly owner: string | null
  readonly commitment: (typeof commitments)[number] | null
}

export interface Named {
  readonly id: string
  readonly name: string
}

/** Waits for the reader: to be rated, or to be agreed on. */
export const isMine = ({ mine, isToSettle }: Objective): boolean => mine > 0 || isToSettle

/**
 * The filter as it stands in the address; what the list does not know is left out. What waits for the
 * reader comes first where there is any, unless the address asks for all.
 */
export function filterFrom(
  query: URLSearchParams,
  { cycle, objectives }: Pick<Scoring, 'cycle' | 'objectives'>,
): ScoringFilter {
  const show = query.get('show')
  const known = (name: string, all: readonly Named[]) =>
    all.find(({ id }) => id === query.get(name))?.id ?? null
  const unit = known('unit', unitsIn(objectives))
  return {
    mine: !cycle.isClosed && (show === null ? objectives.some(isMine) : show === 'mine'),
    unit,
    owner: known('owner', ownersIn(objectives)),
    commitment: commitments.find((one) => one === query.get('commitment')) ?? null,
  }
}

export const filtered = (objectives: readonly Objective[], filter: ScoringFilter): Objective[] =>
  objectives.filter((one) => {
    const { owner } = one.goal
    return (
      (!filter.mine || isMine(one)) &&
      (filter.unit === null || owner.unit?.id === filter.unit) &&
      (filter.owner === null || carriersOf(owner).some(({ id }) => id === filter.owner)) &&
      (filter.commitment === null || (one.commitment ?? 'unsaid') === filter.commitment)
    )
  })

/** Who holds the role; the role itself where nobody does, and the unit where no role is named. */
function carriersOf(owner: Owner): Named[] {
  const persons = owner.holders.flatMap(({ id, name }) => (name ? [{ id, name }] : []))
  if (persons.length > 0) return persons
  const id = owner.role?.id ?? owner.unit?.id
  const name = ownerText(owner)
  return id && name ? [{ id, name }] : []
}

export const unitsIn = (objectives: readonly Objective[]): Named[] =>
  once(
    objectives.flatMap(({ goal }) => {
      const { unit } = goal.owner
      return unit ? [{ id: unit.id, name: unit.name ?? '' }] : []
    }),
  )

export const ownersIn = (objectives: readonly Objective[]): Named[] =>
  once(objectives.flatMap(({ goal }) => carriersOf(goal.owner)))

const once = (all: readonly Named[]): Named[] => [
  ...new Map(all.map((one) => [one.id, one])).values(),
]
