import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { project } from './install.mjs'
import { run } from './runtime.mjs'

const stamp = join(project, 'dist/web/.sources')
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

/** Builds the pages into dist/web, unless the ones there come from the same sources. */
export async function ensureWebBuilt() {
  const wanted = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true
  console.error('Building the pages …')
  // The stamp goes first and comes last, so that half a build never passes for one.
  rmSync(stamp, { force: true })
  const code = await run('node_modules/vite/bin/vite.js', ['build', '--logLevel', 'warn'], {
    output: 2,
    cwd: project,
  })
  if (code === 0) writeFileSync(stamp, wanted)
  else console.error('The pages could not be built.')
  return code === 0
}
