/** Where something stands that one side asked of the other. */
export const AGREEMENT_STATES = ['open', 'accepted', 'declined', 'withdrawn'] as const
export type AgreementState = (typeof AGREEMENT_STATES)[number]

/** Who ends it in which way: the one who is asked answers, the one who asked takes it back. */
const ENDED_BY = {
  accepted: 'asked',
  declined: 'asked',
  withdrawn: 'asking',
} as const satisfies Readonly<Record<Exclude<AgreementState, 'open'>, 'asking' | 'asked'>>

/** Only what is open can be ended, and it ends once. A new request may follow. */
export const mayEnd = (state: AgreementState): boolean => state === 'open'
