/** What sort of direction it is. Units that serve no business direction serve one of capability. */
export const DIRECTION_KINDS = ['growth', 'innovation', 'capability'] as const
export type DirectionKind = (typeof DIRECTION_KINDS)[number]

/** A draft exists for those who may change the strategy; a retired one stays readable. */
export const DIRECTION_STATUSES = ['draft', 'active', 'retired'] as const
export type DirectionStatus = (typeof DIRECTION_STATUSES)[number]

export const STATEMENT_KINDS = ['vision', 'mission', 'capability'] as const
export type StatementKind = (typeof STATEMENT_KINDS)[number]

/** Whether a horizon has a day in it; either end may be open. */
export const isHorizon = (startsOn: string | null, endsOn: string | null): boolean =>
  startsOn === null || endsOn === null || startsOn <= endsOn
