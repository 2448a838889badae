import { Link } from 'wouter'
import type { listCycles } from '#capabilities/goals/contract.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { Breadcrumbs } from '#ui/Breadcrumbs.tsx'
import { buttonClass } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { SegmentedControl } from '#ui/RadioGroup.tsx'
import { Select } from '#ui/Select.tsx'
import { useMedia } from '#ui/use-media.ts'
import type { getMap, MapAnswer } from '../../contract.ts'
import { Asked } from '../Asked.tsx'
import { Balance } from '../Balance.tsx'
import { Gaps } from './Gaps.tsx'
import { MapChart } from './MapChart.tsx'
import { MapList } from './MapList.tsx'
import { type Depth, type Shape, useMapView } from './use-map-view.ts'

/** Who serves what, from the directions down, and what is unserved? */
export default function MapPage() {
  const words = useMessages('strategy').map
  const { view, question, set, fold, showAll } = useMapView()
  const isSmall = useMedia('(max-width: 767px)')
  const shape: Shape = view.shape ?? (isSmall ? 'list' : 'chart')
  const asked = useRead<typeof getMap>('strategy.getMap', question, { keep: true })
  return (
    <div className="flex h-full min-h-0 flex-col">
      <Head view={view} shape={shape} set={set} />
      <Asked asked={asked} title={words.title}>
        {(answer) => (
          <div className="flex min-h-0 flex-1 border-t border-line">
            <div className="flex min-w-0 flex-1 flex-col">
              <Gaps counts={answer.counts} />
              {answer.isCut && (
                <p
                  role="status"
                  className="bg-at-risk-soft px-4 py-1.5 text-sm text-at-risk md:px-8"
                >
                  {words.cut}
                </p>
              )}
              <Drawn answer={answer} shape={shape} at={view.at} onFold={fold} onWhole={showAll} />
            </div>
            <aside className="w-72 shrink-0 overflow-y-auto border-l border-line px-5 py-5 max-xl:hidden">
              <Balance cycleId={view.cycleId ?? undefined} />
            </aside>
          </div>
        )}
      </Asked>
    </div>
  )
}

type DrawnProps = {
  answer: MapAnswer
  shape: Shape
  at: string | null
  onFold: (id: string, open: boolean) => void
  onWhole: (id: string) => void
}

function Drawn({ answer, shape, at, onFold, onWhole }: DrawnProps) {
  const words = useMessages('strategy').map
  if (answer.rows.length === 0) {
    return (
      <EmptyState
        title={words.empty}
        action={
          <Link href="/strategy" className={buttonClass('primary')}>
            {words.emptyAction}
          </Link>
        }
      >
        {words.emptyText}
      </EmptyState>
    )
  }
  if (shape === 'list') return <MapList rows={answer.rows} onFold={onFold} onWhole={onWhole} />
  return <MapChart rows={answer.rows} at={at} onFold={onFold} onWhole={onWhole} />
}

type HeadProps = Pick<ReturnType<typeof useMapView>, 'view' | 'set'> & { shape: Shape }

function Head({ view, shape, set }: HeadProps) {
  const { map: words, page } = useMessages('strategy')
  const cycles = useRead<typeof listCycles>('goals.listCycles', {}, { fresh: 300_000 })
  const all = 'all'
  return (
    <PageHeader
      title={words.title}
      above={<Breadcrumbs crumbs={[{ label: page.title, href: '/strategy' }]} />}
      actions={
        <>
          <Select
            aria-label={words.cycle}
            className="w-44"
            value={view.cycleId ?? all}
            onChange={(value) => set('cycle', value === all ? null : value)}
            choices={[
              { value: all, label: words.underWay },
              ...(cycles.data?.cycles ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <Select
            aria-label={words.depth}
            className="w-36"
            value={`${view.depth}`}
            onChange={(value) => set('depth', value)}
            choices={([1, 2, 3, 4] as const).map((depth: Depth) => ({
              value: `${depth}`,
              label: words.depths[depth],
            }))}
          />
          <SegmentedControl<Shape>
            label={words.shape}
            value={shape}
            onChange={(value) => set('shape', value)}
            options={[
              { value: 'chart', label: words.chart },
              { value: 'list', label: words.list },
            ]}
          />
        </>
      }
    />
  )
}
