import { useParams, useSearchParams } from 'wouter'
import { dateIn } from '#kernel/calendar.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { Breadcrumbs } from '#ui/Breadcrumbs.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import type { compareDays, Rhythm } from '../../contract.ts'
import { CHANGE_KINDS, type ChangeKind } from '../../rules/compare.ts'
import { Asked } from '../Asked.tsx'
import { useRhythm } from '../cycle/use-rhythm.ts'
import { ComparedGoals } from './ComparedGoals.tsx'
import { DaysBar } from './DaysBar.tsx'
import { daysToCompare } from './days.ts'

/** What changed in a cycle between two days? */
export default function ComparePage() {
  const { id = '' } = useParams<{ id: string }>()
  const asked = useRhythm(id)
  return <Asked asked={asked}>{({ cycle }) => <Between cycle={cycle} />}</Asked>
}

function Between({ cycle }: { cycle: Rhythm['cycle'] }) {
  const words = useMessages('management')
  const { timeZone } = useFormat()
  const [query, setQuery] = useSearchParams()
  const today = dateIn(timeZone, new Date())
  const asked = { from: query.get('from'), to: query.get('to') }
  const { from, to } = daysToCompare(asked, cycle, today, timeZone)
  const kind = CHANGE_KINDS.find((one) => one === query.get('show')) ?? null
  const put = (fields: Readonly<Record<string, string | null>>) =>
    setQuery((now) => {
      for (const [name, value] of Object.entries(fields))
        if (value === null) now.delete(name)
        else now.set(name, value)
      return now
    })
  const isReversed = to < from
  const answer = useRead<typeof compareDays>(
    'management.compareDays',
    { cycleId: cycle.id, from, to },
    { keep: true, enabled: !isReversed },
  )
  return (
    <>
      <PageHeader
        title={words.compare.title}
        pageTitle={words.compare.of(cycle.name)}
        above={
          <Breadcrumbs
            crumbs={[
              { label: words.cycle.all, href: '/cycles' },
              { label: cycle.name, href: `/cycles/${cycle.id}` },
            ]}
          />
        }
      >
        <DaysBar cycle={cycle} days={{ from, to }} today={today} onChange={put} />
      </PageHeader>
      {isReversed ? (
        <p role="alert" className="px-4 text-danger md:px-8">
          {words.compare.reversed}
        </p>
      ) : (
        <Asked asked={answer}>
          {(compared) => (
            <ComparedGoals
              compared={compared}
              kind={kind}
              onKind={(show: ChangeKind | null) => put({ show })}
            />
          )}
        </Asked>
      )}
    </>
  )
}
