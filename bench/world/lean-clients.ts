import { fork } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import type { Load, LoadResult } from './load.ts'

/**
 * Sends a load from a process of its own, with clients that cost next to nothing, as pgbench's do:
 * on a machine of two cores a heavier client would be measured along with the server. Each has one
 * connection, sends one request, reads its answer to the end and only then sends the next.
 */
export async function sendLean(load: Load): Promise<LoadResult> {
  const child = fork(fileURLToPath(import.meta.url), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  child.send(load)
  const [result] = await once(child, 'message')
  if (child.exitCode === null) await once(child, 'exit')
  return result
}

const bytesOf = (host: string, headers: Load['headers']) => {
  const common = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}`)
  return ({ method, path, body = '' }: Load['clients'][number][number]): Buffer => {
    const length = `content-length: ${Buffer.byteLength(body)}`
    const head = [`${method} ${path} HTTP/1.1`, ...common, length].join('\r\n')
    return Buffer.from(`${head}\r\n\r\n${body}`)
  }
}

/** Status of an answer that has arrived whole; null while some of it is missing. */
function statusOf(answer: Buffer): number | null {
  const end = answer.indexOf('\r\n\r\n')
  if (end < 0) return null
  const head = answer.toString('latin1', 0, end)
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  if (length === undefined) throw new Error(`an answer of unknown length:\n${head}`)
  return answer.length < end + 4 + Number(length) ? null : Number(head.slice(9, 12))
}

async function run({ url, headers, seconds, clients }: Load): Promise<LoadResult> {
  const { hostname, port, host } = new URL(url)
  const bytes = bytesOf(host, headers)
  const times: number[] = []
  let refused = 0
  let isOver = false

  const client = (requests: readonly Buffer[]) =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(Number(port), hostname)
      let next = 0
      let sent = 0
      let unread: Buffer | null = null
      const ask = () => {
        sent = performance.now()
        socket.write(requests[next++ % requests.length] ?? '')
      }
      socket.setNoDelay().on('connect', ask).on('error', reject)
      socket.on('data', (chunk) => {
        unread = unread ? Buffer.concat([unread, chunk]) : chunk
        const status = statusOf(unread)
        if (status === null) return
        unread = null
        // What is answered after the end was not done within the time.
        if (isOver) return void socket.end(resolve)
        times.push(performance.now() - sent)
        if (status >= 300) refused += 1
        ask()
      })
    })

  const all = Promise.all(clients.map((requests) => client(requests.map(bytes))))
  const start = performance.now()
  let took = seconds
  setTimeout(() => {
    isOver = true
    took = (performance.now() - start) / 1000
  }, seconds * 1000)
  await all
  const sorted = Float64Array.from(times).sort()
  return {
    requestsPerSecond: times.length / took,
    refused,
    p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
  }
}

if (process.send && process.argv[1] === fileURLToPath(import.meta.url)) {
  process.once('message', async (load: Load) => {
    process.send?.(await run(load))
    process.disconnect()
  })
}
