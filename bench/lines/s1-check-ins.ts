import type { Line } from '../line.ts'
import { medianOf, spreadOf } from '../measure.ts'
import { idOf } from '../world/fill.ts'
import { sendLean } from '../world/lean-clients.ts'
import { preparePgbench } from '../world/pgbench.ts'
import { openBenchServer } from '../world/server.ts'

const clients = 64
const seconds = 6
const turns = 5
const goals = 100_000
const perClient = 200

/** Check-ins over HTTP against what PostgreSQL alone commits, in turns on one server. */
export const line: Line = {
  measure: `check-in commits/s over HTTP, ${clients} clients ÷ pgbench, one insert + one update`,
  unit: '×',
  goal: { is: 'at least', value: 0.5 },
  async run() {
    const world = await openBenchServer([{ goals, people: 10_000 }])
    try {
      const pgbench = await preparePgbench(world.bundled.owner)
      const path = `/api/g${goals}/goals.recordCheckIn`
      // Every fourth key result takes its progress from links; the others have their own figures.
      const requests = (client: number) =>
        Array.from({ length: perClient }, (_, at) => {
          const number = (client * perClient + at) * 4 + 1
          const body = { keyResultId: idOf('kr', number), value: 4, confidence: 6 }
          return { method: 'POST' as const, path, body: JSON.stringify(body) }
        })
      const load = {
        url: world.server.address,
        headers: { cookie: world.cookie, 'content-type': 'application/json' },
        seconds,
        clients: Array.from({ length: clients }, (_, client) => requests(client)),
      }
      await sendLean({ ...load, seconds: 3 })
      const ours: number[] = []
      const theirs: number[] = []
      for (let turn = 0; turn < turns; turn++) {
        const result = await sendLean(load)
        if (result.refused > 0) throw new Error(`${result.refused} check-ins were refused`)
        ours.push(result.requestsPerSecond)
        theirs.push(await pgbench(clients, seconds))
      }
      const ratios = ours.map((value, turn) => value / (theirs[turn] ?? value))
      return {
        value: medianOf(ratios),
        spread: spreadOf(ratios),
        floor: `pgbench ${Math.round(medianOf(theirs))}/s, check-ins ${Math.round(medianOf(ours))}/s`,
        sizes: `${goals} goals, 10000 people`,
      }
    } finally {
      await world.close()
    }
  },
}
