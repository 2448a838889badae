import { Link, useParams } from 'wouter'
import { ownerText } from '#capabilities/goals/web/goal/owner-text.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { Badge } from '#ui/Badge.tsx'
import { Breadcrumbs } from '#ui/Breadcrumbs.tsx'
import { buttonClass } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import { PageHeader } from '#ui/PageHeader.tsx'
import type { listScoring, Scoring } from '../../contract.ts'
import { Asked } from '../../web/Asked.tsx'
import { useFigures } from './figures.ts'
import { ScoreReport } from './ScoreReport.tsx'

type Objective = Scoring['objectives'][number]

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
  const mine = objectives.filter((one) => one.mine > 0 || one.isToSettle)
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
          {!cycle.isClosed && (
            <Objectives
              title={words.scoring.mine}
              of={mine}
              empty={words.scoring.mineNone}
              isMine
            />
          )}
          <Objectives title={words.scoring.all} of={objectives} />
          <ScoreReport scoring={scoring} />
        </div>
      )}
    </>
  )
}

type ObjectivesProps = {
  title: string
  of: readonly Objective[]
  empty?: string
  isMine?: boolean
}

function Objectives({ title, of, empty, isMine = false }: ObjectivesProps) {
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      <h2 className="text-lg font-semibold">{title}</h2>
      {of.length === 0 && <p className="text-base text-ink-soft">{empty}</p>}
      {of.length > 0 && (
        <ul className="flex flex-col border-t border-line">
          {of.map((one) => (
            <Line key={one.goal.id} objective={one} isMine={isMine} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Line({ objective, isMine }: { objective: Objective; isMine: boolean }) {
  const words = useMessages('management').scoring
  const { score: shown } = useFigures()
  const { goal, commitment, score, isSettled, keyResults, rated, mine, isToSettle, isWide } =
    objective
  const state = () => {
    if (isMine && mine > 0) return words.toScore(mine)
    if (isToSettle) return words.toSettle
    return keyResults === 0 ? words.noKeyResults : words.rated(rated, keyResults)
  }
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2.5">
      <span className="flex min-w-0 flex-1 basis-72 flex-col">
        <Link href={`/scoring/${goal.id}`} className={linkClass('quiet', 'font-medium')}>
          {goal.title}
        </Link>
        <span className="text-sm text-ink-soft">
          {ownerText(goal.owner) ?? words.nobody}
          {commitment && ` · ${words.commitment[commitment]}`} · {state()}
        </span>
      </span>
      {isWide && <Badge tone="warn">{words.wide}</Badge>}
      {score !== null && (
        <Badge tone={isSettled ? 'good' : 'outline'}>
          {isSettled ? words.settled : words.byHand}
        </Badge>
      )}
      <span className="tabular w-12 text-right text-base font-semibold">{shown(score)}</span>
      {isMine && (
        <Link href={`/scoring/${goal.id}`} className={buttonClass('primary', 's')}>
          {mine > 0 ? words.scoreNow : words.home.settle}
          <span className="sr-only">: {goal.title}</span>
        </Link>
      )}
    </li>
  )
}
