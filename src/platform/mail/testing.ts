import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

export interface Received {
  to: string
  /** Headers and body as they arrived. */
  data: string
}

export interface MailSink {
  url: string
  received: Received[]
  /** What the server answers to a recipient from now on; null = accept. */
  refuse(answer: string | null): void
  /** Resolves once so many letters have arrived. */
  arrived(count: number): Promise<void>
  close(): Promise<void>
}

/** A mail server on loopback that keeps what it is given: enough of RFC 5321 for one client. */
export async function mailSink(): Promise<MailSink> {
  const received: Received[] = []
  const sockets = new Set<Socket>()
  const waiting: { count: number; done: () => void }[] = []
  let refusal: string | null = null

  function keep(letter: Received): void {
    received.push(letter)
    for (const { count, done } of waiting) if (received.length >= count) done()
  }

  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    const say = (line: string) => socket.write(`${line}\r\n`)
    let [buffer, to, body] = ['', '', '']
    let inData = false

    function take(line: string): void {
      if (inData) {
        if (line !== '.') {
          body += `${line.replace(/^\./, '')}\n`
          return
        }
        inData = false
        keep({ to, data: body })
        say('250 kept')
        return
      }
      const verb = line.slice(0, 4).toUpperCase()
      if (verb === 'EHLO' || verb === 'HELO') say('250 sink')
      else if (verb === 'RCPT') {
        to = /<([^>]*)>/.exec(line)?.[1] ?? ''
        say(refusal ?? '250 ok')
      } else if (verb === 'DATA') {
        inData = true
        body = ''
        say('354 go on')
      } else if (verb === 'QUIT') socket.end('221 bye\r\n')
      else say('250 ok')
    }

    socket.on('data', (chunk) => {
      const lines = (buffer + chunk.toString('utf8')).split('\r\n')
      buffer = lines.pop() ?? ''
      for (const line of lines) take(line)
    })
    socket.on('error', () => {})
    say('220 sink')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refuse(answer) {
      refusal = answer
    },
    arrived: (count) =>
      received.length >= count
        ? Promise.resolve()
        : new Promise((done) => waiting.push({ count, done })),
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
