import { useState } from 'react'
import { Badge } from '#ui/Badge.tsx'
import { Button } from '#ui/Button.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { RelativeTime } from '#ui/RelativeTime.tsx'
import type { acceptProposal, ProposalItem, withdrawProposal } from '../../../contract.ts'
import { aimText } from '../../../web/goal/figure-text.ts'
import { useMemberName } from '../../../web/goal/use-members.ts'
import { GoalLine } from '../GoalLine.tsx'
import { useAgreeing } from '../use-agreeing.ts'
import { DeclineForm } from './DeclineForm.tsx'
import { figuresOf } from './proposal-draft.ts'
import { RefineDialog } from './RefineDialog.tsx'
import { statusTone } from './status-tone.ts'
import { ProposalThread } from './Thread.tsx'

type ProposalCardProps = {
  proposal: ProposalItem
  /** Names the objective it is for; its own page does not need to. */
  withObjective?: boolean
}

/** A key result somebody proposes: take it as it is, refine it, or say why not. */
export function ProposalCard({ proposal, withObjective = false }: ProposalCardProps) {
  const words = useMessages('alignment').requests
  const goalWords = useMessages('goals').goal
  const format = useFormat()
  const nameOf = useMemberName()
  const [opened, setOpened] = useState<'decline' | 'refine' | 'talk' | null>(null)
  const { may, status } = proposal
  const seen = { id: proposal.id, version: proposal.version }
  const accept = useAgreeing<typeof acceptProposal>('goals.acceptProposal', {
    done: words.acceptedProposal,
  })
  const withdraw = useAgreeing<typeof withdrawProposal>('goals.withdrawProposal', {
    done: words.withdrawn,
  })
  const aim = aimText(figuresOf(proposal), goalWords, format)
  return (
    <li className="flex flex-col gap-2 border-b border-line py-4 last:border-b-0">
      {withObjective && (
        <div className="flex flex-wrap items-baseline gap-x-2 text-sm text-ink-soft">
          <span>{words.proposes(proposal.createdBy && nameOf(proposal.createdBy))}</span>
          <GoalLine goal={proposal.objective} />
        </div>
      )}
      <p className="border-l-2 border-line-strong pl-3">
        <span className="font-medium break-words">{proposal.title}</span>
        <span className="tabular block text-sm text-ink-soft">
          {[aim ?? goalWords.type[proposal.type], proposal.dueOn && format.date(proposal.dueOn)]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {proposal.steps.length > 0 && (
          <span className="block text-sm text-ink-soft">{proposal.steps.join(' → ')}</span>
        )}
        {proposal.why && (
          <span className="block text-sm text-ink-soft">{words.because(proposal.why)}</span>
        )}
      </p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm text-ink-faint">
        {status !== 'open' && <Badge tone={statusTone[status]}>{words.status[status]}</Badge>}
        {status !== 'open' && proposal.answer && (
          <span className="text-ink-soft">{words.because(proposal.answer)}</span>
        )}
        <span>
          {!withObjective &&
            proposal.createdBy &&
            `${words.section.author(nameOf(proposal.createdBy))} · `}
          <RelativeTime at={proposal.answeredAt ?? proposal.createdAt} />
        </span>
        <span className="ml-auto flex flex-wrap gap-1.5">
          <Button
            size="s"
            kind="quiet"
            aria-expanded={opened === 'talk'}
            onClick={() => setOpened(opened === 'talk' ? null : 'talk')}
          >
            {words.discuss(0)}
          </Button>
          {may.withdraw && (
            <Button size="s" kind="quiet" busy={withdraw.busy} onClick={() => withdraw.run(seen)}>
              {words.withdraw}
            </Button>
          )}
          {may.answer && (
            <>
              <Button size="s" kind="quiet" onClick={() => setOpened('decline')}>
                {words.decline}
              </Button>
              <Button size="s" onClick={() => setOpened('refine')}>
                {words.refine}
              </Button>
              <Button size="s" kind="primary" busy={accept.busy} onClick={() => accept.run(seen)}>
                {words.accept}
              </Button>
            </>
          )}
        </span>
      </div>
      {opened === 'decline' && (
        <DeclineForm of="proposal" seen={seen} onClose={() => setOpened(null)} />
      )}
      {opened === 'talk' && <ProposalThread id={proposal.id} />}
      {opened === 'refine' && <RefineDialog proposal={proposal} onClose={() => setOpened(null)} />}
    </li>
  )
}
