import type { GoalsCapability } from '#capabilities/goals/index.ts'
import type { StructureDirectory } from '#capabilities/structure/index.ts'
import type { Capability } from '#platform/contract/capability.ts'
import * as cards from './actions/cards.ts'
import * as clusters from './actions/clusters.ts'
import * as finish from './actions/finish.ts'
import * as reading from './actions/reading.ts'
import * as spaces from './actions/spaces.ts'
import { moveStage } from './actions/stages.ts'
import { mayHearTeam } from './hearing.ts'
import { errors as en } from './messages/en.ts'
import { errors as zhCN } from './messages/zh-CN.ts'

export { draftingPart } from './exchange.ts'
export { createDraftingSample } from './sample.ts'

/** Teams that find their objectives together. */
export function createTeam(structure: StructureDirectory, goals: GoalsCapability): Capability {
  const parts = { structure, goals }
  return {
    name: 'team',
    implementations: [
      reading.listSpaces(parts),
      reading.getSpace(parts),
      reading.getOrigin(parts),
      spaces.openSpace(parts),
      spaces.changeSpace(parts),
      spaces.removeSpace(),
      moveStage(),
      cards.writeCard(),
      cards.changeCard(),
      cards.removeCard(),
      cards.moveCards(),
      clusters.nameCluster(),
      clusters.placeDots(),
      clusters.wordCluster(),
      clusters.addComment(),
      clusters.removeComment(),
      finish.finishSpace(parts),
      finish.reopenSpace(parts),
    ],
    errors: { en, 'zh-CN': zhCN },
    mayHear: mayHearTeam,
  }
}
