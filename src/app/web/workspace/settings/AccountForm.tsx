import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { sendJson } from '#platform/web/api.ts'
import { problemIn } from '#platform/web/problem.ts'
import { useWorkspace } from '#platform/web/use-api.tsx'
import { invalidate } from '#platform/web/use-write.ts'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useToast } from '#ui/Toasts.tsx'
import { focusFault, isEmail } from '../account.ts'
import { FormProblem } from '../FormProblem.tsx'
import { PasswordField } from '../PasswordField.tsx'
import { useSubmit } from '../use-submit.ts'
import type { Here } from './answers.ts'

/** One's own name, and the address for signing in; a new address needs the password. */
export function AccountForm({ me }: { me: Here['me'] }) {
  const { entry, settings } = useMessages('workspace')
  const words = settings.you
  const toast = useToast()
  const client = useQueryClient()
  const workspace = useWorkspace()
  const [name, setName] = useState(me.name)
  const [email, setEmail] = useState(me.email)
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const moves = email.trim().toLowerCase() !== me.email
  const changed = moves || name.trim() !== me.name
  const { busy, error, submit } = useSubmit(async () => {
    const account = { name: name.trim(), email: email.trim(), currentPassword: password }
    await sendJson('/api/account', account)
    setPassword('')
    setTried(false)
    toast({ text: words.accountChanged })
    await invalidate(client, workspace, ['workspace.'])
  })
  const fault = {
    name: name.trim() === '' ? entry.emptyName : null,
    email: isEmail(email) ? null : entry.badEmail,
    password: moves && !password ? entry.emptyPassword : null,
  }
  const press = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (fault.name || fault.email || fault.password) focusFault(event.currentTarget)
    else submit()
  }
  const refused = (path: string) => problemIn(error)?.at(path) ?? null
  const named = (problemIn(error)?.errors.length ?? 0) > 0
  return (
    <form noValidate onSubmit={press} className="flex max-w-sm flex-col gap-4">
      <Field label={entry.name} error={(tried && fault.name) || refused('name')} required>
        <TextField value={name} autoComplete="name" onChange={setName} />
      </Field>
      <Field
        label={entry.email}
        hint={words.emailHint}
        error={(tried && fault.email) || refused('email')}
        required
      >
        <TextField type="email" value={email} autoComplete="username" onChange={setEmail} />
      </Field>
      {moves && (
        <PasswordField
          label={words.confirmPassword}
          hint={words.confirmPasswordHint}
          error={(tried && fault.password) || refused('currentPassword')}
          value={password}
          autoComplete="current-password"
          onChange={setPassword}
        />
      )}
      {!named && <FormProblem error={error} />}
      <Button type="submit" busy={busy} disabled={!changed} className="self-start">
        {settings.save}
      </Button>
    </form>
  )
}
