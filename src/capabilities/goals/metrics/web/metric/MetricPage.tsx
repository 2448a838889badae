import { useState } from 'react'
import { Link, useParams } from 'wouter'
import { problemIn } from '#platform/web/problem.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { Breadcrumbs } from '#ui/Breadcrumbs.tsx'
import { Button, buttonClass } from '#ui/Button.tsx'
import { useCommands } from '#ui/commands.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { Failed } from '../../../web/goal/Failed.tsx'
import type { getMetric } from '../../contract.ts'
import { PasteDialog } from '../form/PasteDialog.tsx'
import { ValueDialog } from '../form/ValueDialog.tsx'
import { LastChange, LastValue } from '../MetricFigures.tsx'
import { MetricMarks } from '../MetricMarks.tsx'
import { AlarmList } from './AlarmList.tsx'
import type { MetricAnswer } from './answer.ts'
import { MetricAbout } from './MetricAbout.tsx'
import { MetricActivity } from './MetricActivity.tsx'
import { MetricChart } from './MetricChart.tsx'
import { MetricMenu } from './MetricMenu.tsx'
import { MetricUses } from './MetricUses.tsx'
import { ValueTable } from './ValueTable.tsx'

/** Where does this figure stand, where does it come from, and who builds on it? */
export default function MetricPage() {
  const { id = '' } = useParams<{ id: string }>()
  const words = useMessages('metrics').page
  const { data, error, refetch } = useRead<typeof getMetric>(
    'goals.getMetric',
    { id },
    { keep: true },
  )
  if (data) return <Found answer={data} />
  if (!error) return <Skeleton className="px-4 pt-8 md:px-8" lines={6} />
  if (problemIn(error)?.status !== 404) return <Failed error={error} again={() => void refetch()} />
  return (
    <ErrorState
      title={words.missing}
      remedy={words.missingText}
      action={
        <Link href="/metrics" className={buttonClass()}>
          {words.allMetrics}
        </Link>
      }
    />
  )
}

function Found({ answer }: { answer: MetricAnswer }) {
  const words = useMessages('metrics')
  const [asked, setAsked] = useState<'enter' | 'paste' | null>(null)
  const { metric, may } = answer
  const close = () => setAsked(null)
  useCommands(
    may.enter
      ? [
          {
            id: 'metric-enter',
            label: words.enter,
            group: metric.name,
            keys: 'N',
            run: () => setAsked('enter'),
          },
        ]
      : [],
  )
  return (
    <>
      <PageHeader
        title={metric.name}
        above={<Breadcrumbs crumbs={[{ label: words.page.allMetrics, href: '/metrics' }]} />}
        beside={<MetricMarks metric={metric} />}
        actions={
          <>
            {may.enter && (
              <>
                <Button onClick={() => setAsked('paste')}>{words.paste}</Button>
                <Button kind="primary" onClick={() => setAsked('enter')}>
                  {words.enter}
                </Button>
              </>
            )}
            {may.change && <MetricMenu answer={answer} />}
          </>
        }
      />
      <div className="flex max-w-5xl flex-col gap-8 overflow-x-clip px-4 pt-1 pb-16 md:px-8">
        <div className="flex flex-col gap-4">
          <p className="flex flex-wrap items-baseline gap-x-4">
            <LastValue metric={metric} className="text-2xl" />
            <LastChange metric={metric} />
          </p>
          <MetricChart answer={answer} />
        </div>
        <MetricAbout answer={answer} />
        <ValueTable answer={answer} />
        <MetricUses answer={answer} />
        <AlarmList answer={answer} />
        <MetricActivity metricId={metric.id} />
      </div>
      {asked === 'enter' && <ValueDialog metric={metric} onClose={close} />}
      {asked === 'paste' && <PasteDialog metric={metric} onClose={close} />}
    </>
  )
}
