import { Link, useParams, useSearchParams } from 'wouter'
import { useRead } from '#platform/web/use-api.tsx'
import { Breadcrumbs } from '#ui/Breadcrumbs.tsx'
import { buttonClass } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import type { listScoring, Scoring } from '../../contract.ts'
import { Asked } from '../../web/Asked.tsx'
import { ScoreReport } from './ScoreReport.tsx'
import { ScoringFilterBar } from './ScoringFilterBar.tsx'
import { ScoringList } from './ScoringList.tsx'
import { filtered, filterFrom, type ScoringFilter } from './scoring-filter.ts'

/** How far is the scoring of this cycle, and what is left for me? */
export default function ScoringPage() {
  const { id = '' } = useParams<{ id: string }>()
  const asked = useRead<typeof listScoring>('management.listScoring', { cycleId: id })
  return <Asked asked={asked}>{(scoring) => <Found scoring={scoring} />}</Asked>
}

function Found({ scoring }: { scoring: Scoring }) {
  const words = useMessages('management')
  const format = useFormat()
  const { cycle, objectives } = scoring
  const [query] = useSearchParams()
  const filter = filterFrom(query, scoring)
  const days =
    cycle.scoring &&
    words.scoring.days(format.date(cycle.scoring.startsOn), format.date(cycle.scoring.endsOn))
  return (
    <>
      <PageHeader
        title={words.scoring.listTitle(cycle.name)}
        lead={
          <>
            {words.scoring.lead} {cycle.isClosed ? words.scoring.closed : days}
          </>
        }
        above={
          <Breadcrumbs
            crumbs={[
              { label: words.cycle.all, href: '/cycles' },
              { label: cycle.name, href: `/cycles/${cycle.id}` },
            ]}
          />
        }
      />
      {objectives.length === 0 ? (
        <EmptyState
          title={words.scoring.empty}
          action={
            <Link href={`/cycles/${cycle.id}`} className={buttonClass()}>
              {words.scoring.toCycle}
            </Link>
          }
        >
          {words.scoring.emptyText}
        </EmptyState>
      ) : (
        <div className="mx-4 flex max-w-5xl flex-col gap-10 pt-3 pb-16 md:mx-8">
          <div className="flex flex-col gap-3">
            <ScoringFilterBar scoring={scoring} filter={filter} />
            <ScoringList
              title={filter.mine ? words.scoring.mine : words.scoring.all}
              of={filtered(objectives, filter)}
              empty={isEmptyOfMine(filter) ? words.scoring.mineNone : words.scoring.noneSuch}
            />
          </div>
          <ScoreReport scoring={scoring} />
        </div>
      )}
    </>
  )
}

/** Nothing is left for the reader, whatever else is asked. */
const isEmptyOfMine = ({ mine, unit, owner, commitment }: ScoringFilter): boolean =>
  mine && [unit, owner, commitment].every((one) => one === null)
