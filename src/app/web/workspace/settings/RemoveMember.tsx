import type { removeMember } from '#platform/identity/contract.ts'
import { useWrite } from '#platform/web/use-write.ts'
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { useToast } from '#ui/Toasts.tsx'
import { FormProblem } from '../FormProblem.tsx'
import type { Member } from './answers.ts'

type RemoveMemberProps = { member: Member; isMe: boolean; onClose: () => void }

/** Ends a membership, somebody else's or one's own. */
export function RemoveMember({ member, isMe, onClose }: RemoveMemberProps) {
  const words = useMessages('workspace').settings.members
  const toast = useToast()
  const bringBack = useWrite<typeof removeMember>('workspace.removeMember', {
    invalidates: ['workspace.'],
    onDone: () => toast({ text: words.broughtBack(member.name) }),
  })
  const again = { id: member.id, version: member.version + 1, back: true }
  const remove = useWrite<typeof removeMember>('workspace.removeMember', {
    invalidates: ['workspace.'],
    onDone: () => {
      if (isMe) return location.assign('/sign-in')
      toast({
        text: words.removed(member.name),
        action: { label: words.undo, onSelect: () => bringBack.run(again) },
      })
      onClose()
    },
    onRefused: () => true,
  })
  return (
    <ConfirmDialog
      open
      danger
      title={isMe ? words.leaveTitle : words.removeTitle(member.name)}
      action={isMe ? words.leaveDo : words.removeDo}
      busy={remove.busy}
      onConfirm={() => remove.run({ id: member.id, version: member.version })}
      onClose={onClose}
    >
      <p>{isMe ? words.leaveWhy : words.removeWhy}</p>
      <FormProblem error={remove.error} />
    </ConfirmDialog>
  )
}
