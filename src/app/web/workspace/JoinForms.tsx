import { type FormEvent, useState } from 'react'
import { sendJson } from '#platform/web/api.ts'
import { Button, buttonClass } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { AccountFields } from './AccountFields.tsx'
import { type Account, faultsOf, focusFault, goTo, noAccount, signIn, signOut } from './account.ts'
import { FormProblem } from './FormProblem.tsx'
import { useSubmit } from './use-submit.ts'

const accept = (token: string, body: object): Promise<{ slug: string }> =>
  sendJson(`/api/invitations/${encodeURIComponent(token)}`, body)

/** Whoever is signed in joins with one press. */
export function JoinAsMe({ token, name }: { token: string; name: string }) {
  const words = useMessages('workspace').entry.join
  const join = useSubmit(async () => {
    const { slug } = await accept(token, {})
    goTo(`/${slug}/home`)
  })
  const leave = useSubmit(async () => {
    await signOut()
    location.reload()
  })
  return (
    <div className="flex flex-col items-start gap-4">
      <FormProblem error={join.error ?? leave.error} />
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" size="l" busy={join.busy} onClick={join.submit}>
          {words.asMe(name)}
        </Button>
        <Button size="l" busy={leave.busy} onClick={leave.submit}>
          {words.another}
        </Button>
      </div>
    </div>
  )
}

/** A new account that is a member from the first moment. */
export function JoinAsNew({ token, email }: { token: string; email: string }) {
  const words = useMessages('workspace').entry
  const [account, setAccount] = useState<Account>({ ...noAccount, email })
  const [tried, setTried] = useState(false)
  const faults = faultsOf(account, words)
  const { busy, error, submit } = useSubmit(async () => {
    const body = { ...account, name: account.name.trim(), email: account.email.trim() }
    const { slug } = await accept(token, body)
    await signIn(account.email, account.password)
    goTo(`/${slug}/home`)
  })
  const press = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(faults).length === 0) submit()
    else focusFault(event.currentTarget)
  }
  const back = encodeURIComponent(`/join/${token}`)
  return (
    <form noValidate onSubmit={press} className="flex flex-col gap-4">
      <AccountFields account={account} faults={tried ? faults : {}} onChange={setAccount} />
      <FormProblem error={error} />
      <Button type="submit" kind="primary" size="l" busy={busy}>
        {words.join.submit}
      </Button>
      <a href={`/sign-in?next=${back}`} className={buttonClass('quiet')}>
        {words.join.haveAccount}
      </a>
    </form>
  )
}
