// `npm test`: everything. `npm test -- PATH`: the matching test files only.
import { ensureInstalled } from './install.mjs'
import { run } from './runtime.mjs'
import { ensureWebBuilt } from './web.mjs'

ensureInstalled()
if (!(await ensureWebBuilt())) {
  console.log('0 passed, 1 failed')
  process.exit(1)
}
process.exit(await run('bin/check.ts', process.argv.slice(2)))
