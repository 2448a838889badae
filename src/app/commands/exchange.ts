import { readFile, writeFile } from 'node:fs/promises'
import { exchangeCommands } from '#capabilities/goals/index.ts'
import { exchangeParts } from '../exchange-parts.ts'
import type { Product } from '../server.ts'
import { wordsOf } from '../words.ts'
import type { Command, Io } from './command.ts'
import { withProduct } from './with-product.ts'

const barWidth = 24

/** A bar where somebody watches; a line for each step where the output is kept. */
function progressTo(io: Io): exchangeCommands.CommandIo['progress'] {
  let last = ''
  return ({ label, done, total }) => {
    if (!io.drawProgress) {
      if (label !== last) io.tell(`${label} …`)
      last = label
      return
    }
    const filled = total > 0 ? Math.round((done / total) * barWidth) : 0
    io.drawProgress(`${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${label}`)
  }
}

const commandIo = (io: Io, { db, entry }: Product): exchangeCommands.CommandIo => {
  // Whatever is said stands on a line of its own, not behind the bar.
  const cleared = (say: (text: string) => void) => (text: string) => {
    io.drawProgress?.('')
    say(text)
  }
  return {
    db,
    parts: exchangeParts,
    now: entry.now,
    newId: entry.newId,
    readText: (path) => (path === '-' ? io.input() : readFile(path, 'utf8')),
    writeText: (path, text) => writeFile(path, text),
    out: cleared(io.write),
    err: cleared((text) => io.tell(text.replace(/\n$/, ''))),
    progress: progressTo(io),
    words: wordsOf(io.environment),
  }
}

export const importCommand: Command = {
  help: exchangeCommands.importHelp,
  run: (args, io) =>
    withProduct(io, (product) => exchangeCommands.runImport(args, commandIo(io, product))),
}

export const exportCommand: Command = {
  help: exchangeCommands.exportHelp,
  run: (args, io) =>
    withProduct(io, (product) => exchangeCommands.runExport(args, commandIo(io, product))),
}
