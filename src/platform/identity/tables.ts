import type { MemberRole } from '#kernel/actor.ts'

declare module '#platform/database/tables.ts' {
  interface Tables {
    identity_user: {
      id: string
      name: string
      email: string
      email_verified: boolean
      created_at: Date
      updated_at: Date
    }
    identity_account: {
      id: string
      user_id: string
      account_id: string
      provider_id: string
      password: string | null
      created_at: Date
      updated_at: Date
    }
    workspace: {
      id: string
      slug: string
      name: string
      locale: string
      time_zone: string
      week_starts_on: number
      settings: string
      extra: string
      is_sample: boolean
      version: number
      created_at: Date
    }
    member: {
      workspace_id: string
      id: string
      user_id: string
      role: MemberRole
      person_id: string | null
      seen_feed_id: number
      version: number
      joined_at: Date
      removed_at: Date | null
    }
    invitation: {
      workspace_id: string
      id: string
      token_hash: string
      role: MemberRole
      email: string | null
      person_id: string | null
      invited_by: string | null
      created_at: Date
      expires_at: Date
      accepted_at: Date | null
      revoked_at: Date | null
      version: number
    }
  }
}
