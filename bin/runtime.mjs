import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { constants } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { project } from './install.mjs'

const needed = 24
const running = Number(process.versions.node.split('.')[0])

/** Node as an npm package, pinned by the lock file. */
function packagedNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  try {
    const manifest = createRequire(join(project, 'package.json')).resolve(
      `node-${platform}-${process.arch}/package.json`,
    )
    return join(dirname(manifest), 'bin', platform === 'win' ? 'node.exe' : 'node')
  } catch {
    return undefined
  }
}

/** The Node that runs TypeScript by itself: this one, or the one that npm installed. */
function findNode() {
  if (running === needed) return process.execPath
  const packaged = packagedNode()
  if (packaged) return packaged
  if (running > needed) return process.execPath
  console.error(`Steadfast runs on Node ${needed} or later; this is ${process.version}.`)
  console.error(
    `For ${process.platform} on ${process.arch} it is not in npm: get it at https://nodejs.org.`,
  )
  process.exit(1)
}

/** Node keeps what it compiled; where the folder may not be written to, it does without. */
const compileCache = join(project, 'node_modules/.cache/node')

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** npm may put a shell between itself and us, which outlives it and says nothing. */
function starters() {
  const parent = process.ppid
  try {
    const [, name, above] = readFileSync(`/proc/${parent}/stat`, 'utf8').match(/\((.*)\) \S (\d+)/)
    return name === 'sh' && process.env.npm_lifecycle_event ? [parent, Number(above)] : [parent]
  } catch {
    return [parent]
  }
}

const isAlive = (pid) => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Killed outright, npm cannot pass a signal on. */
function onOrphaned(listener) {
  if (!process.env.npm_lifecycle_event) return
  const watched = starters()
  setInterval(() => watched.every(isAlive) || listener(), 500).unref()
}

/**
 * Runs a program with the right Node on this terminal. Signals are passed on; the channel between
 * the two tells the program when this process is gone.
 *
 * @param options where its standard output goes, and the folder it runs in if not this one
 * @returns {Promise<number>} its exit code, as a shell would give it
 */
export function run(file, programArguments, { output = 'inherit', cwd } = {}) {
  const child = spawn(findNode(), [resolve(project, file), ...programArguments], {
    cwd,
    stdio: ['inherit', output, 'inherit', 'ipc'],
    env: { NODE_COMPILE_CACHE: compileCache, ...process.env },
  })
  for (const signal of signals) process.on(signal, () => child.kill(signal))
  onOrphaned(() => child.kill('SIGTERM'))
  return new Promise((done) => {
    child.once('error', (error) => {
      console.error(error.message)
      done(1)
    })
    child.once('exit', (code, signal) => done(code ?? 128 + constants.signals[signal]))
  })
}
