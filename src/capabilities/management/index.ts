import type { GoalsCapability } from '#capabilities/goals/index.ts'
import type { StructureDirectory } from '#capabilities/structure/index.ts'
import type { Capability, Parts } from '#platform/contract/capability.ts'
import type { Implementation } from '#platform/contract/implementation.ts'
import * as rhythm from './actions/rhythm.ts'
import * as steps from './actions/steps.ts'
import { errors as en } from './messages/en.ts'
import { errors as zhCN } from './messages/zh-CN.ts'
import type { ManagementParts } from './parts.ts'

const implementationsOf = (parts: ManagementParts): Implementation[] => [
  rhythm.getRhythm(parts),
  rhythm.setPhases(),
  steps.addStep(parts),
  steps.assignStep(parts),
  steps.tickStep(parts),
  steps.removeStep(parts),
]

/** The rhythm in which goals are set, followed and closed. */
export const createManagement = (
  _parts: Parts,
  structure: StructureDirectory,
  goals: GoalsCapability,
): Capability => ({
  name: 'management',
  implementations: implementationsOf({ goals, structure }),
  errors: { en, 'zh-CN': zhCN },
})
