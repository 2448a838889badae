// `npm start`: installs what is missing, builds what changed, starts the database and the server.
import { ensureInstalled } from './install.mjs'
import { run } from './runtime.mjs'

ensureInstalled()
const built = await run('bin/build-web.ts', [])
process.exit(built || (await run('src/app/main.ts', process.argv.slice(2))))
