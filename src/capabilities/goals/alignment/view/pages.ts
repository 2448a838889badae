interface Wanted {
  readonly limit: number
  /** Only records before this id. */
  readonly before: string | null
}

/** Batches read for one page before it is given as far as it goes. */
const mostBatches = 20

/**
 * One page of records, the latest first, of which the caller may see some only. The next page
 * begins after the last one looked at, whether it was shown or not.
 */
export async function pageOfAsked<R extends { id: string }, Item>(
  { limit, before }: Wanted,
  findBatch: (before: string | null, size: number) => Promise<readonly R[]>,
  itemOf: (record: R) => Item | null,
): Promise<{ items: Item[]; nextCursor: string | null }> {
  const items: Item[] = []
  let last = before
  for (let batch = 0; batch < mostBatches; batch++) {
    const records = await findBatch(last, limit + 1)
    for (const record of records) {
      if (items.length === limit) return { items, nextCursor: last }
      last = record.id
      const item = itemOf(record)
      if (item !== null) items.push(item)
    }
    if (records.length <= limit) return { items, nextCursor: null }
  }
  return { items, nextCursor: last }
}
