// `npm start`: installs what is missing, builds what changed, starts the database and the server.
import { ensureInstalled } from './install.mjs'
import { run } from './runtime.mjs'
import { ensureWebBuilt } from './web.mjs'

ensureInstalled()
if (!(await ensureWebBuilt())) process.exit(1)
process.exit(await run('src/app/main.ts', process.argv.slice(2)))
