import type { TestProject } from 'vitest/node'
import { startTestServer } from '#platform/database/test-server.ts'
import '#platform/database/testing.ts'

/** One PostgreSQL for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { STEADFAST_TEST_DATABASE_URL: url } = process.env
  const { server, stop } = await startTestServer(url)
  project.provide('databaseServer', server)
  return stop
}
