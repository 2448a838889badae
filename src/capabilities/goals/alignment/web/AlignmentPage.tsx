import { useState } from 'react'
import { Link } from 'wouter'
import { useRead } from '#platform/web/use-api.tsx'
import { Button, buttonClass } from '#ui/Button.tsx'
import { useCommands } from '#ui/commands.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { SegmentedControl } from '#ui/RadioGroup.tsx'
import { Select } from '#ui/Select.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { Tabs } from '#ui/Tabs.tsx'
import type { listGaps } from '../../contract.ts'
import { NoCycle } from '../../web/cycles/NoCycle.tsx'
import { Failed } from '../../web/goal/Failed.tsx'
import { CandidatesTab } from './candidates/CandidatesTab.tsx'
import { DependenciesTab } from './dependencies/DependenciesTab.tsx'
import { GapsTab } from './gaps/GapsTab.tsx'
import { AskDialog } from './requests/AskDialog.tsx'
import { RequestsTab } from './requests/RequestsTab.tsx'
import type { StrategyBeside } from './strategy-beside.ts'
import { TABS, useScope } from './use-scope.ts'

/** What keeps the goals from hanging together, and who has asked whom? */
export default function AlignmentPage({ strategy }: { strategy: StrategyBeside }) {
  const words = useMessages('alignment').page
  const scope = useScope()
  const [asking, setAsking] = useState(false)
  const { cycles, cycleId } = scope
  useCommands([
    {
      id: 'alignment-ask',
      label: words.ask,
      group: words.title,
      keys: 'N',
      run: () => setAsking(true),
    },
  ])
  return (
    <>
      <PageHeader
        title={words.title}
        lead={words.lead}
        actions={
          cycleId && (
            <>
              <Link href={`/read-through?cycle=${cycleId}`} className={buttonClass('quiet')}>
                {words.readThrough}
              </Link>
              <Link
                href={`/alignment/assign?cycle=${cycleId}`}
                className={`${buttonClass('secondary')} max-sm:hidden`}
              >
                {words.assign}
              </Link>
              <Button kind="primary" onClick={() => setAsking(true)}>
                {words.ask}
              </Button>
            </>
          )
        }
      />
      {cycles.error && !cycles.data && (
        <Failed error={cycles.error} again={() => void cycles.refetch()} />
      )}
      {!cycles.error && !cycles.data && <Skeleton className="px-4 md:px-8" lines={6} />}
      {cycles.data && cycleId === null && <NoCycle />}
      {cycleId !== null && <InCycle scope={scope} cycleId={cycleId} strategy={strategy} />}
      {asking && <AskDialog cycleId={cycleId} onClose={() => setAsking(false)} />}
    </>
  )
}

type InCycleProps = {
  scope: ReturnType<typeof useScope>
  cycleId: string
  strategy: StrategyBeside
}

function InCycle({ scope, cycleId, strategy }: InCycleProps) {
  const words = useMessages('alignment').page
  const { tab, isMine } = scope
  const gaps = useRead<typeof listGaps>(
    'goals.listGaps',
    { cycleId, mine: isMine, limit: 1 },
    { keep: true },
  )
  const directions = strategy.useUnserved(cycleId, isMine)
  return (
    <div className="px-4 pt-1 pb-16 md:px-8">
      <div className="flex flex-wrap items-center gap-3 pb-3">
        <SegmentedControl
          label={words.scope}
          value={isMine ? 'mine' : 'all'}
          options={[
            { value: 'mine', label: words.mine },
            { value: 'all', label: words.all },
          ]}
          onChange={(value) => scope.setMine(value === 'mine')}
        />
        <Select
          aria-label={words.cycle}
          value={cycleId}
          choices={scope.open.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={scope.setCycle}
        />
      </div>
      <Tabs
        label={words.title}
        value={tab}
        tabs={TABS.map((id) => ({
          id,
          label: words.tabs[id],
          ...(id === 'gaps' && gaps.data && { count: gaps.data.total + directions.length }),
        }))}
        onChange={scope.setTab}
      >
        {tab === 'gaps' && (
          <GapsTab key={`${cycleId}-${isMine}`} {...{ cycleId, isMine, directions, strategy }} />
        )}
        {tab === 'requests' && <RequestsTab isMine={isMine} />}
        {tab === 'dependencies' && <DependenciesTab cycleId={cycleId} isMine={isMine} />}
        {tab === 'candidates' && <CandidatesTab cycleId={cycleId} />}
      </Tabs>
    </div>
  )
}
