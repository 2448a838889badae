import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { SegmentedControl } from '#ui/RadioGroup.tsx'
import { setLocale, setTheme, useLocale, useTheme } from '../../preferences.ts'
import { AccountForm } from './AccountForm.tsx'
import type { Here } from './answers.ts'
import { PasswordForm } from './PasswordForm.tsx'
import { RemindersSection } from './RemindersSection.tsx'
import { Section } from './Section.tsx'
import { WorkspacesSection } from './WorkspacesSection.tsx'

const themes = ['system', 'light', 'dark'] as const
const languages = ['en', 'zh-CN'] as const

/** What concerns only the one who is here. */
export function YouPart({ here }: { here: Here }) {
  const { me } = here
  const words = useMessages('workspace')
  const mine = words.settings.you
  const shell = useMessages('shell')
  const theme = useTheme()
  const locale = useLocale()
  return (
    <>
      <Section title={mine.account}>
        <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 text-base">
          <dt className="text-ink-soft">{words.settings.invitations.role}</dt>
          <dd>{words.settings.role[me.role]}</dd>
        </dl>
        <AccountForm key={`${me.name} ${me.email}`} me={me} />
      </Section>
      <Section title={mine.appearance}>
        <Field label={mine.theme} group>
          <SegmentedControl
            label={mine.theme}
            value={theme}
            options={themes.map((value) => ({ value, label: shell.theme[value] }))}
            onChange={setTheme}
            className="self-start"
          />
        </Field>
        <Field label={mine.language} hint={mine.languageHint} group>
          <SegmentedControl
            label={mine.language}
            value={locale}
            options={languages.map((value) => ({ value, label: shell.language[value] }))}
            onChange={setLocale}
            className="self-start"
          />
        </Field>
      </Section>
      <RemindersSection />
      <Section title={mine.password}>
        <PasswordForm />
      </Section>
      <WorkspacesSection here={here} />
    </>
  )
}
