const day = 86_400_000

/** Days since 1970 of a calendar date `YYYY-MM-DD`. */
export const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / day

/** Maps a number from one range to another, straight. A range without length maps to its middle. */
export const scaleOf =
  (from: readonly [number, number], to: readonly [number, number]) =>
  (value: number): number =>
    from[0] === from[1]
      ? (to[0] + to[1]) / 2
      : to[0] + ((value - from[0]) / (from[1] - from[0])) * (to[1] - to[0])

const steps = [1, 2, 2.5, 5, 10]

/** Round numbers that span all values, about `wanted` steps apart; at least two. */
export const ticksOf = (values: readonly number[], wanted = 4): number[] => {
  const low = Math.min(...values)
  const high = Math.max(...values)
  if (!Number.isFinite(low) || !Number.isFinite(high)) return [0, 1]
  const span = high - low || Math.abs(high) || 1
  const rough = span / wanted
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * (steps.find((one) => one * power >= rough * 0.999) ?? 10)
  const first = Math.floor(low / step + 1e-9)
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9))
  return Array.from({ length: last - first + 1 }, (_, place) =>
    Number(((first + place) * step).toPrecision(12)),
  )
}

/** First days of months between two dates, thinned out to at most `most`; both ends inclusive. */
export const monthsBetween = (from: string, to: string, most = 7): string[] => {
  const months: string[] = []
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))]
  const next = () => {
    month += 1
    if (month > 12) {
      year += 1
      month = 1
    }
  }
  if (from.slice(8) !== '01') next()
  for (;;) {
    const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`
    if (date > to) break
    months.push(date)
    next()
  }
  const every = Math.ceil(months.length / most)
  return months.filter((_, place) => place % every === 0)
}
