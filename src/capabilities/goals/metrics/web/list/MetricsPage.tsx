import { useState } from 'react'
import { useLocation } from 'wouter'
import { useRead } from '#platform/web/use-api.tsx'
import { Button } from '#ui/Button.tsx'
import { useCommands } from '#ui/commands.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { SegmentedControl } from '#ui/RadioGroup.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { TextField } from '#ui/TextField.tsx'
import { Failed } from '../../../web/goal/Failed.tsx'
import type { listMetrics } from '../../contract.ts'
import { MetricDialog } from '../form/MetricDialog.tsx'
import { MetricRow } from './MetricRow.tsx'

/** Which figures do we follow, and where do they stand? */
export default function MetricsPage() {
  const words = useMessages('metrics')
  const [, go] = useLocation()
  const [text, setText] = useState('')
  const [mine, setMine] = useState(false)
  const [adding, setAdding] = useState(false)
  const asked = useRead<typeof listMetrics>('goals.listMetrics', { text, mine }, { keep: true })
  const { data, error, refetch } = asked
  const mayAdd = data?.mayAdd ?? false
  useCommands(
    mayAdd
      ? [
          {
            id: 'metrics-add',
            label: words.add,
            group: words.title,
            keys: 'N',
            run: () => setAdding(true),
          },
        ]
      : [],
  )
  const add = mayAdd && (
    <Button kind="primary" onClick={() => setAdding(true)}>
      {words.add}
    </Button>
  )
  const isBare = data?.total === 0 && text === '' && !mine
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} actions={!isBare && add} />
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {!error && !data && <Skeleton className="px-4 md:px-8" lines={6} />}
      {isBare && (
        <EmptyState title={words.empty} example={words.example} action={add}>
          {words.emptyText}
        </EmptyState>
      )}
      {data && !isBare && (
        <div className="px-4 pt-1 pb-16 md:px-8">
          <div className="flex flex-wrap items-center gap-3 pb-3">
            <SegmentedControl
              label={words.whose}
              value={mine ? 'mine' : 'all'}
              options={[
                { value: 'mine', label: words.mine },
                { value: 'all', label: words.all },
              ]}
              onChange={(value) => setMine(value === 'mine')}
            />
            <div className="w-64 max-sm:w-full">
              <TextField
                type="search"
                aria-label={words.find}
                placeholder={words.find}
                value={text}
                onChange={setText}
                maxLength={200}
              />
            </div>
          </div>
          {data.metrics.length === 0 && <p className="py-6 text-ink-soft">{words.noneFound}</p>}
          {data.metrics.length > 0 && (
            <ul aria-label={words.title} className="max-w-6xl border-t border-line">
              {data.metrics.map((metric) => (
                <MetricRow key={metric.id} metric={metric} />
              ))}
            </ul>
          )}
          {data.total > data.metrics.length && (
            <p className="pt-3 text-sm text-ink-soft">
              {words.shownOf(data.metrics.length, data.total)}
            </p>
          )}
        </div>
      )}
      {adding && (
        <MetricDialog onClose={() => setAdding(false)} onAdded={(id) => go(`/metrics/${id}`)} />
      )}
    </>
  )
}
