import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type IndexHtmlTransformContext, type Plugin } from 'vite'

const worthPressing = /\.(js|css|html|svg|json|webmanifest)$/
const tooSmall = 512

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

const brotli = (bytes: Buffer): Buffer =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })

/** Writes `.br` and `.gz` beside every file worth it, once, so that the server never compresses. */
const press = (dist: string, file: string): { file: string; raw: number; sent: number } => {
  const bytes = readFileSync(file)
  const name = relative(dist, file)
  if (bytes.length < tooSmall || !worthPressing.test(file)) {
    return { file: name, raw: bytes.length, sent: bytes.length }
  }
  const pressed = brotli(bytes)
  writeFileSync(`${file}.br`, pressed)
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
  return { file: name, raw: bytes.length, sent: pressed.length }
}

type Chunk = { fileName: string; imports: string[]; css: string[]; from: string | null }

/** Files a browser needs before home can be read: the entry, home, one language, and what they import. */
const firstLoad = (chunks: ReadonlyMap<string, Chunk>): Set<string> => {
  const files = new Set<string>()
  const add = (name: string): void => {
    const chunk = chunks.get(name)
    if (!chunk || files.has(name)) return
    files.add(name)
    for (const file of chunk.css) files.add(file)
    for (const next of chunk.imports) add(next)
  }
  const first = /(web\/index\.html|\/HomePage\.tsx|app\/web\/messages\/en\.ts)$/
  for (const chunk of chunks.values()) if (first.test(chunk.from ?? '')) add(chunk.fileName)
  return files
}

type Modules = { getModuleInfo: (id: string) => { importedIds: readonly string[] } | null }

/** What a module needs at once, however deep. */
const needsOf = (id: string, modules: Modules, found: Set<string> = new Set()): Set<string> => {
  if (found.has(id)) return found
  found.add(id)
  for (const next of modules.getModuleInfo(id)?.importedIds ?? []) needsOf(next, modules, found)
  return found
}

const web = resolve(import.meta.dirname, 'src')
const frame = resolve(web, 'app/web/main.tsx')
const home = resolve(web, 'app/web/joined/HomePage.tsx')
const needs = new Map<string, Set<string>>()

/**
 * Few large files instead of fifty small ones for the first load: together they press better. The entry
 * itself stays apart, because it waits for the words and nothing else may wait for it.
 */
const firstChunk = (id: string, modules: Modules): string | null => {
  // Both languages need it; too small for a file of its own.
  if (id.endsWith('/kernel/plural.ts')) return 'frame'
  for (const [name, root] of [
    ['frame', frame],
    ['home', home],
  ] as const) {
    const found = needs.get(root) ?? needsOf(root, modules)
    needs.set(root, found)
    if (id !== frame && found.has(id)) return name
  }
  return null
}

/** Names of files that nothing waits for in `index.html`, but that `early.js` asks for when it is their turn. */
const ahead = {
  home: /\/HomePage\.tsx$/,
  en: /app\/web\/messages\/en\.ts$/,
  zh: /app\/web\/messages\/zh-CN\.ts$/,
}

type Built = NonNullable<IndexHtmlTransformContext['bundle']>

/** A chunk and what it imports, without what the page itself loads. */
const filesOf = (from: RegExp, bundle: Built, page: string): string => {
  const files = new Set<string>()
  const add = (name: string): void => {
    const chunk = bundle[name]
    if (chunk?.type !== 'chunk' || files.has(`/${name}`) || page.includes(name)) return
    files.add(`/${name}`)
    for (const next of chunk.imports) add(next)
  }
  for (const file of Object.values(bundle)) {
    if (file.type === 'chunk' && from.test(file.facadeModuleId ?? '')) add(file.fileName)
  }
  return [...files].join(' ')
}

/**
 * Without it the browser asks for the font when it has drawn the page, and draws it all again. It is
 * asked for after the code: nothing waits for it.
 */
const fontAhead = (bundle: Built): string => {
  const font = Object.keys(bundle).find((name) => name.includes('/inter-latin-wght-'))
  if (!font) throw new Error('The font of the pages is not among the files that were built.')
  return `<link rel="preload" href="/${font}" as="font" type="font/woff2" crossorigin fetchpriority="low" />`
}

/** Tells `early.js` the names that this build gave to the files of the first page. */
const named = (): Plugin => ({
  name: 'steadfast:named',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle }) {
      if (!bundle) return html
      const names = Object.entries(ahead).map(
        ([name, from]) => ` data-${name}="${filesOf(from, bundle, html)}"`,
      )
      return html
        .replace('<script src="/early.js"', `$&${names.join('')}`)
        .replace('</head>', `${fontAhead(bundle)}$&`)
    },
  },
})

/** Icons are drawn by the product's own maker. */
const leanIcons = (): Plugin => ({
  name: 'steadfast:icons',
  enforce: 'pre',
  resolveId: (id, from) =>
    id.endsWith('/createLucideIcon.mjs') && from?.includes('/lucide-react/')
      ? resolve(web, 'ui/create-icon.ts')
      : null,
})

const kilo = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`.padStart(10)

const pressed = (): Plugin => {
  const chunks = new Map<string, Chunk>()
  let dist = ''
  return {
    name: 'steadfast:pressed',
    apply: 'build',
    configResolved(config) {
      dist = config.build.outDir
    },
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue
        const { fileName, imports, facadeModuleId: from, viteMetadata } = file
        chunks.set(fileName, {
          fileName,
          imports,
          css: [...(viteMetadata?.importedCss ?? [])],
          from,
        })
      }
    },
    closeBundle() {
      const first = firstLoad(chunks)
      const rows = filesIn(dist)
        .filter((file) => !/\.(br|gz)$/.test(file))
        .map((file) => press(dist, file))
        .sort((a, b) => b.sent - a.sent)
      for (const { file, raw, sent } of rows) {
        const sign = first.has(file) ? '*' : ' '
        process.stderr.write(`${sign} ${file.padEnd(48)} ${kilo(raw)} ${kilo(sent)} br\n`)
      }
      const sum = rows.reduce((all, { file, sent }) => all + (first.has(file) ? sent : 0), 0)
      process.stderr.write(`* first load, JS and CSS: ${kilo(sum).trim()} br (goal: 120 kB)\n`)
    },
  }
}

export default defineConfig({
  root: 'src/app/web',
  plugins: [react(), tailwind(), leanIcons(), named(), pressed()],
  build: {
    outDir: resolve(import.meta.dirname, 'dist/web'),
    emptyOutDir: true,
    target: ['chrome125', 'firefox128', 'safari17.5'],
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules\/(react|react-dom|scheduler)\/|rolldown\/runtime/,
            },
            { name: firstChunk, debugName: 'first load' },
            // Small and asked for by many pages: the first page names every file there is.
            {
              name: 'coached',
              test: /goals\/writing\/web\/(field\/(asides|stored-asides|CoachedField)|score-text|SeverityMark|use-thresholds)\./,
            },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: { '/api': { target: process.env['STEADFAST_API'] ?? 'http://localhost:3000' } },
  },
})
