import { dateIn } from '#kernel/calendar.ts'
import type { revokeInvitation } from '#platform/identity/contract.ts'
import { useWrite } from '#platform/web/use-write.ts'
import { Button } from '#ui/Button.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { useToast } from '#ui/Toasts.tsx'
import type { Members } from './answers.ts'
import { Section } from './Section.tsx'

type InvitationsProps = { invitations: Members['invitations']; mayRevoke: boolean }

/** Links that somebody could still join by. */
export function Invitations({ invitations, mayRevoke }: InvitationsProps) {
  const words = useMessages('workspace').settings
  const format = useFormat()
  const toast = useToast()
  const holdAgain = useWrite<typeof revokeInvitation>('workspace.revokeInvitation', {
    invalidates: ['workspace.listMembers'],
    onDone: () => toast({ text: words.invitations.holdsAgain }),
  })
  const revoke = useWrite<typeof revokeInvitation>('workspace.revokeInvitation', {
    invalidates: ['workspace.listMembers'],
    onDone: ({ id }) =>
      toast({
        text: words.invitations.revoked,
        action: { label: words.members.undo, onSelect: () => holdAgain.run({ id, back: true }) },
      }),
  })
  const whom = (email: string | null) =>
    email ? words.invitations.for(email) : words.invitations.anybody
  return (
    <Section wide title={words.invitations.title}>
      <ul className="flex flex-col">
        {invitations.map((one) => (
          <li
            key={one.id}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line py-2.5"
          >
            <span className="min-w-0 flex-1 basis-48 truncate">{whom(one.email)}</span>
            <span className="text-sm text-ink-soft">{words.role[one.role]}</span>
            <span className="text-sm text-ink-faint">
              {words.invitations.until(
                format.date(dateIn(format.timeZone, new Date(one.expiresAt))),
              )}
            </span>
            {mayRevoke && (
              <Button
                size="s"
                aria-label={words.invitations.revokeOf(whom(one.email))}
                onClick={() => revoke.run({ id: one.id })}
              >
                {words.invitations.revoke}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
