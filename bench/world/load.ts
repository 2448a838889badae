import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'

/** Requests for one client each; a client sends its own in turn, so that no two meet on one row. */
export interface Load {
  url: string
  headers: Record<string, string>
  seconds: number
  clients: { method: 'GET' | 'POST'; path: string; body?: string }[][]
}

export interface LoadResult {
  requestsPerSecond: number
  /** Answers that were neither 2xx nor 304. */
  refused: number
  p99: number
}

/** Sends the load from a process of its own: the server must not wait for its client's work. */
export async function send(load: Load): Promise<LoadResult> {
  const child = fork(fileURLToPath(import.meta.url), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  child.send(load)
  const [result] = await once(child, 'message')
  if (child.exitCode === null) await once(child, 'exit')
  return result
}

async function run({ url, headers, seconds, clients }: Load): Promise<LoadResult> {
  let next = 0
  let refused = 0
  const result = await autocannon({
    url,
    headers,
    connections: clients.length,
    duration: seconds,
    setupClient(client) {
      const own = clients[next++ % clients.length] ?? []
      client.setRequests(own)
      client.on('response', (status) => {
        if (status >= 300 && status !== 304) refused += 1
      })
    },
  })
  return {
    requestsPerSecond: result.requests.total / result.duration,
    refused: refused + result.errors,
    p99: result.latency.p99,
  }
}

if (process.send && process.argv[1] === fileURLToPath(import.meta.url)) {
  process.once('message', async (load: Load) => {
    process.send?.(await run(load))
    process.disconnect()
  })
}
