import { useCallback } from 'react'
import { useParams } from 'wouter'
import type { InvitationAnswer } from '#platform/identity/contract.ts'
import { askServer } from '#platform/web/api.ts'
import { problemIn } from '#platform/web/problem.ts'
import { buttonClass } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { loadSession, type Session } from '../session.ts'
import { Awaited, EntryFrame } from './EntryFrame.tsx'
import { JoinAsMe, JoinAsNew } from './JoinForms.tsx'
import { useAsked } from './use-session.ts'

type Door = { session: Session; invitation: InvitationAnswer | null }

const askDoor = async (token: string): Promise<Door> => {
  const invitation = askServer<InvitationAnswer>(`/api/invitations/${encodeURIComponent(token)}`)
  const [session, found] = await Promise.all([
    loadSession(),
    invitation.catch((error: unknown) => {
      if (problemIn(error)) return null
      throw error
    }),
  ])
  return { session, invitation: found }
}

/** What am I invited to, and as whom do I come? */
export default function JoinPage() {
  const { token = '' } = useParams<{ token: string }>()
  const asked = useAsked(useCallback(() => askDoor(token), [token]))
  return (
    <Awaited asked={asked}>
      {({ session, invitation }) =>
        invitation ? (
          <Invitation token={token} session={session} invitation={invitation} />
        ) : (
          <Closed />
        )
      }
    </Awaited>
  )
}

type InvitationProps = { token: string; session: Session; invitation: InvitationAnswer }

function Invitation({ token, session, invitation }: InvitationProps) {
  const words = useMessages('workspace').entry.join
  return (
    <EntryFrame
      title={words.title(invitation.workspaceName)}
      lead={words.lead(words.as[invitation.role])}
    >
      {session.user ? (
        <JoinAsMe token={token} name={session.user.name} />
      ) : (
        <JoinAsNew token={token} email={invitation.email ?? ''} />
      )}
    </EntryFrame>
  )
}

function Closed() {
  const words = useMessages('workspace').entry.join
  return (
    <EntryFrame title={words.bad} lead={words.badWhy}>
      <a href="/sign-in" className={`${buttonClass('secondary', 'l')} self-start`}>
        {words.home}
      </a>
    </EntryFrame>
  )
}
