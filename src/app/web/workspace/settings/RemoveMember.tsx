import type { removeMember } from '#platform/identity/contract.ts'
import { useWrite } from '#platform/web/use-write.ts'
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { FormProblem } from '../FormProblem.tsx'
import type { Member } from './answers.ts'

type RemoveMemberProps = { member: Member; isMe: boolean; onClose: () => void }

/** Ends a membership, somebody else's or one's own. */
export function RemoveMember({ member, isMe, onClose }: RemoveMemberProps) {
  const words = useMessages('workspace').settings.members
  const remove = useWrite<typeof removeMember>('workspace.removeMember', {
    invalidates: ['workspace.'],
    onDone: () => (isMe ? location.assign('/sign-in') : onClose()),
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
