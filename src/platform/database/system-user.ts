import { chmodSync, chownSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Who owns the data folder and runs PostgreSQL. */
export interface SystemUser {
  uid: number
  gid: number
}

/** PostgreSQL refuses to run as root; `nobody` has this number on every Linux. */
const nobody: SystemUser = { uid: 65534, gid: 65534 }

/** The user PostgreSQL must be started as, or undefined when the present one will do. */
export function databaseUser(): SystemUser | undefined {
  return process.getuid?.() === 0 ? nobody : undefined
}

function mayEnter(folder: string, user: SystemUser): boolean {
  const { mode, uid, gid } = statSync(folder)
  if (uid === user.uid) return (mode & 0o100) !== 0
  if (gid === user.gid) return (mode & 0o010) !== 0
  return (mode & 0o001) !== 0
}

/** The first folder on the way to `path` (itself included, as far as it exists) that is closed to `user`. */
export function closedFolderOn(path: string, user: SystemUser): string | undefined {
  const parent = dirname(path)
  const above = parent === path ? undefined : closedFolderOn(parent, user)
  if (above !== undefined) return above
  const found = statSync(path, { throwIfNoEntry: false })
  return found?.isDirectory() && !mayEnter(path, user) ? path : undefined
}

/** Creates a folder that only the database user can enter. */
export function privateFolder(path: string, user: SystemUser | undefined): void {
  mkdirSync(path, { recursive: true })
  chmodSync(path, 0o700)
  if (user) chownSync(path, user.uid, user.gid)
}
