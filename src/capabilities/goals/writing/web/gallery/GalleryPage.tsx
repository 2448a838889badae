import { useState } from 'react'
import { useSearchParams } from 'wouter'
import type { getWorkspace } from '#platform/identity/contract.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { SegmentedControl } from '#ui/RadioGroup.tsx'
import { Select } from '#ui/Select.tsx'
import type { listCycles } from '../../../contract.ts'
import { NewObjective } from '../../../web/form/NewObjective.tsx'
import { AREAS, type Example, LEVELS } from '../../rules/gallery/examples.ts'
import { GALLERY } from '../../rules/gallery/gallery.ts'
import { ExampleEntry } from './ExampleEntry.tsx'

/** What does a good goal look like for work like mine? */
export default function GalleryPage() {
  const { gallery: words, lang: own } = useMessages('writing')
  const [search, setSearch] = useSearchParams()
  const [used, setUsed] = useState<Example | null>(null)
  const cycles = useRead<typeof listCycles>('goals.listCycles', {})
  const here = useRead<typeof getWorkspace>('workspace.getWorkspace', {}, { fresh: 300_000 })
  const format = useFormat()
  const area = AREAS.find((one) => one === search.get('area')) ?? null
  const level = LEVELS.find((one) => one === search.get('level')) ?? null
  const lang = (['en', 'zh'] as const).find((one) => one === search.get('lang')) ?? own
  const set = (name: string, value: string) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now)
        if (value === '') next.delete(name)
        else next.set(name, value)
        return next
      },
      { replace: true },
    )
  const open = (cycles.data?.cycles ?? []).filter(({ closedAt }) => closedAt === null)
  const cycle = open.find(({ id }) => id === cycles.data?.currentId) ?? open[0]
  const mayUse = here.data?.may.takePart === true && cycle !== undefined
  const shown = GALLERY.filter(
    (one) =>
      one.lang === lang &&
      (area === null || one.area === area) &&
      (level === null || one.level === level),
  )
  return (
    <>
      <PageHeader title={words.title}>
        <p className="max-w-[65ch] text-md text-ink-soft">{words.lead}</p>
        <div className="flex flex-wrap items-center gap-2">
          <Select
            aria-label={words.area}
            className="w-44 max-sm:flex-1"
            value={area ?? ''}
            choices={[
              { value: '', label: words.everyArea },
              ...AREAS.map((value) => ({ value, label: words.areas[value] })),
            ]}
            onChange={(value) => set('area', value)}
          />
          <SegmentedControl
            label={words.level}
            value={level ?? 'all'}
            options={[
              { value: 'all', label: words.everyLevel },
              ...LEVELS.map((value) => ({ value, label: words.levels[value] })),
            ]}
            onChange={(value) => set('level', value === 'all' ? '' : value)}
          />
          <SegmentedControl
            label={words.language}
            value={lang}
            options={[
              { value: 'en', label: 'English' },
              { value: 'zh', label: '中文' },
            ]}
            onChange={(value) => set('lang', value === own ? '' : value)}
          />
        </div>
      </PageHeader>
      <div className="px-4 pb-16 md:px-8">
        <p className="mb-2 text-sm text-ink-faint" aria-live="polite">
          {shown.length === 0 ? words.nothing : words.count(format.number(shown.length))}
        </p>
        {shown.map((example) => (
          <ExampleEntry
            key={example.id}
            example={example}
            onUse={mayUse ? () => setUsed(example) : null}
          />
        ))}
      </div>
      {used && cycle && (
        <NewObjective
          key={used.id}
          cycleId={cycle.id}
          draftKey={`gallery:${used.id}`}
          begun={{
            title: used.objective.after,
            keyResults: [used.keyResult.after, ...used.more].join('\n'),
          }}
          onClose={() => setUsed(null)}
        />
      )}
    </>
  )
}
