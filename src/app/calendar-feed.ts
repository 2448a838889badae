import type { FastifyInstance } from 'fastify'
import { notFound } from '#kernel/errors.ts'

/** Programs ask every few hours; nobody may read in between what was meant for one person. */
const caching = 'private, max-age=900'

/** Calendars by their secret address, for programs that sign in nowhere. */
export const calendarRoute =
  (calendarOf: (token: string) => Promise<string | null>) =>
  (app: FastifyInstance): void => {
    app.get<{ Params: { file: string } }>('/api/calendar/:file', async (request, reply) => {
      const token = /^([\w-]{16,64})\.ics$/.exec(request.params.file)?.[1]
      const calendar = token === undefined ? null : await calendarOf(token)
      if (calendar === null) throw notFound('request.unknown_operation')
      return reply
        .header('cache-control', caching)
        .type('text/calendar; charset=utf-8')
        .send(calendar)
    })
  }
