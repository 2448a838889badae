import type { MemberRole } from '#kernel/actor.ts'
import { askServer } from '#platform/web/api.ts'
import { problemIn } from '#platform/web/problem.ts'

export type Membership = {
  slug: string
  name: string
  role: MemberRole
  timeZone: string
  /** 0 = Sunday … 6 = Saturday. */
  weekStart: number
  memberId: string
  personId: string | null
}

/** Who is at this browser, and where they belong. */
export type Session = {
  user: { id: string; name: string; email: string } | null
  workspaces: readonly Membership[]
  /** Nobody has been here yet: the first one makes the workspace. */
  firstRun: boolean
}

const nobody: Session = { user: null, workspaces: [], firstRun: false }

/** Asks once at the start. Nobody signed in is an answer, not an error. */
export const loadSession = (): Promise<Session> =>
  askServer<Session>('/api/session').catch((error: unknown) => {
    if (problemIn(error)?.status === 401) return nobody
    throw error
  })
