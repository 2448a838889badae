import { createTransport } from 'nodemailer'
import type { SendLetter } from './outbox.ts'

export interface MailSettings {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  url: string
  /** `Steadfast <goals@example.org>`. */
  from: string
}

export interface Mail {
  send: SendLetter
  /** @throws when the server cannot be reached or refuses the login */
  check(): Promise<void>
  close(): void
}

const waitMs = 15_000

/** Letters through a mail server of one's own. */
export function openMail({ url, from }: MailSettings): Mail {
  const settings = {
    url,
    pool: true,
    maxConnections: 5,
    connectionTimeout: waitMs,
    greetingTimeout: waitMs,
    socketTimeout: waitMs,
  }
  const transport = createTransport(settings, { from })
  return {
    async send({ id, to, subject, text, html }) {
      const headers = { 'X-Auto-Response-Suppress': 'All', 'Auto-Submitted': 'auto-generated' }
      const messageId = `<${id}@${domainOf(from)}>`
      await transport.sendMail({ to, subject, text, html, messageId, headers })
    },
    async check() {
      await transport.verify()
    },
    close: () => transport.close(),
  }
}

const domainOf = (from: string): string => /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost'
