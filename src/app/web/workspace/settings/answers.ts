import type { importFile } from '#capabilities/goals/contract.ts'
import type { OutputOf } from '#platform/contract/operation.ts'
import type { getWorkspace, listMembers } from '#platform/identity/contract.ts'

/** The workspace, and what the reader may do in it. */
export type Here = OutputOf<typeof getWorkspace>

/** Who belongs to the workspace and who is invited. */
export type Members = OutputOf<typeof listMembers>
export type Member = Members['members'][number]

/** What an import did, or would do. */
export type Report = OutputOf<typeof importFile>
