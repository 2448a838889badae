// `npm run bench`: the pages it measures are built first, from the sources as they are.
import { ensureInstalled } from './install.mjs'
import { run } from './runtime.mjs'
import { ensureWebBuilt } from './web.mjs'

ensureInstalled()
if (!(await ensureWebBuilt())) process.exit(1)
process.exit(await run('bench/bench.ts', process.argv.slice(2)))
