import type { Objective } from './store/kinds.ts'

// A small named cast for tests: a shop that wants to grow, with two teams.

/** Ids that read as what they are: `aId('objective', 3)`. */
const prefixes = { workspace: 1, member: 2, person: 3, unit: 4, role: 5, cycle: 6 } as const

export const aId = (of: keyof typeof prefixes, number = 1): string =>
  `00000000-0000-7000-800${prefixes[of]}-${String(number).padStart(12, '0')}`

export const cast = {
  workspace: aId('workspace'),
  /** Owner of the workspace. */
  olga: { member: aId('member', 1), person: aId('person', 1) },
  /** Heads Growth. */
  hana: { member: aId('member', 2), person: aId('person', 2) },
  /** Works in Growth. */
  milo: { member: aId('member', 3), person: aId('person', 3) },
  /** Works in Care. */
  noor: { member: aId('member', 4), person: aId('person', 4) },
  /** A guest, no person of the organisation. */
  gil: { member: aId('member', 5), person: null },
  units: { company: aId('unit', 1), growth: aId('unit', 2), care: aId('unit', 3) },
  roles: { headOfGrowth: aId('role', 1), marketer: aId('role', 2), carer: aId('role', 3) },
  quarter: aId('cycle', 1),
  year: aId('cycle', 2),
} as const

const goal = {
  externalId: null,
  sourceStatus: null,
  statusOverride: null,
  statusOverrideUntil: null,
  statusOverrideReason: null,
  statusOverrideAt: null,
  score: null,
  outcomeText: null,
  carriedFromId: null,
  extra: {},
  version: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  removedAt: null,
  position: 0,
  unitId: null,
  roleId: null,
} as const

export const anObjective = (id: string, fields: Partial<Objective> = {}): Objective => ({
  ...goal,
  id,
  cycleId: cast.quarter,
  title: 'Shoppers come back',
  description: null,
  nature: null,
  category: null,
  origin: null,
  beneficiaryUnitId: null,
  commitment: null,
  visibility: 'workspace',
  createdBy: cast.olga.member,
  isCandidate: false,
  ...fields,
})
