// `node bin/run.mjs FILE …`: runs a TypeScript file of the project on any Node ≥ 20.
import { ensureInstalled } from './install.mjs'
import { run } from './runtime.mjs'

const [file, ...programArguments] = process.argv.slice(2)
if (!file) {
  console.error('Usage: node bin/run.mjs FILE [ARGUMENTS]')
  process.exit(2)
}
ensureInstalled()
process.exit(await run(file, programArguments))
