import { useState } from 'react'
import { Link } from 'wouter'
import { useRead } from '#platform/web/use-api.tsx'
import { Badge } from '#ui/Badge.tsx'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type {
  getObjective,
  listAlignmentRequests,
  listGaps,
  listProposals,
  setAside,
  takeUp,
} from '../../../contract.ts'
import { LeftGoal } from '../carriers/LeftGoal.tsx'
import { MendWayUp } from '../gaps/MendWayUp.tsx'
import { AskDialog } from '../requests/AskDialog.tsx'
import { ProposalCard } from '../requests/ProposalCard.tsx'
import { ProposeDialog } from '../requests/ProposeDialog.tsx'
import { RequestCard } from '../requests/RequestCard.tsx'
import { useAgreeing } from '../use-agreeing.ts'

type ObjectiveAlignmentProps = { id: string; asOf: string | null }
type Opened = 'propose' | 'ask' | 'alike' | null

/** What waits for an answer around one objective, what it lacks, and what one may ask. */
export function ObjectiveAlignment({ id, asOf }: ObjectiveAlignmentProps) {
  const { data } = useRead<typeof getObjective>('goals.getObjective', { id }, { keep: true })
  if (!data || asOf !== null || data.cycle.closedAt !== null) return null
  return <Shown answer={data} />
}

type Answer = NonNullable<ReturnType<typeof useRead<typeof getObjective>>['data']>

function Shown({ answer }: { answer: Answer }) {
  const all = useMessages('alignment')
  const words = all.requests.section
  const [opened, setOpened] = useState<Opened>(null)
  const { row, cycle, isCandidate, may } = answer
  const close = () => setOpened(null)
  return (
    <section aria-labelledby="alignment" className="flex flex-col gap-3">
      <h2 id="alignment" className="text-lg font-semibold">
        {words.title}
      </h2>
      {isCandidate && (
        <p className="text-sm text-ink-soft">
          <Badge tone="outline" className="mr-2">
            {all.page.candidate}
          </Badge>
          {all.page.candidates.hint}
        </p>
      )}
      {!isCandidate && <Missing objectiveId={row.id} cycleId={cycle.id} />}
      <Waiting objectiveId={row.id} />
      <div className="flex flex-wrap gap-1.5">
        <Button size="s" onClick={() => setOpened('propose')}>
          {words.propose}
        </Button>
        {may.link && (
          <Button size="s" onClick={() => setOpened('ask')}>
            {words.ask}
          </Button>
        )}
        <Button
          size="s"
          aria-expanded={opened === 'alike'}
          onClick={() => setOpened(opened === 'alike' ? null : 'alike')}
        >
          {words.alike}
        </Button>
        <Link
          href={`/alignment/assign?cycle=${cycle.id}&template=${row.id}`}
          className={linkClass('text', 'px-1 py-1 text-sm')}
        >
          {words.assign}
        </Link>
        {may.change && <Standing id={row.id} version={row.version} isCandidate={isCandidate} />}
      </div>
      {opened === 'alike' && (
        <div className="rounded-m bg-sunken px-3 py-3">
          <MendWayUp objectiveId={row.id} />
        </div>
      )}
      {opened === 'propose' && <ProposeDialog objective={row} onClose={close} />}
      {opened === 'ask' && <AskDialog from={row} cycleId={cycle.id} onClose={close} />}
    </section>
  )
}

function Missing({ objectiveId, cycleId }: { objectiveId: string; cycleId: string }) {
  const words = useMessages('alignment').gaps
  const { data } = useRead<typeof listGaps>(
    'goals.listGaps',
    { cycleId, objectiveId, limit: 10 },
    { keep: true },
  )
  const left = data?.gaps.filter(({ uncarried }) => uncarried) ?? []
  const others = data?.gaps.filter(({ uncarried }) => !uncarried) ?? []
  const kinds = [...new Set(others.map(({ kind }) => kind))]
  if (left.length + kinds.length === 0) return null
  return (
    <ul className="flex flex-col gap-1 text-sm">
      {left.map((gap) => (
        <LeftGoal key={(gap.keyResult ?? gap.objective).id} gap={gap} />
      ))}
      {kinds.map((kind) => (
        <li key={kind}>
          <Badge tone="warn">{words.kinds[kind]}</Badge>{' '}
          <span className="text-ink-soft">{words.why[kind]}</span>
        </li>
      ))}
    </ul>
  )
}

function Waiting({ objectiveId }: { objectiveId: string }) {
  const words = useMessages('alignment').requests.section
  const asked = { box: 'all', status: 'open', objectiveId, limit: 20 } as const
  const requests = useRead<typeof listAlignmentRequests>('goals.listAlignmentRequests', asked, {
    keep: true,
  })
  const proposals = useRead<typeof listProposals>('goals.listProposals', asked, { keep: true })
  const [found, proposed] = [requests.data?.requests ?? [], proposals.data?.proposals ?? []]
  if (found.length + proposed.length === 0) return null
  return (
    <ul aria-label={words.requests} className="border-y border-line">
      {found.map((one) => (
        <RequestCard key={one.id} request={one} isNarrow />
      ))}
      {proposed.map((one) => (
        <ProposalCard key={one.id} proposal={one} />
      ))}
    </ul>
  )
}

type StandingProps = { id: string; version: number; isCandidate: boolean }

/** Taken up, or set aside as a candidate. */
function Standing({ id, version, isCandidate }: StandingProps) {
  const words = useMessages('alignment').page.candidates
  const take = useAgreeing<typeof takeUp>('goals.takeUp', { done: words.takenUp })
  const aside = useAgreeing<typeof setAside>('goals.setAside', { done: words.setAsideDone })
  const { run, busy } = isCandidate ? take : aside
  return (
    <Button
      size="s"
      kind={isCandidate ? 'primary' : 'quiet'}
      busy={busy}
      onClick={() => run({ id, version })}
    >
      {isCandidate ? words.takeUp : words.setAside}
    </Button>
  )
}
