import { Link, useSearchParams } from 'wouter'
import { useRead } from '#platform/web/use-api.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import { PageHeader } from '#ui/PageHeader.tsx'
import { Select } from '#ui/Select.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { Switch } from '#ui/Switch.tsx'
import type { listCycles, reviewCycle } from '../../../contract.ts'
import { WRITING_RULES } from '../../../rules/writing/catalogue.ts'
import { Failed } from '../../../web/goal/Failed.tsx'
import { CycleReview } from './CycleReview.tsx'

const step = 50
const most = 200

/** How well are our goals written, and where is it worth mending? */
export default function WritingPage() {
  const words = useMessages('writing').page
  const [search, setSearch] = useSearchParams()
  const cycles = useRead<typeof listCycles>('goals.listCycles', {})
  const all = cycles.data?.cycles ?? []
  const cycle =
    all.find(({ id }) => id === search.get('cycle')) ??
    all.find(({ id }) => id === cycles.data?.currentId) ??
    all[0]
  const rule = WRITING_RULES.find(({ id }) => id === search.get('rule'))?.id
  const mine = search.get('mine') === '1'
  const limit = Math.min(most, Number(search.get('show')) || step)
  const review = useRead<typeof reviewCycle>(
    'goals.reviewCycle',
    { cycleId: cycle?.id ?? '', mine, limit, ...(rule ? { rule } : {}) },
    { enabled: cycle !== undefined, keep: true },
  )
  const set = (name: string, value: string | null) =>
    setSearch((now) => {
      const next = new URLSearchParams(now)
      if (value === null) next.delete(name)
      else next.set(name, value)
      return next
    })
  const error = cycles.error ?? review.error
  return (
    <>
      <PageHeader title={words.title}>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          {cycle && (
            <Select
              aria-label={words.cycle}
              className="w-44"
              value={cycle.id}
              choices={all.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(id) => set('cycle', id)}
            />
          )}
          <Switch
            label={words.mine}
            checked={mine}
            onChange={(on) => set('mine', on ? '1' : null)}
          />
          <Link href="/gallery" className={linkClass('text', 'pointer-coarse:py-2')}>
            {words.toGallery}
          </Link>
        </div>
      </PageHeader>
      {error && !review.data ? (
        <Failed error={error} again={() => void review.refetch()} />
      ) : cycles.data && !cycle ? (
        <p className="px-4 text-ink-soft md:px-8">{words.noCycle}</p>
      ) : review.data ? (
        <CycleReview
          review={review.data}
          cycleId={cycle?.id ?? ''}
          rule={rule ?? null}
          onRule={(id) => set('rule', id)}
          onMore={limit < most ? () => set('show', String(limit + step)) : null}
        />
      ) : (
        <Skeleton className="px-4 md:px-8" lines={6} />
      )}
    </>
  )
}
