import type { StageItem } from '../contract.ts'
import type { StageRecord } from '../store/kinds.ts'

export const stageItem = ({
  objectiveId: _objectiveId,
  position: _position,
  removedAt: _removedAt,
  ...item
}: StageRecord): StageItem => item
