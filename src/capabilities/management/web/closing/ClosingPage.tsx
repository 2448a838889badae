import X from 'lucide-react/icons/x'
import { useState } from 'react'
import { Link, useParams, useSearchParams } from 'wouter'
import { useRead } from '#platform/web/use-api.tsx'
import { buttonClass } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { SegmentedControl } from '#ui/RadioGroup.tsx'
import type { ClosingPage as Answer, getClosing } from '../../contract.ts'
import { Asked } from '../Asked.tsx'
import { AsAWhole } from './AsAWhole.tsx'
import { CloseButton } from './CloseButton.tsx'
import { CloseDialog } from './CloseDialog.tsx'
import { Closed } from './Closed.tsx'
import { EndTable } from './EndTable.tsx'
import { OneByOne } from './OneByOne.tsx'

const modes = ['one', 'table', 'whole'] as const
type Mode = (typeof modes)[number]

/** How did each goal end, and what becomes of it? Held on a screen that all look at. */
export default function ClosingPage() {
  const { id = '' } = useParams<{ id: string }>()
  const asked = useRead<typeof getClosing>('management.getClosing', { cycleId: id })
  return (
    // Over the frame: a meeting looks at nothing else.
    <div className="fixed inset-0 z-30 flex flex-col overflow-y-auto bg-surface">
      <Asked asked={asked}>{(page) => <Review page={page} />}</Asked>
    </div>
  )
}

function Review({ page }: { page: Answer }) {
  const words = useMessages('management').closing
  const [query, setQuery] = useSearchParams()
  const [closing, setClosing] = useState(false)
  const { cycle, objectives, may } = page
  const mode: Mode = modes.find((one) => one === query.get('view')) ?? 'one'
  const decided = objectives.filter(({ decision }) => decision.decision !== null).length
  const show = (view: Mode) =>
    setQuery((now) => {
      now.set('view', view)
      return now
    })
  return (
    <>
      <PageHeader
        sticky
        title={words.title(cycle.name)}
        beside={
          objectives.length > 0 &&
          cycle.closedAt === null && (
            <span className="tabular text-sm text-ink-soft">
              {words.decided(decided, objectives.length)}
            </span>
          )
        }
        actions={
          <>
            <SegmentedControl
              label={words.mode}
              value={mode}
              options={modes.map((value) => ({ value, label: words.modes[value] }))}
              onChange={show}
            />
            <CloseButton may={may} onClose={() => setClosing(true)} />
            <Link
              href={`/cycles/${cycle.id}`}
              aria-label={words.leave}
              title={words.leave}
              className={buttonClass('quiet')}
            >
              <X size={16} aria-hidden="true" />
            </Link>
          </>
        }
      />
      {cycle.closedAt !== null && <Closed page={page} />}
      {objectives.length === 0 && mode !== 'whole' && (
        <EmptyState title={words.nothing}>{words.nothingText}</EmptyState>
      )}
      {objectives.length > 0 && mode === 'one' && <OneByOne page={page} />}
      {objectives.length > 0 && mode === 'table' && <EndTable page={page} />}
      {mode === 'whole' && <AsAWhole page={page} />}
      {closing && <CloseDialog page={page} onClose={() => setClosing(false)} />}
    </>
  )
}
