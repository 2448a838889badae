import { type FormEvent, useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { TextField } from '#ui/TextField.tsx'
import { focusFault, isEmail, signIn } from './account.ts'
import { FormProblem } from './FormProblem.tsx'
import { PasswordField } from './PasswordField.tsx'
import { useSubmit } from './use-submit.ts'

type SignInFormProps = {
  onDone: () => void
  /** Something else on the page comes first. */
  second?: boolean
}

/** E-mail and password; `onDone` once the browser is signed in. */
export function SignInForm({ onDone, second = false }: SignInFormProps) {
  const words = useMessages('workspace').entry
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, error, submit } = useSubmit(async () => {
    await signIn(email, password)
    onDone()
  })
  const press = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (isEmail(email) && password) submit()
    else focusFault(event.currentTarget)
  }
  return (
    <form noValidate onSubmit={press} className="flex flex-col gap-4">
      <Field label={words.email} error={tried && !isEmail(email) ? words.badEmail : null} required>
        <TextField
          type="email"
          value={email}
          autoComplete="username"
          autoFocus={!second}
          onChange={setEmail}
        />
      </Field>
      <PasswordField
        label={words.password}
        error={tried && !password ? words.emptyPassword : null}
        value={password}
        autoComplete="current-password"
        onChange={setPassword}
      />
      <FormProblem error={error} />
      <Button type="submit" kind={second ? 'secondary' : 'primary'} size="l" busy={busy}>
        {words.signIn.submit}
      </Button>
    </form>
  )
}
