import { z } from 'zod'
import { DIRECTION_KINDS, DIRECTION_STATUSES, STATEMENT_KINDS } from '../rules/direction.ts'
import { DECISIONS, OUTCOMES, STAGES } from '../rules/stages.ts'

// The words of the field, each one a closed list. What they mean stands in the README.

export const directionKind = z.enum(DIRECTION_KINDS)
export const directionStatus = z.enum(DIRECTION_STATUSES)
export const statementKind = z.enum(STATEMENT_KINDS)
export const stageName = z.enum(STAGES)
export const outcome = z.enum(OUTCOMES)
export const decision = z.enum(DECISIONS)
