import { z } from 'zod'
import { AGREEMENT_STATES } from '../rules/agreement.ts'
import { GAP_KINDS } from '../rules/gaps.ts'

/**
 * serve: mine would serve theirs. be-served: theirs would serve mine. take-up: a unit would make a
 * goal that serves mine. share: a unit would carry mine as well.
 */
export const requestKind = z.enum(['serve', 'be-served', 'take-up', 'share'])
export const agreementState = z.enum(AGREEMENT_STATES)
/** asking: who needs it. asked: who delivers. */
export const side = z.enum(['asking', 'asked'])
export const readingMarkKind = z.enum(['read', 'ready'])
export const direction = z.enum(['up', 'down', 'sideways'])
export const gapKind = z.enum(GAP_KINDS)
/** asked: waits for me. asking: I asked. all: everything I see. */
export const box = z.enum(['asked', 'asking', 'all'])

export type RequestKind = z.infer<typeof requestKind>
export type Side = z.infer<typeof side>
export type ReadingMarkKind = z.infer<typeof readingMarkKind>
export type GapKind = z.infer<typeof gapKind>
