import { type FormEvent, useState } from 'react'
import type { changeWorkspace } from '#platform/identity/contract.ts'
import { problemIn } from '#platform/web/problem.ts'
import { useWrite } from '#platform/web/use-write.ts'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { Select } from '#ui/Select.tsx'
import { TextField } from '#ui/TextField.tsx'
import { FormProblem } from '../FormProblem.tsx'
import { PlaceFields } from '../WorkspaceFields.tsx'
import type { Here } from './answers.ts'
import { dayName, days } from './day-name.ts'
import { Section } from './Section.tsx'
import { ThresholdsForm } from './ThresholdsForm.tsx'

/** Name, language, time zone and start of the week, for those who run the workspace. */
export function WorkspacePart({ here }: { here: Here }) {
  const words = useMessages('workspace').settings
  const title = words.part.workspace
  if (here.may.administer) {
    return (
      <>
        <Section title={title} lead={here.workspace.isSample && words.workspace.sample}>
          <WorkspaceForm workspace={here.workspace} />
        </Section>
        <Section title={words.thresholds.title} lead={words.thresholds.lead}>
          <ThresholdsForm workspace={here.workspace} />
        </Section>
      </>
    )
  }
  return (
    <Section title={title} lead={words.onlyAdministrators}>
      <Facts workspace={here.workspace} />
    </Section>
  )
}

type WorkspaceProps = { workspace: Here['workspace'] }

function WorkspaceForm({ workspace }: WorkspaceProps) {
  const { entry, settings } = useMessages('workspace')
  const words = settings.workspace
  const { locale: own } = useFormat()
  const [draft, setDraft] = useState(workspace)
  const save = useWrite<typeof changeWorkspace>('workspace.changeWorkspace', {
    invalidates: ['workspace.'],
    // The frame has the old name, time zone and week: a new page takes up the new ones.
    onDone: () => location.reload(),
    onRefused: () => true,
  })
  const empty = draft.name.trim() === ''
  const changed = JSON.stringify(draft) !== JSON.stringify(workspace)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (empty) return
    const { name, locale, timeZone, weekStartsOn, version } = draft
    save.run({ version, name, locale, timeZone, weekStartsOn })
  }
  const refused = problemIn(save.error)?.at('name')
  return (
    <form noValidate onSubmit={submit} className="flex max-w-sm flex-col gap-4">
      <Field label={words.name} error={empty ? entry.welcome.emptyWorkspace : refused} required>
        <TextField value={draft.name} onChange={(name) => setDraft({ ...draft, name })} />
      </Field>
      <Field label={words.address} group>
        <p className="text-base break-all text-ink-soft">{`${location.host}/${workspace.slug}`}</p>
      </Field>
      <PlaceFields
        locale={draft.locale}
        timeZone={draft.timeZone}
        onLocale={(locale) => setDraft({ ...draft, locale })}
        onTimeZone={(timeZone) => setDraft({ ...draft, timeZone })}
      />
      <Field label={words.weekStart}>
        <Select
          value={days[draft.weekStartsOn] ?? ''}
          choices={days.map((value) => ({ value, label: dayName(Number(value), own) }))}
          onChange={(day) => setDraft({ ...draft, weekStartsOn: Number(day) })}
        />
      </Field>
      <FormProblem error={save.error} />
      <Button
        type="submit"
        kind="primary"
        busy={save.busy}
        disabled={!changed}
        className="self-start"
      >
        {settings.save}
      </Button>
    </form>
  )
}

function Facts({ workspace }: WorkspaceProps) {
  const words = useMessages('workspace').settings.workspace
  const languages = useMessages('shell').language
  const { locale } = useFormat()
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 text-base">
      <dt className="text-ink-soft">{words.name}</dt>
      <dd className="flex flex-wrap items-center gap-2">{workspace.name}</dd>
      <dt className="text-ink-soft">{words.locale}</dt>
      <dd>{languages[workspace.locale]}</dd>
      <dt className="text-ink-soft">{words.timeZone}</dt>
      <dd>{workspace.timeZone}</dd>
      <dt className="text-ink-soft">{words.weekStart}</dt>
      <dd>{dayName(workspace.weekStartsOn, locale)}</dd>
    </dl>
  )
}
