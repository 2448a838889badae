import { performance } from 'node:perf_hooks'

/** Middle value of some numbers; the mean of the two middle ones if they are even in number. */
export const medianOf = (values: readonly number[]): number => quantileOf(values, 0.5)

/** Quartile distance ÷ median: what half of the measurements stayed within. */
export const spreadOf = (values: readonly number[]): number => {
  const median = medianOf(values)
  return median === 0 ? 0 : (quantileOf(values, 0.75) - quantileOf(values, 0.25)) / median
}

const quantileOf = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0]
  return below + (above - below) * (at - Math.floor(at))
}

export type Work = () => unknown

/** Milliseconds that some work takes. */
export const timeOf = async (work: Work): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

export interface Comparison {
  /** Median of the ratios of neighbouring measurements. */
  readonly ratio: number
  readonly spread: number
  readonly subject: number
  readonly floor: number
}

/**
 * Measures a subject against a floor in turns (A B A B …), so that whatever else the machine does
 * falls on both. The first turns warm up and are dropped.
 */
export const compare = async (
  subject: Work,
  floor: Work,
  { rounds, warmUps }: { rounds: number; warmUps: number },
): Promise<Comparison> => {
  const turns: { subject: number; floor: number }[] = []
  for (let turn = 0; turn < warmUps + rounds; turn++)
    turns.push({ subject: await timeOf(subject), floor: await timeOf(floor) })
  const kept = turns.slice(warmUps)
  const ratios = kept.map((turn) => turn.subject / turn.floor)
  return {
    ratio: medianOf(ratios),
    spread: spreadOf(ratios),
    subject: medianOf(kept.map((turn) => turn.subject)),
    floor: medianOf(kept.map((turn) => turn.floor)),
  }
}

/** A repeatable stream of numbers in 0..1 (mulberry32), so that every run does the same work. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
