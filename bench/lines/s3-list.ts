import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import { createHttpServer } from '#platform/http/server.ts'
import type { Line, Measured } from '../line.ts'
import { medianOf, spreadOf } from '../measure.ts'
import { idOf } from '../world/fill.ts'
import { send } from '../world/load.ts'
import { type BenchServer, openBenchServer } from '../world/server.ts'

const clients = 32
const seconds = 3
const turns = 5
const goals = 100_000
const json = 'application/json; charset=utf-8'

interface Contender {
  url: string
  close(): Promise<unknown>
}

/** What `node:http` alone does with the same bytes: the most any server on Node can reach. */
async function bareServer(body: Buffer, etag: string): Promise<Contender> {
  const server = createServer((request, response) => {
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, { etag }).end()
      return
    }
    const headers = { 'content-type': json, 'content-length': body.length, etag }
    response.writeHead(200, headers).end(body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

/** The framework alone with the same bytes, and no session, stamp or header of ours. */
async function fastifyServer(body: Buffer, etag: string): Promise<Contender> {
  const app = Fastify({ forceCloseConnections: true })
  app.get('/api/:workspace/:operation', async (request, reply) => {
    reply.header('etag', etag)
    if (request.headers['if-none-match'] === etag) return reply.code(304).send()
    return reply.type(json).send(body)
  })
  return { url: await app.listen({ port: 0, host: '127.0.0.1' }), close: () => app.close() }
}

/** Our server when no question counts as asked before: every request goes the whole way. */
async function wholeWayServer({ server }: BenchServer): Promise<Contender> {
  const { product } = server
  let forgotten = 0
  const app = createHttpServer({
    ...product,
    sessions: {
      ...product.sessions,
      get forgotten() {
        forgotten += 1
        return forgotten
      },
    },
    now: product.entry.now,
    proxies: [],
    report: (error) => console.error(error),
    routes: [],
  })
  return { url: await app.listen({ port: 0, host: '127.0.0.1' }), close: () => app.close() }
}

async function measure(unchanged: boolean): Promise<Measured> {
  const world = await openBenchServer([{ goals, people: 10_000 }])
  const path = `/api/g${goals}/goals.listGoals?cycleId=${idOf('cycle', 0)}&limit=50`
  const headers = { cookie: world.cookie }
  const get = () => fetch(`${world.server.address}${path}`, { headers })
  await get()
  const answer = await get()
  const etag = answer.headers.get('etag')
  if (answer.status !== 200 || !etag) throw new Error(`no list to measure: ${answer.status}`)
  const body = Buffer.from(await answer.arrayBuffer())
  const list = { url: world.server.address, close: world.close }
  const [bare, fastify] = [await bareServer(body, etag), await fastifyServer(body, etag)]
  const wholeWay = await wholeWayServer(world)
  const contenders = [list, bare, fastify, wholeWay]
  try {
    const rate = async ({ url }: Contender): Promise<number> => {
      const { requestsPerSecond, refused } = await send({
        url,
        headers: unchanged ? { ...headers, 'if-none-match': etag } : headers,
        seconds,
        clients: Array.from({ length: clients }, () => [{ method: 'GET' as const, path }]),
      })
      if (refused > 0) throw new Error(`${refused} requests were refused`)
      return requestsPerSecond
    }
    for (const contender of contenders) await rate(contender)
    const rates = new Map<Contender, number[]>(contenders.map((one) => [one, []]))
    for (let turn = 0; turn < turns; turn++)
      for (const contender of contenders) rates.get(contender)?.push(await rate(contender))
    const ratesOf = (contender: Contender) => rates.get(contender) ?? []
    const ratios = ratesOf(list).map((value, turn) => value / (ratesOf(bare)[turn] ?? value))
    const said = (contender: Contender) => `${Math.round(medianOf(ratesOf(contender)))}/s`
    return {
      value: medianOf(ratios),
      spread: spreadOf(ratios),
      floor: `bare node:http ${said(bare)}, list ${said(list)}; Fastify alone ${said(fastify)}, list the whole way ${said(wholeWay)}`,
      sizes: `50 of ${goals} goals, ${body.length} bytes`,
    }
  } finally {
    for (const contender of contenders.toReversed()) await contender.close()
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
