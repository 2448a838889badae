import { useState } from 'react'
import type { listMembers } from '#platform/identity/contract.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { foldText } from '#ui/palette-match.ts'
import { Skeleton } from '#ui/Skeleton.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useProblemText } from '../FormProblem.tsx'
import type { Here, Members } from './answers.ts'
import { Invitations } from './Invitations.tsx'
import { InviteDialog } from './InviteDialog.tsx'
import { MemberLine } from './MemberLine.tsx'
import { Section } from './Section.tsx'

const pageSize = 50
/** From this many on a field to find somebody helps. */
const many = 10

/** Who belongs here, and as what? */
export function MembersPart({ here }: { here: Here }) {
  const words = useMessages('workspace').settings
  const asked = useRead<typeof listMembers>('workspace.listMembers', {})
  const problem = useProblemText(asked.error)
  if (asked.data) return <Shown here={here} {...asked.data} />
  if (!asked.isError) return <Skeleton className="pt-4" lines={5} />
  return (
    <ErrorState
      title={words.failed}
      remedy={problem}
      action={<Button onClick={() => void asked.refetch()}>{words.again}</Button>}
    />
  )
}

function Shown({ here, members, invitations }: Members & { here: Here }) {
  const words = useMessages('workspace').settings.members
  const [inviting, setInviting] = useState(false)
  const [text, setText] = useState('')
  const [most, setMost] = useState(pageSize)
  const sought = foldText(text.trim())
  const found = members.filter((one) => foldText(`${one.name} ${one.email ?? ''}`).includes(sought))
  const rest = found.length - most
  return (
    <>
      <Section
        wide
        title={words.count(members.length)}
        actions={
          here.may.administer && (
            <Button kind="primary" onClick={() => setInviting(true)}>
              {words.invite}
            </Button>
          )
        }
      >
        {members.length > many && (
          <TextField
            type="search"
            aria-label={words.find}
            placeholder={words.find}
            value={text}
            onChange={setText}
            className="max-w-xs"
          />
        )}
        <ul className="flex flex-col">
          {found.slice(0, most).map((member) => (
            <MemberLine key={member.id} member={member} me={here.me} />
          ))}
        </ul>
        {found.length === 0 && <p className="text-ink-soft">{words.none}</p>}
        {rest > 0 && (
          <Button className="self-start" onClick={() => setMost(most + pageSize)}>
            {words.more(Math.min(rest, pageSize))}
          </Button>
        )}
      </Section>
      {invitations.length > 0 && (
        <Invitations invitations={invitations} mayRevoke={here.may.administer} />
      )}
      {inviting && <InviteDialog me={here.me} onClose={() => setInviting(false)} />}
    </>
  )
}
