import type { ReadContext } from '#platform/contract/implementation.ts'
import type { Sight } from '../../view/sight.ts'
import type { OwedAnswers } from '../contract.ts'
import { anyOf, countRemarks, findAsked } from '../store/asked.ts'
import { alignmentRequests, keyResultProposals } from '../store/kinds.ts'
import { dependenciesOf, dependencyItem } from '../view/dependencies.ts'
import { idsOf, type Mine, mineOf } from '../view/mine.ts'
import { proposalItem } from '../view/proposals.ts'
import { requestItem } from '../view/requests.ts'
import { openOffers } from './list-dependencies.ts'

/** Shown of each; the page of alignment has the rest. */
const most = 20

/** What others asked of the caller and wait for: requests, proposed key results, days. */
export async function owedAnswers(context: ReadContext, sight: Sight): Promise<OwedAnswers> {
  const mine = mineOf(sight)
  const open = { status: 'open', before: null, limit: most } as const
  const found = await context.read(async (tx) => {
    const requests = await findAsked(tx, alignmentRequests, anyOf('to_id', idsOf(mine)), open)
    const proposals = await findAsked(
      tx,
      keyResultProposals,
      anyOf('objective_id', [...mine.objectiveIds]),
      open,
    )
    const remarks = await countRemarks(
      tx,
      requests.map(({ id }) => id),
    )
    return { requests, proposals, remarks }
  })
  const { remarks } = found
  return {
    requests: found.requests
      .flatMap((one) => requestItem(sight, one, remarks.get(one.id) ?? 0) ?? [])
      .filter(({ may }) => may.answer),
    proposals: found.proposals
      .flatMap((one) => proposalItem(sight, one) ?? [])
      .filter(({ may }) => may.answer),
    offers: await offersToMe(context, sight, mine),
  }
}

/** Days that the other side of a dependency of mine offers. */
async function offersToMe(context: ReadContext, sight: Sight, mine: Mine) {
  const { links, ends, linksTo } = sight.goals
  const asking = [...mine.keyResultIds].flatMap((id) => dependenciesOf(sight, id))
  const asked = [...mine.keyResultIds, ...mine.unitIds].flatMap((id) =>
    [...linksTo.rowsOf(ends.find(id))].filter(
      (row) => links.columns.kind.get(row) === 'depends-on',
    ),
  )
  const rows = new Map([...asking, ...asked].map((row) => [links.idOf(row), row]))
  const offers = await openOffers(context, [...rows.keys()])
  return [...offers.values()].flatMap((offer) => {
    const row = rows.get(offer.linkId)
    const item = row === undefined ? null : dependencyItem(sight, row, mine, offer)
    const isOthers = item?.offer && !item.sides.includes(item.offer.side)
    return item?.offer?.may.answer && isOthers ? [item] : []
  })
}
