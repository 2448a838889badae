import { useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import { useRead } from '#platform/web/use-api.tsx'
import { Badge } from '#ui/Badge.tsx'
import { Breadcrumbs } from '#ui/Breadcrumbs.tsx'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import { PageHeader } from '#ui/PageHeader.tsx'
import type { listRetrospectives, RetrospectiveItem, Retrospectives } from '../../contract.ts'
import { Asked } from '../../web/Asked.tsx'
import { AgreedLine } from './AgreedLine.tsx'
import { Missed } from './Missed.tsx'
import { StartForm } from './StartForm.tsx'

/** Where was looked back, and what is still open of what was agreed? */
export default function RetrospectivesPage() {
  const { id } = useParams<{ id?: string }>()
  const asked = useRead<typeof listRetrospectives>(
    'management.listRetrospectives',
    id ? { cycleId: id } : {},
  )
  return <Asked asked={asked}>{(listed) => <Listed listed={listed} />}</Asked>
}

function Listed({ listed }: { listed: Retrospectives }) {
  const words = useMessages('management')
  const say = words.retrospective
  const [, navigate] = useLocation()
  const [asked, setAsked] = useState(false)
  const { cycle, retrospectives, open, missed, may } = listed
  const mayStart = may.startForAll || may.units.length > 0
  const start = mayStart && (
    <Button kind="primary" onClick={() => setAsked(true)}>
      {say.start}
    </Button>
  )
  return (
    <>
      <PageHeader
        title={cycle ? say.listTitle(cycle.name) : say.title}
        lead={say.lead}
        above={
          cycle && (
            <Breadcrumbs
              crumbs={[
                { label: words.cycle.all, href: '/cycles' },
                { label: cycle.name, href: `/cycles/${cycle.id}` },
              ]}
            />
          )
        }
        actions={retrospectives.length > 0 && start}
      />
      <div className="flex max-w-3xl flex-col gap-10 px-4 pb-16 md:px-8">
        {retrospectives.length === 0 ? (
          <EmptyState title={say.empty} action={start}>
            {say.emptyText}
          </EmptyState>
        ) : (
          <ul className="flex flex-col border-t border-line">
            {retrospectives.map((one) => (
              <Line key={one.id} item={one} isApart={cycle === null} />
            ))}
          </ul>
        )}
        <Missed missed={missed} mayStart={may.startForAll} />
        {open.length > 0 && (
          <section aria-labelledby="open" className="flex flex-col gap-1">
            <h2 id="open" className="text-lg font-semibold">
              {say.open}
            </h2>
            <ul className="flex flex-col">
              {open.map((action) => (
                <AgreedLine key={action.id} action={action} isNamed />
              ))}
            </ul>
          </section>
        )}
      </div>
      {asked && (
        <StartForm
          listed={listed}
          onClose={() => setAsked(false)}
          onStarted={(id) => navigate(`/retrospectives/${id}`)}
        />
      )}
    </>
  )
}

function Line({ item, isApart }: { item: RetrospectiveItem; isApart: boolean }) {
  const words = useMessages('management').retrospective
  const format = useFormat()
  const { id, title, unit, cycle, stage, startedAt, heldAt, summary, isSimulated } = item
  const when = heldAt
    ? words.heldOn(format.instant(heldAt))
    : words.startedOn(format.instant(startedAt))
  return (
    <li className="flex flex-col gap-0.5 border-b border-line py-2.5">
      <span className="flex flex-wrap items-center gap-2">
        <Link
          href={`/retrospectives/${id}`}
          className={linkClass('quiet', 'min-w-0 font-medium break-words')}
        >
          {title}
        </Link>
        {stage !== 'held' && <Badge tone="accent">{words.stages[stage]}</Badge>}
        {isSimulated && <Badge tone="outline">{words.simulated}</Badge>}
      </span>
      <span className="text-sm break-words text-ink-soft">
        {[unit?.name ?? words.everybody, isApart && cycle?.name, when].filter(Boolean).join(' · ')}
      </span>
      {summary && (
        <p className="line-clamp-2 max-w-[70ch] text-base break-words text-ink-soft">{summary}</p>
      )}
    </li>
  )
}
