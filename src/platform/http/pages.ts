import { existsSync } from 'node:fs'
import { join } from 'node:path'
import statics from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/**
 * The built pages. Files under `assets/` carry a hash of their content in the name and are kept
 * for good; every other address of the product answers with the one page that draws them all.
 */
export function pages(folder: string) {
  return async (app: FastifyInstance): Promise<void> => {
    if (!existsSync(join(folder, 'index.html'))) return
    await app.register(statics, {
      root: folder,
      preCompressed: true,
      wildcard: false,
      cacheControl: false,
      index: false,
      setHeaders(reply, path) {
        const kept = path.includes('/assets/') || path.includes('\\assets\\')
        reply.header('cache-control', kept ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
    app.get('/*', (request, reply) => {
      if (request.url.startsWith('/api/')) return reply.callNotFound()
      return reply.sendFile('index.html')
    })
  }
}
