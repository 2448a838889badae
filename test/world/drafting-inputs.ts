import { type Company, versionOf } from './company.ts'
import type { Subject } from './goal.ts'

type Build = (company: Company, goal: Subject) => Record<string, unknown>

const seen = (c: Company, id: string) => ({ id, version: versionOf(c, id) })
const saying = { text: 'Said anew', why: 'It is missing', ideas: 'Count them' }

/** Inputs that succeed of the operations of drafting spaces. */
export const draftingInputs: Readonly<Record<string, Build>> = {
  'team.listSpaces': (c) => ({ cycleId: c.cycles.quarter, unitId: c.place.units.platform }),
  'team.getSpace': (c) => ({ id: c.drafting.writing.id }),
  'team.getOrigin': (_, goal) => ({ objectiveId: goal.objectiveId }),
  'team.openSpace': (c) => ({
    cycleId: c.cycles.quarter,
    unitId: c.place.units.platform,
    name: 'New',
    personIds: [c.place.people.seller],
    minutes: 10,
  }),
  'team.changeSpace': (c) => ({
    ...seen(c, c.drafting.writing.id),
    name: 'Renamed',
    personIds: [c.place.people.seller],
    facilitatorId: c.members.spare.memberId,
    minutes: null,
  }),
  'team.moveStage': (c) => ({ ...seen(c, c.drafting.writing.id), stage: 'reveal' }),
  'team.removeSpace': (c) => seen(c, c.drafting.writing.id),
  'team.writeCard': (c) => ({ spaceId: c.drafting.writing.id, ...saying }),
  'team.changeCard': (c) => ({ ...seen(c, c.drafting.writing.cardId), ...saying }),
  'team.removeCard': (c) => seen(c, c.drafting.writing.cardId),
  'team.moveCards': (c) => ({
    spaceId: c.drafting.clustering.id,
    moves: [{ ...seen(c, c.drafting.clustering.cardId), clusterId: c.drafting.clustering.otherId }],
  }),
  'team.nameCluster': (c) => ({ ...seen(c, c.drafting.clustering.clusterId), name: 'New' }),
  'team.placeDots': (c) => ({ clusterId: c.drafting.clustering.clusterId, dots: 1 }),
  'team.wordCluster': (c) => ({
    clusterId: c.drafting.refining.clusterId,
    version: versionOf(c, c.drafting.refining.clusterId),
    ...saying,
  }),
  'team.addComment': (c) => ({ clusterId: c.drafting.refining.clusterId, body: 'Well said' }),
  'team.removeComment': (c) => seen(c, c.drafting.refining.commentId),
  'team.finishSpace': (c) => ({
    ...seen(c, c.drafting.refining.id),
    chosen: [
      {
        clusterId: c.drafting.refining.clusterId,
        version: versionOf(c, c.drafting.refining.clusterId),
        as: 'objective',
      },
    ],
    visibility: 'unit',
  }),
  'team.reopenSpace': (c) => ({ ...seen(c, c.drafting.done.id), takeBack: true }),
}
