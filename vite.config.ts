import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const dist = resolve(import.meta.dirname, 'dist/web')
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
const press = (file: string): { file: string; raw: number; sent: number } => {
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

const pressed = (): Plugin => ({
  name: 'steadfast:pressed',
  apply: 'build',
  closeBundle() {
    const kilo = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
    const rows = filesIn(dist)
      .filter((file) => !/\.(br|gz)$/.test(file))
      .map(press)
      .sort((a, b) => b.sent - a.sent)
    for (const { file, raw, sent } of rows) {
      process.stderr.write(
        `${file.padEnd(48)} ${kilo(raw).padStart(10)} ${kilo(sent).padStart(10)} br\n`,
      )
    }
  },
})

export default defineConfig({
  root: 'src/app/web',
  plugins: [react(), tailwind(), pressed()],
  build: {
    outDir: dist,
    emptyOutDir: true,
    target: ['chrome125', 'firefox128', 'safari17.5'],
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: 'data', test: /node_modules\/@tanstack\/(query-core|react-query)\// },
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
