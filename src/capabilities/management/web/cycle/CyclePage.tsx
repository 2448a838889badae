import { Link, useParams } from 'wouter'
import { problemIn } from '#platform/web/problem.ts'
import { Breadcrumbs } from '#ui/Breadcrumbs.tsx'
import { Button, buttonClass } from '#ui/Button.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import type { Rhythm } from '../../contract.ts'
import { Around } from './Around.tsx'
import { CycleActions } from './CycleActions.tsx'
import { CycleState } from './CycleState.tsx'
import { NoPhases } from './NoPhases.tsx'
import { PhaseFaults } from './PhaseFaults.tsx'
import { PhaseLine } from './PhaseLine.tsx'
import { PhaseList } from './PhaseList.tsx'
import { useRefusal, useRhythm } from './use-rhythm.ts'

/** Where are we in the quarter, what is next? */
export default function CyclePage() {
  const words = useMessages('management').cycle
  const { id = '' } = useParams<{ id: string }>()
  const { data, error, refetch } = useRhythm(id)
  const refusal = useRefusal()(error)
  if (data) return <Found rhythm={data} />
  if (!error) return <Skeleton className="px-4 pt-8 md:px-8" lines={8} />
  const isMissing = problemIn(error)?.status === 404
  return (
    <ErrorState
      title={isMissing ? words.missing : words.failed}
      remedy={isMissing ? words.missingRemedy : (refusal ?? words.failedRemedy)}
      action={
        isMissing ? (
          <Link href="/cycles" className={buttonClass()}>
            {words.all}
          </Link>
        ) : (
          <Button onClick={() => void refetch()}>{words.again}</Button>
        )
      }
    />
  )
}

function Found({ rhythm }: { rhythm: Rhythm }) {
  const words = useMessages('management').cycle
  const { cycle, phases } = rhythm
  return (
    <>
      <PageHeader
        title={cycle.name}
        above={<Breadcrumbs crumbs={[{ label: words.all, href: '/cycles' }]} />}
        beside={<CycleState rhythm={rhythm} />}
        actions={<CycleActions rhythm={rhythm} />}
      />
      <div className="flex max-w-5xl flex-col gap-8 px-4 pt-1 pb-16 md:px-8">
        {phases.length > 0 && <PhaseLine rhythm={rhythm} />}
        <PhaseFaults rhythm={rhythm} />
        {phases.length === 0 ? <NoPhases rhythm={rhythm} /> : <PhaseList rhythm={rhythm} />}
        <Around rhythm={rhythm} />
      </div>
    </>
  )
}
