import type { InputOf } from '#platform/contract/operation.ts'
import type {
  addObjective,
  Category,
  Commitment,
  changeObjective,
  GoalKind,
  GoalRow,
  Nature,
  Origin,
  Visibility,
} from '../../contract.ts'
import { ownerText } from '../goal/owner-text.ts'
import type { OwnerChoice } from './use-owner-choices.ts'

/** What is typed about an objective, kept until it is saved. `''` stands for not said. */
export type ObjectiveDraft = {
  title: string
  description: string
  owner: OwnerChoice | null
  nature: Nature | ''
  category: Category | ''
  origin: Origin | ''
  beneficiary: OwnerChoice | null
  commitment: Commitment | ''
  visibility: Visibility
  /** Titles, one a line; of a new objective only. */
  keyResults: string
  serves: { kind: GoalKind; id: string; title: string } | null
  reason: string
}

export const emptyObjective: ObjectiveDraft = {
  title: '',
  description: '',
  owner: null,
  nature: '',
  category: '',
  origin: '',
  beneficiary: null,
  commitment: '',
  visibility: 'workspace',
  keyResults: '',
  serves: null,
  reason: '',
}

/** What serves a goal above is aligned, unless something else was said; without it no longer. */
export const servingOf = (
  draft: ObjectiveDraft,
  serves: ObjectiveDraft['serves'],
): Partial<ObjectiveDraft> => {
  if (serves) return { serves, ...(!draft.origin && { origin: 'aligned' }) }
  return { serves, ...(draft.serves && draft.origin === 'aligned' && { origin: '' }) }
}

export const isObjectiveDraft = (value: unknown): value is ObjectiveDraft =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(emptyObjective).every((key) => key in value)

export const ownerChoiceOf = ({ owner }: Pick<GoalRow, 'owner'>): OwnerChoice | null => {
  const label = ownerText(owner)
  if (label === null) return null
  const id = owner.role ? `role-${owner.role.id}` : `unit-${owner.unit?.id}`
  return { id, label, unitId: owner.unit?.id ?? null, roleId: owner.role?.id ?? null }
}

type Stored = {
  row: GoalRow
  description: string | null
  beneficiaryUnit: { id: string; name: string | null } | null
}

export const draftOfObjective = ({
  row,
  description,
  beneficiaryUnit,
}: Stored): ObjectiveDraft => ({
  ...emptyObjective,
  title: row.title,
  description: description ?? '',
  owner: ownerChoiceOf(row),
  nature: row.nature ?? '',
  category: row.category ?? '',
  origin: row.origin ?? '',
  beneficiary: beneficiaryUnit && {
    id: `unit-${beneficiaryUnit.id}`,
    label: beneficiaryUnit.name ?? '',
    unitId: beneficiaryUnit.id,
    roleId: null,
  },
  commitment: row.commitment ?? '',
  visibility: row.visibility,
})

const described = (draft: ObjectiveDraft) => ({
  title: draft.title.trim(),
  description: draft.description.trim() || null,
  unitId: draft.owner?.unitId ?? null,
  roleId: draft.owner?.roleId ?? null,
  nature: draft.nature || null,
  category: draft.category || null,
  origin: draft.origin || null,
  beneficiaryUnitId: draft.origin === 'support' ? (draft.beneficiary?.unitId ?? null) : null,
  commitment: draft.commitment || null,
  visibility: draft.visibility,
})

export const additionOf = (
  draft: ObjectiveDraft,
  cycleId: string,
): InputOf<typeof addObjective> => ({
  cycleId,
  ...described(draft),
  keyResults: draft.keyResults
    .split('\n')
    .flatMap((line) => line.trim() || [])
    .map((title) => ({ title, type: 'increase' as const })),
  serves: draft.serves
    ? [
        {
          kind: draft.serves.kind === 'objective' ? ('contributes' as const) : ('derives' as const),
          toId: draft.serves.id,
        },
      ]
    : [],
})

/** Only what differs from the stored one is sent, so that two people may change two fields. */
export const changeOf = (
  draft: ObjectiveDraft,
  stored: Stored,
): InputOf<typeof changeObjective> => {
  const before: Record<string, unknown> = described(draftOfObjective(stored))
  const after = Object.entries(described(draft)).filter(([key, value]) => value !== before[key])
  return {
    id: stored.row.id,
    version: stored.row.version,
    ...Object.fromEntries(after),
    ...(draft.reason.trim() ? { reason: draft.reason.trim() } : {}),
  }
}
