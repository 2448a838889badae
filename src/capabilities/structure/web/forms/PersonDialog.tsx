import { useState } from 'react'
import { useMessages } from '#ui/i18n.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { addPerson, changePerson, PersonPage } from '../../contract.ts'
import { useToday } from '../as-of.ts'
import { useChange } from '../use-structure.ts'
import { FormDialog } from './FormDialog.tsx'
import { FormField } from './faults.tsx'

type PersonDialogProps = {
  /** Absent: somebody new. */
  page?: PersonPage
  onClose: () => void
  onDone?: (personId: string) => void
}

const isEmail = (text: string): boolean => /^\S+@\S+\.\S+$/.test(text)

/** Name and e-mail of a person. */
export function PersonDialog({ page, onClose, onDone }: PersonDialogProps) {
  const { forms, words, person } = useMessages('structure')
  const [name, setName] = useState(page?.name ?? '')
  const [email, setEmail] = useState(page?.email ?? '')
  const [tried, setTried] = useState(false)
  const from = useToday()
  const done = (saved: { id: string }) => {
    onClose()
    onDone?.(saved.id)
  }
  const add = useChange<typeof addPerson>('structure.addPerson', { from, onDone: done })
  const change = useChange<typeof changePerson>('structure.changePerson', { from, onDone: done })
  const fields = { name: name.trim(), email: email.trim() || null }
  const badEmail = fields.email !== null && !isEmail(fields.email)
  const submit = () => {
    setTried(true)
    if (!fields.name || badEmail) return
    if (page) change.run({ personId: page.id, version: page.version, ...fields })
    else add.run(fields)
  }
  return (
    <FormDialog
      title={page ? forms.changePerson : forms.addPerson}
      action={page ? words.save : forms.addPerson}
      busy={add.busy || change.busy}
      error={add.error ?? change.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <FormField
        at="name"
        label={person.name}
        error={tried && !fields.name ? forms.needName : null}
        required
      >
        <TextField value={name} autoComplete="off" onChange={setName} />
      </FormField>
      <FormField at="email" label={forms.email} error={tried && badEmail ? forms.badEmail : null}>
        <TextField type="email" value={email} autoComplete="off" onChange={setEmail} />
      </FormField>
    </FormDialog>
  )
}
