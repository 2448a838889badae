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
import type { listStocktakes, StocktakeItem } from '../../contract.ts'
import { Asked } from '../Asked.tsx'
import type { Stocktakes } from './listed.ts'
import { StartForm } from './StartForm.tsx'

/** When were the goals of this cycle looked at, half-way, with a manager? */
export default function StocktakesPage() {
  const { id = '' } = useParams<{ id: string }>()
  const asked = useRead<typeof listStocktakes>('management.listStocktakes', { cycleId: id })
  return <Asked asked={asked}>{(listed) => <Listed listed={listed} />}</Asked>
}

function Listed({ listed }: { listed: Stocktakes }) {
  const words = useMessages('management')
  const [, navigate] = useLocation()
  const [asked, setAsked] = useState(false)
  const { cycle, stocktakes, may } = listed
  const mayStart = may.startForAll || may.startForUnits.length > 0
  const start = mayStart && (
    <Button kind="primary" onClick={() => setAsked(true)}>
      {words.stocktake.start}
    </Button>
  )
  return (
    <>
      <PageHeader
        title={words.stocktake.listTitle(cycle.name)}
        lead={words.stocktake.lead}
        above={
          <Breadcrumbs
            crumbs={[
              { label: words.cycle.all, href: '/cycles' },
              { label: cycle.name, href: `/cycles/${cycle.id}` },
            ]}
          />
        }
        actions={stocktakes.length > 0 && start}
      />
      {stocktakes.length === 0 ? (
        <EmptyState title={words.stocktake.empty} action={start}>
          {words.stocktake.emptyText}
        </EmptyState>
      ) : (
        <ul className="mx-4 flex max-w-3xl flex-col border-t border-line md:mx-8">
          {stocktakes.map((one) => (
            <Line key={one.id} stocktake={one} />
          ))}
        </ul>
      )}
      {asked && (
        <StartForm
          listed={listed}
          onClose={() => setAsked(false)}
          onStarted={(id) => navigate(`/cycles/${cycle.id}/stocktake/${id}`)}
        />
      )}
    </>
  )
}

function Line({ stocktake }: { stocktake: StocktakeItem }) {
  const words = useMessages('management').stocktake
  const format = useFormat()
  const { id, cycleId, unit, manager, startedAt, heldAt, summary } = stocktake
  return (
    <li className="flex flex-col gap-0.5 border-b border-line py-2.5">
      <span className="flex flex-wrap items-center gap-2">
        <Link
          href={`/cycles/${cycleId}/stocktake/${id}`}
          className={linkClass('quiet', 'font-medium')}
        >
          {unit?.name ?? words.wholeCycle}
        </Link>
        {heldAt === null && <Badge tone="accent">{words.underWay}</Badge>}
      </span>
      <span className="text-sm text-ink-soft">
        {heldAt === null
          ? words.startedOn(format.instant(startedAt))
          : words.heldOn(format.instant(heldAt))}
        {manager.name && ` · ${words.ledBy(manager.name)}`}
      </span>
      {summary && <p className="line-clamp-2 max-w-[70ch] text-base text-ink-soft">{summary}</p>}
    </li>
  )
}
