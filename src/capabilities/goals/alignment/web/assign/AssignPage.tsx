import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { useRead } from '#platform/web/use-api.tsx'
import { Breadcrumbs } from '#ui/Breadcrumbs.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import type { getObjective, listCycles } from '../../../contract.ts'
import { Failed } from '../../../web/goal/Failed.tsx'
import { AssignForm } from './AssignForm.tsx'

/** One goal for several teams or people, each with own figures. */
export default function AssignPage() {
  const all = useMessages('alignment')
  const words = all.assign
  const [search] = useSearchParams()
  const [chosen, setChosen] = useState(search.get('template'))
  const cycles = useRead<typeof listCycles>('goals.listCycles', {})
  const template = useRead<typeof getObjective>(
    'goals.getObjective',
    { id: chosen ?? '' },
    { enabled: chosen !== null },
  )
  const open = cycles.data?.cycles.filter(({ closedAt }) => closedAt === null) ?? []
  const wanted = search.get('cycle') ?? template.data?.cycle.id
  const cycleId = open.find(({ id }) => id === wanted)?.id ?? cycles.data?.currentId ?? open[0]?.id
  const failed = [cycles, template].find(({ error, data }) => error && !data)
  const isReady = cycles.data && cycleId && (chosen === null || template.data)
  return (
    <>
      <PageHeader
        title={words.title}
        lead={words.lead}
        above={<Breadcrumbs crumbs={[{ label: all.page.title, href: '/alignment' }]} />}
      />
      {failed && <Failed error={failed.error} again={() => void failed.refetch()} />}
      {!failed && !isReady && <Skeleton className="px-4 md:px-8" lines={8} />}
      {isReady && (
        <AssignForm
          key={chosen ?? 'new'}
          cycles={open}
          cycleId={cycleId}
          template={chosen === null ? null : (template.data ?? null)}
          onTemplate={setChosen}
        />
      )}
    </>
  )
}
