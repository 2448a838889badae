import { useState } from 'react'
import { PersonPicker, type PickedPerson } from '#capabilities/structure/web/PersonPicker.tsx'
import type { MemberRole } from '#kernel/actor.ts'
import type { inviteMember } from '#platform/identity/contract.ts'
import { problemIn } from '#platform/web/problem.ts'
import { useWrite } from '#platform/web/use-write.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { Select } from '#ui/Select.tsx'
import { TextField } from '#ui/TextField.tsx'
import { isEmail } from '../account.ts'
import { FormProblem } from '../FormProblem.tsx'
import type { Here } from './answers.ts'
import { InvitationLink } from './InvitationLink.tsx'
import { rolesToGive } from './member-rights.ts'

const lengths = ['1', '7', '14', '30', '60'] as const

/** Makes a link by which one person can join. */
export function InviteDialog({ me, onClose }: { me: Here['me']; onClose: () => void }) {
  const { entry, settings } = useMessages('workspace')
  const words = settings.invitations
  const ui = useMessages('ui')
  const [role, setRole] = useState<MemberRole>('member')
  const [email, setEmail] = useState('')
  const [person, setPerson] = useState<PickedPerson | null>(null)
  const [days, setDays] = useState<(typeof lengths)[number]>('14')
  const [tried, setTried] = useState(false)
  const [token, setToken] = useState<string | null>(null)
  const invite = useWrite<typeof inviteMember>('workspace.inviteMember', {
    invalidates: ['workspace.listMembers'],
    onDone: (made) => setToken(made.token),
    onRefused: () => true,
  })
  const badEmail = email.trim() !== '' && !isEmail(email)
  const submit = () => {
    setTried(true)
    if (badEmail) return
    invite.run({
      role,
      daysValid: Number(days),
      ...(email.trim() && { email: email.trim() }),
      ...(person && { personId: person.id }),
    })
  }
  if (token) return <InvitationLink token={token} onClose={onClose} />
  return (
    <Dialog
      open
      keepOpen
      onClose={onClose}
      title={words.dialog}
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button type="submit" kind="primary" busy={invite.busy}>
            {words.create}
          </Button>
        </>
      }
    >
      <Field label={words.role} group>
        <RadioGroup
          label={words.role}
          value={role}
          options={rolesToGive(me.role).map((value) => ({
            value,
            label: settings.role[value],
            hint: settings.roleHint[value],
          }))}
          onChange={setRole}
        />
      </Field>
      <Field
        label={words.email}
        hint={words.emailHint}
        error={tried && badEmail ? entry.badEmail : problemIn(invite.error)?.at('email')}
      >
        <TextField type="email" value={email} autoComplete="off" onChange={setEmail} />
      </Field>
      <Field label={words.person} hint={words.personHint}>
        <PersonPicker value={person} onChange={setPerson} />
      </Field>
      <Field label={words.days}>
        <Select
          value={days}
          choices={lengths.map((value) => ({ value, label: words.dayCount(Number(value)) }))}
          onChange={setDays}
        />
      </Field>
      <FormProblem error={invite.error} />
    </Dialog>
  )
}
