/** Builds the pages into dist/web, unless the ones there come from the same sources. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('..', import.meta.url))
const built = join(project, 'dist/web')
const stamp = join(built, '.sources')

const configuration = ['vite.config.ts', 'package.json', 'package-lock.json']

function sources(): string[] {
  const entries = readdirSync(join(project, 'src'), { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name))
  return [...configuration.map((name) => join(project, name)), ...files.sort()]
}

/** Contents, not times: a fresh clone or a switched branch changes every time stamp. */
function fingerprint(): string {
  const hash = createHash('sha256')
  for (const file of sources()) hash.update(relative(project, file)).update(readFileSync(file))
  return hash.digest('hex')
}

/** The stamp goes with the old pages and comes last, so that half a build never passes for one. */
function build(): number {
  const vite = join(project, 'node_modules/vite/bin/vite.js')
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: project,
    stdio: ['ignore', 2, 2],
  })
  return status ?? 1
}

const wanted = fingerprint()
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.error('Building the pages …')
  rmSync(stamp, { force: true })
  process.exitCode = build()
  if (process.exitCode === 0) writeFileSync(stamp, wanted)
  else console.error('The pages could not be built.')
}
