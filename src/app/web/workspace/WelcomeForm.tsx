import { type FormEvent, useState } from 'react'
import { sendJson } from '#platform/web/api.ts'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { AccountFields } from './AccountFields.tsx'
import { type Account, faultsOf, focusFault, goTo, noAccount, signIn } from './account.ts'
import { FormProblem } from './FormProblem.tsx'
import { NewWorkspaceFields, useNewWorkspace } from './NewWorkspaceFields.tsx'
import { useSubmit } from './use-submit.ts'

/** Owner and workspace in one form; then signs in and opens the workspace. */
export function WelcomeForm() {
  const words = useMessages('workspace').entry
  const [account, setAccount] = useState<Account>(noAccount)
  const workspace = useNewWorkspace()
  const [tried, setTried] = useState(false)
  const faults = faultsOf(account, words)
  const complete = Object.keys(faults).length === 0 && workspace.complete
  const { busy, error, submit } = useSubmit(async () => {
    const body = { ...account, name: account.name.trim(), email: account.email.trim() }
    await sendJson('/api/set-up', { ...body, ...workspace.request })
    await signIn(account.email, account.password)
    goTo(`/${workspace.slug}/home`)
  })
  const press = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (complete) submit()
    else focusFault(event.currentTarget)
  }
  return (
    <form noValidate onSubmit={press} className="flex flex-col gap-8">
      <fieldset className="flex flex-col gap-4">
        <legend className="mb-3 text-lg font-semibold">{words.welcome.you}</legend>
        <p className="text-sm text-ink-soft">{words.welcome.youHint}</p>
        <AccountFields account={account} faults={tried ? faults : {}} onChange={setAccount} />
      </fieldset>
      <fieldset className="flex flex-col gap-4">
        <legend className="mb-3 text-lg font-semibold">{words.welcome.place}</legend>
        <NewWorkspaceFields workspace={workspace} tried={tried} error={error} />
      </fieldset>
      <FormProblem error={error} />
      <Button type="submit" kind="primary" size="l" busy={busy}>
        {words.welcome.submit}
      </Button>
    </form>
  )
}
