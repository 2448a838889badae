import { performance } from 'node:perf_hooks'
import type { Line } from '../line.ts'
import { medianOf, spreadOf } from '../measure.ts'
import { idOf } from '../world/fill.ts'
import { type BenchServer, openBenchServer } from '../world/server.ts'

const sizes = [1_000, 10_000, 100_000, 1_000_000]
const rounds = 60
const warmUps = 15

/** What is asked of a workspace of this size, the n-th time. */
type Ask = (slug: string, goals: number, n: number) => { path: string; body?: unknown }

/** Slope of a straight line through the logarithms: 0 = does not grow, 1 = grows in proportion. */
function exponentOf(points: readonly (readonly [size: number, time: number])[]): number {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)] as const)
  const mean = (at: 0 | 1) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length
  const [mx, my] = [mean(0), mean(1)]
  const over = logs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0)
  return over / logs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0)
}

async function timeOnce(world: BenchServer, path: string, body: unknown): Promise<number> {
  const start = performance.now()
  const response = await fetch(`${world.server.address}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { cookie: world.cookie, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  await response.arrayBuffer()
  const took = performance.now() - start
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return took
}

/** All sizes in turns on one server, so that whatever the machine does falls on all of them. */
export function growthLine(measure: string, ask: Ask): Line {
  return {
    measure: `${measure}, growth over 1k … 1M goals`,
    unit: 'exponent',
    goal: { is: 'at most', value: 0.05 },
    async run() {
      const world = await openBenchServer(sizes.map((goals) => ({ goals, people: goals / 10 })))
      try {
        const times = new Map<number, number[]>(sizes.map((goals) => [goals, []]))
        for (let n = 0; n < warmUps + rounds; n++) {
          for (const goals of sizes) {
            const { path, body } = ask(`g${goals}`, goals, n)
            const took = await timeOnce(world, path, body)
            if (n >= warmUps) times.get(goals)?.push(took)
          }
        }
        const medians = sizes.map((goals) => [goals, medianOf(times.get(goals) ?? [])] as const)
        return {
          value: exponentOf(medians),
          spread: Math.max(...sizes.map((goals) => spreadOf(times.get(goals) ?? []))),
          floor: medians.map(([goals, time]) => `${goals}: ${time.toFixed(2)} ms`).join(', '),
          sizes: `${rounds} requests a size`,
        }
      } finally {
        await world.close()
      }
    },
  }
}

const keyResults = (goals: number): number => Math.floor(goals / 5) * 4

export const checkInGrowth = growthLine('check-in', (slug, goals, n) => ({
  path: `/api/${slug}/goals.recordCheckIn`,
  body: {
    keyResultId: idOf('kr', (((n * 4 + 1) * 7) % keyResults(goals)) | 1),
    value: 4,
    confidence: 6,
  },
}))

/** Objectives that ten others serve; those of the lowest level have none below them. */
const served = (goals: number): number => Math.floor(goals / 5 / 10) - 1

export const goalPageGrowth = growthLine('goal page', (slug, goals, n) => ({
  path: `/api/${slug}/goals.getObjective?id=${idOf('objective', (n * 31) % served(goals))}`,
}))

export const listGrowth = growthLine('list page', (slug, _goals, n) => ({
  // A different question each time, so that no kept answer is measured.
  path: `/api/${slug}/goals.listGoals?cycleId=${idOf('cycle', 0)}&limit=${50 + (n % 100)}`,
}))

export const homeGrowth = growthLine('home', (slug, _goals, n) => ({
  path: `/api/${slug}/goals.home?n=${n}`,
}))
