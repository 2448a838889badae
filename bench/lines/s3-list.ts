import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Line, Measured } from '../line.ts'
import { medianOf, spreadOf } from '../measure.ts'
import { idOf } from '../world/fill.ts'
import { send } from '../world/load.ts'
import { openBenchServer } from '../world/server.ts'

const clients = 32
const seconds = 4
const turns = 5
const goals = 100_000

/** What `node:http` alone does with the same bytes: the most any server on Node can reach. */
async function bareServer(body: Buffer, etag: string) {
  const server = createServer((request, response) => {
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, { etag }).end()
      return
    }
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': body.length,
      etag,
    })
    response.end(body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => new Promise((done) => server.close(done)),
  }
}

async function measure(unchanged: boolean): Promise<Measured> {
  const world = await openBenchServer([{ goals, people: 10_000 }])
  try {
    const path = `/api/g${goals}/goals.listGoals?cycleId=${idOf('cycle', 0)}&limit=50`
    const headers = { cookie: world.cookie }
    const get = () => fetch(`${world.server.address}${path}`, { headers })
    await get()
    const answer = await get()
    const etag = answer.headers.get('etag')
    if (answer.status !== 200 || !etag) throw new Error(`no list to measure: ${answer.status}`)
    const body = Buffer.from(await answer.arrayBuffer())
    const bare = await bareServer(body, etag)
    const load = (url: string) => ({
      url,
      headers: unchanged ? { ...headers, 'if-none-match': etag } : headers,
      seconds,
      clients: Array.from({ length: clients }, () => [{ method: 'GET' as const, path }]),
    })
    await send(load(world.server.address))
    await send(load(bare.address))
    const ours: number[] = []
    const theirs: number[] = []
    for (let turn = 0; turn < turns; turn++) {
      const result = await send(load(world.server.address))
      if (result.refused > 0) throw new Error(`${result.refused} lists were refused`)
      ours.push(result.requestsPerSecond)
      theirs.push((await send(load(bare.address))).requestsPerSecond)
    }
    await bare.close()
    const ratios = ours.map((value, turn) => value / (theirs[turn] ?? value))
    return {
      value: medianOf(ratios),
      spread: spreadOf(ratios),
      floor: `bare node:http ${Math.round(medianOf(theirs))}/s, list ${Math.round(medianOf(ours))}/s`,
      sizes: `50 of ${goals} goals, ${body.length} bytes`,
    }
  } finally {
    await world.close()
  }
}

export const line: Line = {
  measure: 'list of 50 goals, requests/s ÷ bare node:http with the same bytes',
  unit: '×',
  goal: { is: 'at least', value: 0.5 },
  run: () => measure(false),
}

export const unchangedLine: Line = {
  measure: 'the same list unchanged (304) ÷ bare node:http',
  unit: '×',
  goal: { is: 'at least', value: 0.8 },
  run: () => measure(true),
}
