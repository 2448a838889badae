import { useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import type { listCycles } from '#capabilities/goals/contract.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import type { listSpaces, SpacesAnswer } from '../../contract.ts'
import { Asked } from '../Asked.tsx'
import { OpenDialog } from './OpenDialog.tsx'
import { SpaceLine } from './SpaceLine.tsx'

/** Where does a team draft together, now or before? */
export default function SpacesPage() {
  const [search] = useSearchParams()
  const cycleId = search.get('cycle') ?? undefined
  const asked = useRead<typeof listSpaces>('team.listSpaces', cycleId ? { cycleId } : {}, {
    keep: true,
  })
  return <Asked asked={asked}>{(answer) => <Listed answer={answer} cycleId={cycleId} />}</Asked>
}

type ListedProps = { answer: SpacesAnswer; cycleId: string | undefined }

function Listed({ answer, cycleId }: ListedProps) {
  const words = useMessages('team')
  const [, navigate] = useLocation()
  const [search, setSearch] = useSearchParams()
  const [isOpening, setOpening] = useState(search.has('open'))
  const cycles = useRead<typeof listCycles>('goals.listCycles', {}).data
  const { spaces, mayOpen } = answer
  const may = mayOpen.everywhere || mayOpen.unitIds.length > 0
  const open = may && (
    <Button kind="primary" onClick={() => setOpening(true)}>
      {words.list.open}
    </Button>
  )
  return (
    <>
      <PageHeader
        title={words.general.title}
        lead={words.list.lead}
        actions={spaces.length > 0 && open}
      />
      {spaces.length === 0 && (
        <EmptyState title={words.list.empty} action={open}>
          {words.list.emptyText}
        </EmptyState>
      )}
      {spaces.length > 0 && (
        <ul className="mx-4 mb-16 flex max-w-3xl flex-col border-t border-line md:mx-8">
          {spaces.map((space) => (
            <SpaceLine key={space.id} space={space} />
          ))}
        </ul>
      )}
      {isOpening && may && cycles && (
        <OpenDialog
          mayOpen={mayOpen}
          cycles={cycles.cycles.filter(({ closedAt }) => closedAt === null)}
          cycleId={cycleId ?? cycles.currentId}
          unitId={search.get('unit')}
          onOpened={(id) => navigate(`/drafting/${id}`)}
          onClose={() => {
            setOpening(false)
            if (search.has('open')) setSearch({}, { replace: true })
          }}
        />
      )}
    </>
  )
}
