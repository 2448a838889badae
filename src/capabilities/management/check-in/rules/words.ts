export const PLAN_KEPT = ['done', 'partly', 'not'] as const
export const RISK_OUTCOMES = ['averted', 'gone', 'happened'] as const
export const ARRANGEMENTS = ['objective', 'person'] as const
export const NOTE_KINDS = ['note', 'decision'] as const

export type PlanKept = (typeof PLAN_KEPT)[number]
export type RiskOutcome = (typeof RISK_OUTCOMES)[number]
export type Arrangement = (typeof ARRANGEMENTS)[number]
export type NoteKind = (typeof NOTE_KINDS)[number]
