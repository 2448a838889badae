import { type FormEvent, useState } from 'react'
import { sendJson } from '#platform/web/api.ts'
import { problemIn } from '#platform/web/problem.ts'
import { Button } from '#ui/Button.tsx'
import { Checkbox } from '#ui/Checkbox.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { useToast } from '#ui/Toasts.tsx'
import { FormProblem } from '../FormProblem.tsx'
import { PasswordField } from '../PasswordField.tsx'
import { useSubmit } from '../use-submit.ts'

const shortest = 8
const empty = { current: '', next: '' }

/** Changes the password of the account, and ends its other sessions if asked to. */
export function PasswordForm() {
  const { entry, settings } = useMessages('workspace')
  const words = settings.you
  const toast = useToast()
  const [typed, setTyped] = useState(empty)
  const [others, setOthers] = useState(true)
  const [tried, setTried] = useState(false)
  const { busy, error, submit } = useSubmit(async () => {
    await sendJson('/api/auth/change-password', {
      currentPassword: typed.current,
      newPassword: typed.next,
      revokeOtherSessions: others,
    })
    setTyped(empty)
    setTried(false)
    toast({ text: words.changed })
  })
  const press = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (typed.current && typed.next.length >= shortest) submit()
  }
  const refused = problemIn(error)
  const wrong = refused?.code === 'identity.wrong_password' ? refused.detail : null
  return (
    <form noValidate onSubmit={press} className="flex max-w-sm flex-col gap-4">
      <PasswordField
        label={words.current}
        error={tried && !typed.current ? entry.emptyPassword : wrong}
        value={typed.current}
        autoComplete="current-password"
        onChange={(current) => setTyped({ ...typed, current })}
      />
      <PasswordField
        label={words.next}
        hint={words.nextHint}
        error={tried && typed.next.length < shortest ? entry.shortPassword : null}
        value={typed.next}
        autoComplete="new-password"
        onChange={(next) => setTyped({ ...typed, next })}
      />
      <Checkbox label={words.signOutOthers} checked={others} onChange={setOthers} />
      {!wrong && <FormProblem error={error} />}
      <Button type="submit" busy={busy} className="self-start">
        {words.change}
      </Button>
    </form>
  )
}
