import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import type { Capability } from '#platform/contract/capability.ts'
import type { Tables } from '#platform/database/tables.ts'
import { workspaceCapability } from '#platform/identity/index.ts'
import { jobsCapability } from '#platform/jobs/index.ts'
import { organisation } from './capabilities.ts'

/** The product without a database behind it: to describe it, not to run it. */
export function describedCapabilities(): Capability[] {
  const db = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (of) => new PostgresIntrospector(of),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
  const jobs = jobsCapability({ jobs: [], mailFrom: null })
  return [workspaceCapability(() => {}), jobs, ...organisation({ db, now: () => new Date() })]
}
