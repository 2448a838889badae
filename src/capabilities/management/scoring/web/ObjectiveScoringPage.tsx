import { Link, useParams } from 'wouter'
import { ownerText } from '#capabilities/goals/web/goal/owner-text.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { Badge } from '#ui/Badge.tsx'
import { Breadcrumbs } from '#ui/Breadcrumbs.tsx'
import { buttonClass } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import type { getScoring, ObjectiveScoring } from '../../contract.ts'
import { Asked } from '../../web/Asked.tsx'
import { Invited } from './Invited.tsx'
import { KeyResultScoring } from './KeyResultScoring.tsx'
import { Result } from './Result.tsx'

/** What does this goal score, in whose eyes, and how does the result come about? */
export default function ObjectiveScoringPage() {
  const words = useMessages('management').scoring
  const { id = '' } = useParams<{ id: string }>()
  const asked = useRead<typeof getScoring>('management.getScoring', { objectiveId: id })
  return (
    <Asked asked={asked} missing={words.missing}>
      {(scoring) => <Found key={id} scoring={scoring} />}
    </Asked>
  )
}

function Found({ scoring }: { scoring: ObjectiveScoring }) {
  const words = useMessages('management')
  const { goal, cycle, commitment, keyResults, nextId } = scoring
  const isAsked = keyResults.some(({ mine }) => mine.capacity !== null)
  const note = () => {
    if (cycle.isClosed) return words.scoring.closed
    return isAsked ? words.scoring.blind : words.scoring.notYours
  }
  return (
    <>
      <PageHeader
        title={goal.title}
        pageTitle={`${words.scoring.title}: ${goal.title}`}
        above={
          <Breadcrumbs
            crumbs={[
              { label: words.cycle.all, href: '/cycles' },
              { label: cycle.name, href: `/cycles/${cycle.id}` },
              { label: words.scoring.title, href: `/cycles/${cycle.id}/scoring` },
            ]}
          />
        }
        beside={
          <span className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
            {commitment && <Badge tone="outline">{words.scoring.commitment[commitment]}</Badge>}
            {ownerText(goal.owner) ?? words.scoring.nobody}
          </span>
        }
        actions={
          <>
            <Link href={`/goals/${goal.id}`} className={buttonClass()}>
              {words.scoring.toGoal}
            </Link>
            {nextId && (
              <Link href={`/scoring/${nextId}`} className={buttonClass()}>
                {words.scoring.next}
              </Link>
            )}
          </>
        }
        lead={`${note()} ${words.scoring.order}`}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-8 px-4 pt-2 pb-16 md:px-8 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <section aria-label={words.scoring.keyResults} className="min-w-0 max-w-3xl">
          {keyResults.length === 0 && (
            <p className="text-base text-ink-soft">{words.scoring.noKeyResultsText}</p>
          )}
          <ul className="flex flex-col border-t border-line">
            {keyResults.map((part) => (
              <KeyResultScoring key={part.goal.id} part={part} isClosed={cycle.isClosed} />
            ))}
          </ul>
        </section>
        <div className="flex max-w-3xl flex-col gap-8">
          <Result scoring={scoring} />
          <Invited scoring={scoring} />
        </div>
      </div>
    </>
  )
}
