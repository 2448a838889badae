import { useState } from 'react'
import { PersonPicker, type PickedPerson } from '#capabilities/structure/web/PersonPicker.tsx'
import type { changeMember } from '#platform/identity/contract.ts'
import { useWrite } from '#platform/web/use-write.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { FormProblem } from '../FormProblem.tsx'
import type { Member } from './answers.ts'

type LinkDialogProps = { member: Member; onClose: () => void }

/** Says which person of the organisation an account is. */
export function LinkDialog({ member, onClose }: LinkDialogProps) {
  const words = useMessages('workspace').settings
  const ui = useMessages('ui')
  const [person, setPerson] = useState<PickedPerson | null>(null)
  const change = useWrite<typeof changeMember>('workspace.changeMember', {
    invalidates: ['workspace.'],
    onDone: onClose,
    onRefused: () => true,
  })
  const link = (personId: string | null) =>
    change.run({ id: member.id, version: member.version, personId })
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.members.linkTitle(member.name)}
      onSubmit={() => person && link(person.id)}
      footer={
        <>
          {member.personId && (
            <Button kind="quiet" className="mr-auto" onClick={() => link(null)}>
              {words.members.unlink}
            </Button>
          )}
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button type="submit" kind="primary" busy={change.busy} disabled={!person}>
            {words.save}
          </Button>
        </>
      }
    >
      <p className="text-ink-soft">{words.members.linkWhy}</p>
      <Field label={words.invitations.person}>
        <PersonPicker value={person} onChange={setPerson} />
      </Field>
      <FormProblem error={change.error} />
    </Dialog>
  )
}
