import { useState } from 'react'
import type { listMembers } from '#platform/identity/contract.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { Button, buttonClass } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { useSession } from '../use-session.ts'
import { WorkspaceList } from '../WorkspaceList.tsx'
import type { Here } from './answers.ts'
import { RemoveMember } from './RemoveMember.tsx'
import { Section } from './Section.tsx'

/** The workspaces one belongs to, one more, and the way out of this one. */
export function WorkspacesSection({ here }: { here: Here }) {
  const { entry, settings: words } = useMessages('workspace')
  const session = useSession().answer
  const { data } = useRead<typeof listMembers>('workspace.listMembers', {})
  const [leaving, setLeaving] = useState(false)
  const me = data?.members.find(({ id }) => id === here.me.memberId)
  return (
    <Section title={words.you.workspaces}>
      {session && <WorkspaceList workspaces={session.workspaces} />}
      <div className="flex flex-wrap gap-2">
        {session?.mayCreate && (
          <a href="/welcome" className={buttonClass()}>
            {entry.another.title}
          </a>
        )}
        <Button kind="quiet" disabled={!me} onClick={() => setLeaving(true)}>
          {words.you.leave(here.workspace.name)}
        </Button>
      </div>
      {leaving && me && <RemoveMember member={me} isMe onClose={() => setLeaving(false)} />}
    </Section>
  )
}
