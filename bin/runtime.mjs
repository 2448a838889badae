import { spawn } from 'node:child_process'
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

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** npm may end by a signal that never reaches its child: then we have a new parent. */
function onOrphaned(listener) {
  const parent = process.ppid
  const watch = setInterval(() => process.ppid !== parent && listener(), 500)
  watch.unref()
}

/**
 * Runs a program with the right Node on this terminal. Signals are passed on; the channel between
 * the two tells the program when this process is gone.
 *
 * @returns {Promise<number>} its exit code, as a shell would give it
 */
export function run(file, programArguments, env = {}) {
  const child = spawn(findNode(), [resolve(project, file), ...programArguments], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...env },
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
