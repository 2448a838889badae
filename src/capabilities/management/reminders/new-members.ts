import type { Occasion } from '#platform/contract/recurring-job.ts'
import { insertRecords } from '#platform/records/records.ts'
import { nextLetter, proposedWish } from './rules/wish.ts'
import * as store from './store.ts'

/** Members without a wish are written to as the product proposes. */
export async function enterNewMembers(occasion: Occasion): Promise<void> {
  const { tx, place, now } = occasion
  const wish = proposedWish(place.weekStartsOn)
  const rows = (await store.membersWithoutWish(tx)).map((memberId) => ({
    id: occasion.newId(),
    memberId,
    ...wish,
    timeZone: null,
    locale: null,
    version: 1,
    removedAt: null,
  }))
  await insertRecords(tx, store.reminderWishes, rows)
  const nextAt = nextLetter(wish, place.timeZone, now)
  await store.setNextLetters(
    tx,
    rows.map(({ id }) => ({ id, nextAt })),
  )
}
