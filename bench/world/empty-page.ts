import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { build } from 'vite'

const entry = 'virtual:empty-page'
const code = `
  import { createElement } from 'react'
  import { createRoot } from 'react-dom/client'
  createRoot(document.getElementById('root')).render(createElement('h2', null, 'Empty'))`

/** React that draws one heading: the least that any page of it costs. */
async function script(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'empty-page',
        resolveId: (id) => (id === entry ? `${import.meta.dirname}/empty-page.js` : null),
        load: (id) => (id.endsWith('/empty-page.js') ? code : null),
      },
    ],
    build: { write: false, rolldownOptions: { input: entry } },
  })
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : []
  const chunk = outputs.flatMap(({ output }) => output).find((one) => one.type === 'chunk')
  if (chunk?.type !== 'chunk') throw new Error('the empty page could not be built')
  return chunk.code
}

export async function openEmptyPage() {
  const body = await script()
  const page =
    '<!doctype html><html lang="en"><title>Empty</title><div id="root"></div><script type="module" src="/empty.js"></script></html>'
  const server = createServer((request, response) => {
    const isScript = request.url === '/empty.js'
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
    response.end(isScript ? body : page)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return { address: `http://localhost:${port}/`, close: () => void server.close() }
}
