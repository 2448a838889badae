import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const project = dirname(dirname(fileURLToPath(import.meta.url)))

const packagesIn = (file) =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {}

/** npm leaves out optional packages made for another machine; those of this one are needed. */
const isForHere = ({ optional, os, cpu, libc }) =>
  !optional || Boolean(os?.includes(process.platform) && cpu?.includes(process.arch) && !libc)

/** Compares the lock file with npm's own record of what it installed: no stamp can go stale. */
function isInstalled() {
  const wanted = packagesIn(join(project, 'package-lock.json'))
  const present = packagesIn(join(project, 'node_modules/.package-lock.json'))
  const isPresent = ([path, { version }]) => present[path]?.version === version
  return Object.entries(wanted)
    .filter(([path, entry]) => path !== '' && isForHere(entry))
    .every(isPresent)
}

/** npm's words go to standard error, so that standard output stays with the command itself. */
function npmCi() {
  const npm = process.env.npm_execpath
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []]
  const options = [
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--include=dev',
    '--include=optional',
  ]
  return spawnSync(command, [...first, ...options], { cwd: project, stdio: ['ignore', 2, 2] })
}

/** Installs the packages of the lock file unless they are there. Needs no network when they are. */
export function ensureInstalled() {
  if (isInstalled()) return
  console.error('Installing packages (once, about a minute) …')
  const { status, error } = npmCi()
  if (status === 0) return
  console.error(`The packages could not be installed${error ? `: ${error.message}` : ''}.`)
  console.error('Check the network and that this folder may be written to, then start again.')
  process.exit(1)
}
