import { useState } from 'react'
import { useParams } from 'wouter'
import { useRead } from '#platform/web/use-api.tsx'
import { Badge } from '#ui/Badge.tsx'
import { Breadcrumbs } from '#ui/Breadcrumbs.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { Switch } from '#ui/Switch.tsx'
import type { StocktakePage as Answer, getStocktake } from '../../contract.ts'
import { Asked } from '../Asked.tsx'
import { EndStocktake } from './EndStocktake.tsx'
import { StocktakeGoal } from './StocktakeGoal.tsx'

/** What has become of each goal half-way, and what do we do with it? */
export default function StocktakePage() {
  const words = useMessages('management').stocktake
  const { stocktake = '' } = useParams<{ stocktake: string }>()
  const asked = useRead<typeof getStocktake>('management.getStocktake', { id: stocktake })
  return (
    <Asked asked={asked} missing={words.missing}>
      {(page) => <Found page={page} />}
    </Asked>
  )
}

function Found({ page }: { page: Answer }) {
  const words = useMessages('management')
  const format = useFormat()
  const [onlyOpen, setOnlyOpen] = useState(false)
  const { stocktake, cycle, objectives, may } = page
  const open = objectives.filter(({ said, version }) => said.outcome === null && version !== null)
  const shown = onlyOpen ? open : objectives
  const { unit, manager, startedAt, heldAt, summary } = stocktake
  const title = unit?.name ?? words.stocktake.wholeCycle
  return (
    <>
      <PageHeader
        title={`${words.stocktake.title}: ${title}`}
        above={
          <Breadcrumbs
            crumbs={[
              { label: words.cycle.all, href: '/cycles' },
              { label: cycle.name, href: `/cycles/${cycle.id}` },
              { label: words.stocktake.title, href: `/cycles/${cycle.id}/stocktake` },
            ]}
          />
        }
        beside={
          <span className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
            {heldAt === null ? (
              <Badge tone="accent">{words.stocktake.underWay}</Badge>
            ) : (
              <Badge tone="outline">{words.stocktake.heldOn(format.instant(heldAt))}</Badge>
            )}
            {words.stocktake.startedOn(format.instant(startedAt))}
            {manager.name && ` · ${words.stocktake.ledBy(manager.name)}`}
          </span>
        }
        actions={may.hold && <EndStocktake stocktake={stocktake} />}
        lead={summary}
      >
        {heldAt === null && (
          <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
            <span className="text-base text-ink-soft">
              {open.length === 0 ? words.stocktake.allSaid : words.stocktake.open(open.length)}
            </span>
            <Switch checked={onlyOpen} label={words.stocktake.onlyOpen} onChange={setOnlyOpen} />
          </div>
        )}
      </PageHeader>
      <ul className="mx-4 flex max-w-4xl flex-col border-t border-line pb-16 md:mx-8">
        {shown.map((objective) => (
          <StocktakeGoal key={objective.id} page={page} objective={objective} />
        ))}
      </ul>
    </>
  )
}
