import X from 'lucide-react/icons/x'
import { useState } from 'react'
import { Link, useParams, useSearchParams } from 'wouter'
import { useRead } from '#platform/web/use-api.tsx'
import { buttonClass } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { SegmentedControl } from '#ui/RadioGroup.tsx'
import { Select } from '#ui/Select.tsx'
import type { ClosingPage as Answer, getClosing } from '../../contract.ts'
import { Asked } from '../Asked.tsx'
import { AsAWhole } from './AsAWhole.tsx'
import { CloseButton } from './CloseButton.tsx'
import { CloseDialog } from './CloseDialog.tsx'
import { Closed } from './Closed.tsx'
import { EndTable } from './EndTable.tsx'
import { LookingBack } from './LookingBack.tsx'
import { OneByOne } from './OneByOne.tsx'
import { Standing } from './Standing.tsx'
import { ofUnit, unitsIn } from './units.ts'

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
  const { locale } = useFormat()
  const { cycle, may } = page
  const units = unitsIn(page, locale)
  const unit = units.find(({ id }) => id === query.get('unit'))?.id ?? null
  const shown = ofUnit(page, unit)
  const { objectives } = shown
  const mode: Mode = modes.find((one) => one === query.get('view')) ?? 'one'
  const decided = objectives.filter(({ decision }) => decision.decision !== null).length
  const put = (name: 'view' | 'unit', value: string) =>
    setQuery((now) => {
      if (value === '') now.delete(name)
      else now.set(name, value)
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
            {units.length > 1 && (
              <Select
                aria-label={words.unit}
                className="w-48 max-sm:w-full"
                value={unit ?? ''}
                choices={[
                  { value: '', label: words.allUnits },
                  ...units.map(({ id, name }) => ({ value: id, label: name })),
                ]}
                onChange={(id) => put('unit', id)}
              />
            )}
            <SegmentedControl
              label={words.mode}
              value={mode}
              options={modes.map((value) => ({ value, label: words.modes[value] }))}
              onChange={(view) => put('view', view)}
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
      <Standing page={page} />
      <LookingBack cycleId={cycle.id} />
      {cycle.closedAt !== null && <Closed page={page} />}
      {objectives.length === 0 && mode !== 'whole' && (
        <EmptyState title={words.nothing}>{words.nothingText}</EmptyState>
      )}
      {objectives.length > 0 && mode === 'one' && <OneByOne page={shown} />}
      {objectives.length > 0 && mode === 'table' && <EndTable page={shown} />}
      {mode === 'whole' && <AsAWhole page={page} unitId={unit} />}
      {closing && <CloseDialog page={page} onClose={() => setClosing(false)} />}
    </>
  )
}
