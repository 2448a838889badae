import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { Account } from './account.ts'
import { PasswordField } from './PasswordField.tsx'

type AccountFieldsProps = {
  account: Account
  faults: Partial<Account>
  onChange: (account: Account) => void
}

/** Name, e-mail and password of a new account. */
export function AccountFields({ account, faults, onChange }: AccountFieldsProps) {
  const words = useMessages('workspace').entry
  const set = (part: Partial<Account>) => onChange({ ...account, ...part })
  return (
    <>
      <Field label={words.name} error={faults.name} required>
        <TextField
          value={account.name}
          autoComplete="name"
          autoFocus
          onChange={(name) => set({ name })}
        />
      </Field>
      <Field label={words.email} error={faults.email} required>
        <TextField
          type="email"
          value={account.email}
          autoComplete="username"
          onChange={(email) => set({ email })}
        />
      </Field>
      <PasswordField
        label={words.password}
        hint={words.shortPassword}
        error={faults.password}
        value={account.password}
        autoComplete="new-password"
        onChange={(password) => set({ password })}
      />
    </>
  )
}
