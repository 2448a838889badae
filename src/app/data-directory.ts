import { createHash, randomBytes } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { codeOf } from '#platform/database/setup-error.ts'
import { closedFolderOn, databaseUser } from '#platform/database/system-user.ts'

const project = resolve(import.meta.dirname, '../..')

const mayWrite = (folder: string): boolean => {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Two copies of the project on one machine keep their data apart. */
const nameFor = (folder: string): string =>
  `steadfast-${basename(folder)}-${createHash('sha256').update(folder).digest('hex').slice(0, 8)}`

/**
 * `.steadfast` in the project, unless that folder is closed to whoever runs the database: as root
 * below /root, or as an ordinary user in a project installed by somebody else.
 */
function defaultDataDirectory(): string {
  const beside = join(project, '.steadfast')
  const user = databaseUser()
  if (user) return closedFolderOn(project, user) ? join('/var/lib', nameFor(project)) : beside
  if (existsSync(beside) ? mayWrite(beside) : mayWrite(project)) return beside
  const { XDG_DATA_HOME: dataHome = join(homedir(), '.local/share') } = process.env
  return join(dataHome, nameFor(project))
}

export const dataDirectoryFrom = (chosen: string | undefined): string =>
  chosen ? resolve(chosen) : defaultDataDirectory()

/** Signs the session cookies. Made once, so that a restart signs nobody out. */
export function secretIn(dataDirectory: string): string {
  const file = join(dataDirectory, 'secret')
  if (!existsSync(file)) writeOnce(file, randomBytes(32).toString('base64url'))
  return readFileSync(file, 'utf8').trim()
}

/** Whole or not at all, and the first of two writers wins. */
function writeOnce(file: string, text: string): void {
  mkdirSync(join(file, '..'), { recursive: true })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${text}\n`, { mode: 0o600 })
  try {
    linkSync(draft, file)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
}
