import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, relative } from 'node:path'
import { project } from './install.mjs'
import { run } from './runtime.mjs'

const pages = join(project, 'dist/web')
const stamp = join(pages, '.sources')
const configuration = ['vite.config.ts', 'package.json', 'package-lock.json']

/** Every file below a folder; `entry.parentPath` would ask for a later Node than 20.0. */
function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesIn(path) : [path]
  })
}

/** Contents, not times: a fresh clone or a switched branch changes every time stamp. */
function fingerprint() {
  const sources = filesIn(join(project, 'src')).filter((file) => !file.includes('.test.'))
  const hash = createHash('sha256')
  for (const file of [...configuration.map((name) => join(project, name)), ...sources.sort()]) {
    hash.update(relative(project, file)).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** Another build may do the same at this moment: whoever comes second leaves the first one's. */
function putInPlace(fresh) {
  const old = `${fresh}-old`
  if (existsSync(pages)) renameSync(pages, old)
  renameSync(fresh, pages)
  rmSync(old, { recursive: true, force: true })
}

/** Builds the pages into dist/web, unless the ones there come from the same sources. */
export async function ensureWebBuilt() {
  const wanted = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true
  console.error('Building the pages …')
  // Built beside and put in place whole: a server that runs meanwhile never misses a file.
  const fresh = `${pages}-${process.pid}`
  mkdirSync(join(project, 'dist'), { recursive: true })
  const vite = ['build', '--logLevel', 'warn', '--outDir', fresh]
  const code = await run('node_modules/vite/bin/vite.js', vite, { output: 2, cwd: project })
  if (code === 0) {
    writeFileSync(join(fresh, '.sources'), wanted)
    putInPlace(fresh)
  } else console.error('The pages could not be built.')
  rmSync(fresh, { recursive: true, force: true })
  return code === 0
}
