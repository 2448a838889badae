/**
 * The input of a read as a query: arrays as repeated keys, nested objects as JSON, what is absent
 * left out. Keys are sorted, so that one question has one address and caches well.
 */
export const queryText = (input: unknown): string => {
  const query = new URLSearchParams()
  const entries = Object.entries(input ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [key, value] of entries) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one === undefined || one === null) continue
      query.append(key, typeof one === 'object' ? JSON.stringify(one) : String(one))
    }
  }
  const text = query.toString()
  return text ? `?${text}` : ''
}
