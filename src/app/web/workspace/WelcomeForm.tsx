import { type FormEvent, useState } from 'react'
import { sendJson } from '#platform/web/api.ts'
import { problemIn } from '#platform/web/problem.ts'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useLocale } from '../preferences.ts'
import { AccountFields } from './AccountFields.tsx'
import { type Account, faultsOf, focusFault, goTo, noAccount, signIn } from './account.ts'
import { FormProblem } from './FormProblem.tsx'
import { isSlug, slugOf } from './slug.ts'
import { ownTimeZone } from './time-zones.ts'
import { useSubmit } from './use-submit.ts'
import { PlaceFields } from './WorkspaceFields.tsx'

type Place = { name: string; slug: string | null }

/** Owner and workspace in one form; then signs in and opens the workspace. */
export function WelcomeForm() {
  const words = useMessages('workspace').entry
  const own = useLocale()
  const [account, setAccount] = useState<Account>(noAccount)
  const [place, setPlace] = useState<Place>({ name: '', slug: null })
  const [locale, setLocale] = useState(own)
  const [timeZone, setTimeZone] = useState(ownTimeZone)
  const [tried, setTried] = useState(false)
  const slug = place.slug ?? slugOf(place.name)
  const faults = faultsOf(account, words)
  const complete = Object.keys(faults).length === 0 && place.name.trim() !== '' && isSlug(slug)
  const { busy, error, submit } = useSubmit(async () => {
    const workspace = { workspaceName: place.name.trim(), workspaceSlug: slug, locale, timeZone }
    const body = { ...account, name: account.name.trim(), email: account.email.trim() }
    await sendJson('/api/set-up', { ...body, ...workspace })
    await signIn(account.email, account.password)
    goTo(`/${slug}/home`)
  })
  const press = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (complete) submit()
    else focusFault(event.currentTarget)
  }
  const refused = (path: string) => problemIn(error)?.at(path) ?? null
  const emptyName = tried && place.name.trim() === '' ? words.welcome.emptyWorkspace : null
  const badSlug = isSlug(slug) ? null : words.welcome.badSlug
  return (
    <form noValidate onSubmit={press} className="flex flex-col gap-8">
      <fieldset className="flex flex-col gap-4">
        <legend className="mb-3 text-lg font-semibold">{words.welcome.you}</legend>
        <p className="text-sm text-ink-soft">{words.welcome.youHint}</p>
        <AccountFields account={account} faults={tried ? faults : {}} onChange={setAccount} />
      </fieldset>
      <fieldset className="flex flex-col gap-4">
        <legend className="mb-3 text-lg font-semibold">{words.welcome.place}</legend>
        <Field
          label={words.welcome.workspaceName}
          error={emptyName ?? refused('workspaceName')}
          required
        >
          <TextField
            value={place.name}
            autoComplete="organization"
            onChange={(name) => setPlace({ ...place, name })}
          />
        </Field>
        <Field
          label={words.welcome.slug}
          hint={words.welcome.slugHint(`${location.host}/${slug}`)}
          error={badSlug ?? refused('workspaceSlug')}
          required
        >
          <TextField
            value={slug}
            spellCheck={false}
            onChange={(text) => setPlace({ ...place, slug: text.toLowerCase() })}
          />
        </Field>
        <PlaceFields
          locale={locale}
          timeZone={timeZone}
          onLocale={setLocale}
          onTimeZone={setTimeZone}
        />
      </fieldset>
      <FormProblem error={error} />
      <Button type="submit" kind="primary" size="l" busy={busy}>
        {words.welcome.submit}
      </Button>
    </form>
  )
}
