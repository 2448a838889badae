import { useEffect, useState } from 'react'
import { useParams, useSearchParams } from 'wouter'
import { useRead } from '#platform/web/use-api.tsx'
import { Breadcrumbs } from '#ui/Breadcrumbs.tsx'
import { DateField } from '#ui/DateField.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import type { getObjective } from '../../contract.ts'
import { Failed } from '../goal/Failed.tsx'
import { OnPastDay } from '../goal/past-day.ts'
import { Dialogs } from './Dialogs.tsx'
import { HeadActions } from './HeadActions.tsx'
import { ObjectiveBody } from './ObjectiveBody.tsx'
import { Standing } from './Standing.tsx'
import type { ObjectiveSection } from './section.ts'
import type { Asked, ObjectiveAnswer } from './types.ts'
import { useObjectiveWrites } from './use-objective-writes.ts'
import { withoutRights } from './without-rights.ts'

type Joined = { beside?: readonly ObjectiveSection[] }

/** How is this one going, whom does it serve, what holds it back? */
export default function ObjectivePage({ beside = [] }: Joined) {
  const { id = '' } = useParams<{ id: string }>()
  const [search, setSearch] = useSearchParams()
  const asOf = search.get('asOf')
  const { data, error, refetch } = useRead<typeof getObjective>(
    'goals.getObjective',
    { id, ...(asOf ? { asOf } : {}) },
    { keep: true },
  )
  if (error && !data) return <Failed error={error} again={() => void refetch()} />
  if (!data) return <Skeleton className="px-4 pt-8 md:px-8" lines={8} />
  return (
    <OnPastDay value={asOf}>
      <Answered
        answer={asOf ? withoutRights(data) : data}
        asOf={asOf}
        beside={beside}
        onAsOf={(day) =>
          setSearch((now) => {
            const next = new URLSearchParams(now)
            if (day) next.set('asOf', day)
            else next.delete('asOf')
            return next
          })
        }
      />
    </OnPastDay>
  )
}

type AnsweredProps = Required<Joined> & {
  answer: ObjectiveAnswer
  asOf: string | null
  onAsOf: (day: string) => void
}

function Answered({ answer, asOf, beside, onAsOf }: AnsweredProps) {
  const words = useMessages('goals')
  const [search] = useSearchParams()
  const [asked, setAsked] = useState<Asked | null>(null)
  const writes = useObjectiveWrites(answer.row.id)
  const { row, cycle } = answer
  const wanted = search.get('kr')
  const mend = search.get('mend')
  const reword = search.get('reword')
  const firstWish = answer.keyResults.find((one) => one.row.id === wanted)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what the address asked for at first
  useEffect(() => {
    if (mend && firstWish?.may.change) setAsked({ do: 'mend-key-result', keyResult: firstWish })
    else if (reword && wanted && firstWish?.may.change)
      setAsked({ do: 'edit-key-result', keyResult: firstWish })
    else if (reword && !wanted && answer.may.change) setAsked({ do: 'edit' })
  }, [mend, reword])
  return (
    <>
      <PageHeader
        title={row.title}
        above={
          <Breadcrumbs
            crumbs={[
              { label: words.list.title, href: '/goals' },
              { label: cycle.name, href: `/goals?cycle=${cycle.id}` },
            ]}
          />
        }
        actions={<HeadActions answer={answer} ask={setAsked} writes={writes} onAsOf={onAsOf} />}
      >
        <Standing answer={answer} />
        {asOf && (
          <div className="flex flex-wrap items-center gap-3 rounded-m bg-sunken px-3 py-2 text-sm">
            <DateField
              aria-label={words.objective.asOf}
              className="w-40"
              value={asOf.slice(0, 10)}
              onChange={onAsOf}
            />
            <span>{words.list.asOf}</span>
          </div>
        )}
      </PageHeader>
      <ObjectiveBody
        answer={answer}
        ask={setAsked}
        writes={writes}
        wide
        openKeyResult={wanted}
        beside={beside}
        asOf={asOf}
      />
      {asked && <Dialogs answer={answer} asked={asked} onClose={() => setAsked(null)} />}
    </>
  )
}
