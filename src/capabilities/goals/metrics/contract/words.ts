import { z } from 'zod'
import { DIRECTIONS } from '../rules/change.ts'
import { RHYTHMS } from '../rules/staleness.ts'

/** up, down: more, or less, is better. range: it should stay between bounds. */
export const direction = z.enum(DIRECTIONS)
export const rhythm = z.enum(RHYTHMS)
export const side = z.enum(['below', 'above'])
