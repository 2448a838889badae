/** A goal that a new risk may concern. */
export type RiskGoal = { id: string; title: string }
