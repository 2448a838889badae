// `npm test`: everything. `npm test -- PATH`: the matching test files only.
import { ensureInstalled } from './install.mjs'
import { run } from './runtime.mjs'

ensureInstalled()
process.exit(await run('bin/check.ts', process.argv.slice(2)))
