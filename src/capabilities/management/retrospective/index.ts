import type { Implementation } from '#platform/contract/implementation.ts'
import type { ManagementParts } from '../parts.ts'
import { agreeAction, changeAction, removeAction } from './actions/agreed.ts'
import { changeRetrospective, removeRetrospective, startRetrospective } from './actions/boards.ts'
import { addCard, changeCard, removeCard, voteCard } from './actions/cards.ts'
import { getRetrospective, listRetrospectives } from './actions/reading.ts'

/** Boards on which people look back together, and what they agree to do differently. */
export const retrospectiveImplementations = (parts: ManagementParts): Implementation[] => [
  listRetrospectives(parts),
  getRetrospective(parts),
  startRetrospective(parts),
  changeRetrospective(parts),
  removeRetrospective(parts),
  addCard(parts),
  changeCard(parts),
  removeCard(parts),
  voteCard(parts),
  agreeAction(parts),
  changeAction(parts),
  removeAction(parts),
]
