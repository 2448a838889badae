import type { Rights } from '../grid.ts'
import { administers, changes, everybody, sees } from '../grids.ts'

/** Who may what about the strategy. */
export const strategy: Rights = {
  'strategy.getStrategy': everybody,
  'strategy.listServing': everybody,
  'strategy.getMap': everybody,
  'strategy.getBalance': everybody,
  'strategy.search': everybody,
  'strategy.listActivity': everybody,
  'strategy.addStatement': administers,
  'strategy.changeStatement': administers,
  'strategy.removeStatement': administers,
  'strategy.addDirection': administers,
  'strategy.changeDirection': administers,
  'strategy.orderDirections': administers,
  'strategy.retireDirection': administers,
  'strategy.removeDirection': administers,
  'strategy.addEvidence': administers,
  'strategy.changeEvidence': administers,
  'strategy.removeEvidence': administers,
  'strategy.setMix': administers,
  'strategy.undo': administers,
  'strategy.getObjectiveStrategy': sees,
  'strategy.alignObjective': changes,
  'strategy.addStage': changes,
  'strategy.changeStage': changes,
  'strategy.judgeStage': changes,
  'strategy.removeStage': changes,
}
