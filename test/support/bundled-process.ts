/**
 * An application reduced to its database, for tests that kill it: serves the data folder given as
 * argument, prints `adopted` or `started`, and stops on SIGINT.
 */
import { startBundled } from '#platform/database/bundled.ts'

const [dataDirectory = '', address = ''] = process.argv.slice(2)

try {
  const bundled = await startBundled({ dataDirectory, fsync: false })
  await bundled.announce(address)
  process.on('SIGINT', async () => {
    await bundled.stop()
    process.exit(0)
  })
  console.log(bundled.adopted ? 'adopted' : 'started')
} catch (error) {
  console.log(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
