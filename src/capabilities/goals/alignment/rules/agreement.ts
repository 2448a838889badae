/** Where something stands that one side asked of the other. */
export const AGREEMENT_STATES = ['open', 'accepted', 'declined', 'withdrawn'] as const
export type AgreementState = (typeof AGREEMENT_STATES)[number]

/** Only what is open can be ended, and it ends once. A new request may follow. */
export const mayEnd = (state: AgreementState): boolean => state === 'open'
