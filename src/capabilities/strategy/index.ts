import type { DirectionSource, GoalsReading } from '#capabilities/goals/index.ts'
import type { Capability, Parts } from '#platform/contract/capability.ts'
import { listActivity } from './actions/activity.ts'
import { alignObjective, getObjectiveStrategy } from './actions/alignment.ts'
import {
  addDirection,
  changeDirection,
  orderDirections,
  removeDirection,
} from './actions/directions.ts'
import { addEvidence, changeEvidence, removeEvidence } from './actions/evidence.ts'
import { getBalance, getMap } from './actions/map.ts'
import { setMix } from './actions/mix.ts'
import { getStrategy, listServing, search } from './actions/page.ts'
import { retireDirection } from './actions/retire.ts'
import { addStage, changeStage, judgeStage, removeStage } from './actions/stages.ts'
import { addStatement, changeStatement, removeStatement } from './actions/statements.ts'
import { undo } from './actions/undo.ts'
import { directionSource } from './directions.ts'
import { mayHearStrategy } from './hearing.ts'
import { StrategyMemory } from './memory.ts'
import { errors as en } from './messages/en.ts'
import { errors as zh } from './messages/zh-CN.ts'

export { strategyPart } from './exchange.ts'
export { createStrategySample } from './sample/create.ts'

export interface StrategyCapability extends Capability {
  /** For the goals, which stand below and ask. */
  readonly directions: DirectionSource
}

/** @param goals the goals as a caller sees them */
export function createStrategy({ db, now }: Parts, goals: GoalsReading): StrategyCapability {
  const memory = new StrategyMemory(db)
  const parts = { memory, goals }
  return {
    name: 'strategy',
    directions: directionSource(memory),
    implementations: [
      getStrategy(parts),
      listServing(parts),
      getMap(parts),
      getBalance(parts),
      getObjectiveStrategy(parts),
      search(parts),
      listActivity(parts),
      addStatement,
      changeStatement,
      removeStatement,
      addDirection(parts),
      changeDirection(parts),
      orderDirections,
      retireDirection(parts),
      removeDirection,
      addEvidence,
      changeEvidence,
      removeEvidence,
      alignObjective(parts),
      setMix,
      addStage(parts),
      changeStage(parts),
      judgeStage(parts),
      removeStage(parts),
      undo(parts),
    ],
    errors: { en, 'zh-CN': zh },
    follow: (entries) => memory.follow(entries),
    mayHear: (actor, entry) => mayHearStrategy(parts, actor, entry, now()),
  }
}
