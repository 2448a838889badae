import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { useRead } from '#platform/web/use-api.tsx'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { SegmentedControl } from '#ui/RadioGroup.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import type { listAlignmentRequests, listProposals } from '../../../contract.ts'
import { Failed } from '../../../web/goal/Failed.tsx'
import { ProposalCard } from './ProposalCard.tsx'
import { RequestCard } from './RequestCard.tsx'

const perPage = 30
type Box = 'asked' | 'asking' | 'all'

/** Requests and proposed key results: what waits for me first. */
export function RequestsTab({ isMine }: { isMine: boolean }) {
  const all = useMessages('alignment')
  const words = all.requests
  const [search] = useSearchParams()
  const [own, setOwn] = useState<'asked' | 'asking'>(
    search.get('box') === 'asking' ? 'asking' : 'asked',
  )
  const [limit, setLimit] = useState(perPage)
  const box: Box = isMine ? own : 'all'
  // What waits for me is open by its nature; of what I asked, the answer counts.
  const asked = { box, limit, ...(box === 'asked' && { status: 'open' as const }) }
  const requests = useRead<typeof listAlignmentRequests>('goals.listAlignmentRequests', asked, {
    keep: true,
  })
  const proposals = useRead<typeof listProposals>('goals.listProposals', asked, { keep: true })
  const failed = [requests, proposals].find(({ error, data }) => error && !data)
  if (failed) return <Failed error={failed.error} again={() => void failed.refetch()} />
  const [found, proposed] = [requests.data?.requests, proposals.data?.proposals]
  const isEmpty = found?.length === 0 && proposed?.length === 0
  const hasMore = requests.data?.nextCursor != null || proposals.data?.nextCursor != null
  return (
    <div className="flex max-w-4xl flex-col gap-3">
      {isMine && (
        <SegmentedControl
          className="self-start"
          label={words.box}
          value={own}
          options={(['asked', 'asking'] as const).map((value) => ({
            value,
            label: words.boxes[value],
          }))}
          onChange={setOwn}
        />
      )}
      {(!found || !proposed) && <Skeleton lines={6} />}
      {isEmpty && (
        <EmptyState title={words.empty[box]} example={words.example}>
          {words.emptyText}
        </EmptyState>
      )}
      <ul className="flex flex-col">
        {found?.map((request) => (
          <RequestCard key={request.id} request={request} />
        ))}
        {proposed?.map((proposal) => (
          <ProposalCard key={proposal.id} proposal={proposal} withObjective />
        ))}
      </ul>
      {hasMore && limit < 200 && (
        <Button className="self-start" onClick={() => setLimit(Math.min(200, limit + perPage))}>
          {all.page.more}
        </Button>
      )}
    </div>
  )
}
