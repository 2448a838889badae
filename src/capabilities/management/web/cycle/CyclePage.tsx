import { useParams } from 'wouter'
import { HealthSection } from '#capabilities/goals/metrics/web/health/HealthSection.tsx'
import { SetScore } from '#capabilities/goals/writing/web/set/SetScore.tsx'
import { Breadcrumbs } from '#ui/Breadcrumbs.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import type { Rhythm } from '../../contract.ts'
import { Asked } from '../Asked.tsx'
import { Around } from './Around.tsx'
import { CycleActions } from './CycleActions.tsx'
import { CycleState } from './CycleState.tsx'
import { NoPhases } from './NoPhases.tsx'
import { PhaseFaults } from './PhaseFaults.tsx'
import { PhaseLine } from './PhaseLine.tsx'
import { PhaseList } from './PhaseList.tsx'
import { useRhythm } from './use-rhythm.ts'

/** Where are we in the quarter, what is next? */
export default function CyclePage() {
  const { id = '' } = useParams<{ id: string }>()
  const asked = useRhythm(id)
  return <Asked asked={asked}>{(rhythm) => <Found rhythm={rhythm} />}</Asked>
}

function Found({ rhythm }: { rhythm: Rhythm }) {
  const words = useMessages('management').cycle
  const { cycle, phases } = rhythm
  return (
    <>
      <PageHeader
        title={cycle.name}
        above={<Breadcrumbs crumbs={[{ label: words.all, href: '/cycles' }]} />}
        beside={
          <>
            <CycleState rhythm={rhythm} />
            <SetScore cycleId={cycle.id} />
          </>
        }
        actions={<CycleActions rhythm={rhythm} />}
      />
      <div className="flex max-w-5xl flex-col gap-8 px-4 pt-1 pb-16 md:px-8">
        {phases.length > 0 && <PhaseLine rhythm={rhythm} />}
        <PhaseFaults rhythm={rhythm} />
        {phases.length === 0 ? <NoPhases rhythm={rhythm} /> : <PhaseList rhythm={rhythm} />}
        <HealthSection cycleId={cycle.id} />
        <Around rhythm={rhythm} />
      </div>
    </>
  )
}
