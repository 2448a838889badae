import type { Rights } from '../grid.ts'
import { drafting, everybody, sees } from '../grids.ts'

/** Who may what about drafting. */
export const team: Rights = {
  'team.listSpaces': everybody,
  'team.getOrigin': sees,
  'team.openSpace': drafting['opens'],
  'team.getSpace': drafting['reads'],
  'team.addComment': drafting['reads'],
  'team.changeSpace': drafting['leads'],
  'team.moveStage': drafting['leads'],
  'team.removeSpace': drafting['leads'],
  'team.finishSpace': drafting['leads'],
  'team.writeCard': drafting['works'],
  'team.moveCards': drafting['works'],
  'team.nameCluster': drafting['works'],
  'team.placeDots': drafting['works'],
  'team.wordCluster': drafting['works'],
  'team.changeCard': drafting['hidden card'],
  'team.removeCard': drafting['hidden card'],
  'team.removeComment': drafting["other's words"],
  'team.reopenSpace': drafting['takes up done'],
}
