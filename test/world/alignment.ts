import type { Speaker } from './speaker.ts'
import type { Placed } from './structure.ts'

/** Something of everything by which people agree on a goal. */
export interface Agreed {
  /** Asks the unit sales to take the key result up. */
  requestId: string
  proposalId: string
  /** Another day for the dependency, offered by whoever needs it. */
  offerId: string
}

interface Planted {
  objectiveId: string
  keyResultId: string
  dependencyId: string
}

export async function plantAlignment(
  maker: Speaker,
  { objectiveId, keyResultId, dependencyId }: Planted,
  { place, mark }: { place: Placed; mark: string },
): Promise<Agreed> {
  const requestId = await maker.make('goals.requestAlignment', {
    kind: 'take-up',
    fromId: keyResultId,
    toKind: 'unit',
    toId: place.units.sales,
    note: `asked of ${mark}`,
  })
  const proposalId = await maker.make('goals.proposeKeyResult', {
    objectiveId,
    title: `proposed ${mark}`,
    type: 'increase',
    startValue: 1,
    targetValue: 2,
    why: `because of ${mark}`,
  })
  const remark = { body: `remark ${mark}` }
  await maker.tell('goals.addRemark', { subjectKind: 'request', subjectId: requestId, ...remark })
  await maker.tell('goals.addRemark', { subjectKind: 'proposal', subjectId: proposalId, ...remark })
  const offer = { linkId: dependencyId, dueOn: '2026-06-10', note: `day of ${mark}` }
  const offerId = await maker.make('goals.offerDate', offer)
  for (const kind of ['read', 'ready'])
    await maker.tell('goals.markReading', { objectiveId, kind, isSet: true })
  return { requestId, proposalId, offerId }
}
