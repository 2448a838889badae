import type { SessionAnswer } from '#platform/identity/contract.ts'
import { askServer } from '#platform/web/api.ts'
import { problemIn } from '#platform/web/problem.ts'

export type { Membership } from '#platform/identity/contract.ts'
export type Session = SessionAnswer

const nobody: Session = {
  user: null,
  workspaces: [],
  mayCreate: false,
  firstRun: false,
  sample: null,
}

/** Asks once at the start. Nobody signed in is an answer, not an error. */
export const loadSession = (): Promise<Session> =>
  askServer<Session>('/api/session').catch((error: unknown) => {
    if (problemIn(error)?.status === 401) return nobody
    throw error
  })
