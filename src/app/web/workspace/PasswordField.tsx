import Eye from 'lucide-react/icons/eye'
import EyeOff from 'lucide-react/icons/eye-off'
import { useState } from 'react'
import { Field } from '#ui/Field.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { TextField } from '#ui/TextField.tsx'

type PasswordFieldProps = {
  label: string
  value: string
  onChange: (value: string) => void
  autoComplete: 'current-password' | 'new-password'
  hint?: string
  error?: string | null | undefined
}

/** A password that can be looked at while it is typed. */
export function PasswordField({ label, hint, error, value, ...field }: PasswordFieldProps) {
  const words = useMessages('workspace').entry
  const [shown, setShown] = useState(false)
  return (
    <div className="relative">
      <Field label={label} hint={error ? undefined : hint} error={error} required>
        <TextField {...field} value={value} type={shown ? 'text' : 'password'} className="pr-9" />
      </Field>
      <IconButton
        size="s"
        label={shown ? words.hidePassword : words.showPassword}
        icon={
          shown ? <EyeOff size={15} aria-hidden="true" /> : <Eye size={15} aria-hidden="true" />
        }
        onClick={() => setShown(!shown)}
        className="absolute top-7 right-1 pointer-coarse:top-6"
      />
    </div>
  )
}
