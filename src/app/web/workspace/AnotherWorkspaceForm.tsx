import { type FormEvent, useState } from 'react'
import { sendJson } from '#platform/web/api.ts'
import { Button, buttonClass } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { focusFault, goTo } from './account.ts'
import { FormProblem } from './FormProblem.tsx'
import { NewWorkspaceFields, useNewWorkspace } from './NewWorkspaceFields.tsx'
import { useSubmit } from './use-submit.ts'

/** One more workspace for somebody who is signed in; then opens it. */
export function AnotherWorkspaceForm() {
  const words = useMessages('workspace').entry
  const workspace = useNewWorkspace()
  const [tried, setTried] = useState(false)
  const { busy, error, submit } = useSubmit(async () => {
    const { slug } = await sendJson<{ slug: string }>('/api/workspaces', workspace.request)
    goTo(`/${slug}/home`)
  })
  const press = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (workspace.complete) submit()
    else focusFault(event.currentTarget)
  }
  return (
    <form noValidate onSubmit={press} className="flex flex-col gap-4">
      <NewWorkspaceFields workspace={workspace} tried={tried} error={error} />
      <FormProblem error={error} />
      <Button type="submit" kind="primary" size="l" busy={busy}>
        {words.welcome.submit}
      </Button>
      <a href="/" className={buttonClass('quiet')}>
        {words.another.back}
      </a>
    </form>
  )
}
