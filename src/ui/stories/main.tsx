import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { CommandPalette } from '../CommandPalette.tsx'
import { CommandProvider } from '../commands.tsx'
import type { Locale } from '../format.ts'
import { I18nProvider } from '../i18n.tsx'
import { messages as english } from '../messages/en.ts'
import { messages as chinese } from '../messages/zh-CN.ts'
import { PageHeader } from '../PageHeader.tsx'
import { SegmentedControl } from '../RadioGroup.tsx'
import { ToastProvider } from '../Toasts.tsx'
import { ButtonStories, ChoiceStories, FieldStories, OpenStories } from './ControlStories.tsx'
import { ChartStories, ProgressStories, StateStories } from './GoalStories.tsx'
import { TableStory } from './TableStory.tsx'
import { wordsOf } from './words.ts'

const root = document.documentElement
const asked = new URLSearchParams(location.search)
const themes = ['system', 'light', 'dark'] as const
const locales = ['en', 'zh-CN'] as const

function Stories() {
  const [theme, setTheme] = useState(themes.find((one) => one === asked.get('theme')) ?? 'system')
  const [locale, setLocale] = useState<Locale>(
    locales.find((one) => one === asked.get('locale')) ?? 'en',
  )
  const [palette, setPalette] = useState(asked.has('palette'))
  root.dataset['theme'] = theme
  root.lang = locale
  const words = wordsOf(locale)
  const ui = locale === 'zh-CN' ? chinese : english
  const items = [words.newGoal, words.edit, words.archive, ...words.parts].map((label) => ({
    id: label,
    label,
    group: words.name,
    keys: label === words.newGoal ? 'N' : undefined,
  }))
  return (
    <I18nProvider locale={locale} timeZone="UTC" messages={{ ui }}>
      <ToastProvider>
        <CommandProvider>
          <main key={locale} className="mx-auto min-h-dvh max-w-5xl bg-surface pb-20">
            <PageHeader
              title={words.sentence}
              lead={words.hint}
              actions={
                <>
                  <SegmentedControl
                    label="Theme"
                    value={theme}
                    onChange={setTheme}
                    options={themes.map((value) => ({ value, label: value }))}
                  />
                  <SegmentedControl
                    label="Language"
                    value={locale}
                    onChange={setLocale}
                    options={locales.map((value) => ({ value, label: value }))}
                  />
                </>
              }
            />
            <div className="px-4 md:px-8">
              <ButtonStories words={words} />
              <FieldStories words={words} />
              <ChoiceStories words={words} />
              <OpenStories words={words} />
              <ProgressStories words={words} />
              <ChartStories words={words} />
              <TableStory words={words} chinese={locale === 'zh-CN'} />
              <StateStories words={words} />
            </div>
          </main>
          <CommandPalette
            open={palette}
            onClose={() => setPalette(false)}
            items={items}
            onSelect={() => setPalette(false)}
          />
        </CommandProvider>
      </ToastProvider>
    </I18nProvider>
  )
}

const place = document.getElementById('root')
if (place) createRoot(place).render(<Stories />)
