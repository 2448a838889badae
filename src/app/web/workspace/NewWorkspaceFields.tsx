import { useState } from 'react'
import { problemIn } from '#platform/web/problem.ts'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useLocale } from '../preferences.ts'
import { isSlug, slugOf } from './slug.ts'
import { ownTimeZone } from './time-zones.ts'
import { PlaceFields } from './WorkspaceFields.tsx'

/** A workspace being named: its address follows the name until it is written itself. */
export const useNewWorkspace = () => {
  const own = useLocale()
  const [name, setName] = useState('')
  const [typed, setTyped] = useState<string | null>(null)
  const [locale, setLocale] = useState(own)
  const [timeZone, setTimeZone] = useState(ownTimeZone)
  const slug = typed ?? slugOf(name)
  return {
    name,
    setName,
    slug,
    setSlug: (text: string) => setTyped(text.toLowerCase()),
    locale,
    setLocale,
    timeZone,
    setTimeZone,
    complete: name.trim() !== '' && isSlug(slug),
    /** As the server takes it. */
    request: { workspaceName: name.trim(), workspaceSlug: slug, locale, timeZone },
  }
}

type NewWorkspaceFieldsProps = {
  workspace: ReturnType<typeof useNewWorkspace>
  tried: boolean
  error: unknown
}

/** Name, address, language and time zone of a new workspace. */
export function NewWorkspaceFields({ workspace, tried, error }: NewWorkspaceFieldsProps) {
  const words = useMessages('workspace').entry.welcome
  const { name, slug } = workspace
  const refused = (path: string) => problemIn(error)?.at(path) ?? null
  const emptyName = tried && name.trim() === '' ? words.emptyWorkspace : null
  return (
    <>
      <Field label={words.workspaceName} error={emptyName ?? refused('workspaceName')} required>
        <TextField value={name} autoComplete="organization" onChange={workspace.setName} />
      </Field>
      <Field
        label={words.slug}
        hint={words.slugHint(`${location.host}/${slug}`)}
        error={isSlug(slug) ? refused('workspaceSlug') : words.badSlug}
        required
      >
        <TextField value={slug} spellCheck={false} onChange={workspace.setSlug} />
      </Field>
      <PlaceFields
        locale={workspace.locale}
        timeZone={workspace.timeZone}
        onLocale={workspace.setLocale}
        onTimeZone={workspace.setTimeZone}
      />
    </>
  )
}
