import { lazy, Suspense } from 'react'
import { useWrite } from '#platform/web/use-write.ts'
import { Badge } from '#ui/Badge.tsx'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import type { home, markSeen } from '../../contract.ts'
import type { HomeAnswer } from './answer.ts'

// The news come after what waits: their words are many.
const ChangedGroups = lazy(() => import('./ChangedGroups.tsx'))

type ChangedProps = {
  changed: HomeAnswer['changed']
  /** What waits is on the screen: what was done to it may follow. */
  isDrawn: boolean
}

/** What others moved since I last looked, goal by goal. */
export function Changed({ changed, isDrawn }: ChangedProps) {
  const words = useMessages('goals').home
  const seen = useWrite<typeof markSeen>('goals.markSeen', {
    optimistic: (cache) =>
      cache.update<typeof home>('goals.home', (answer) => ({
        ...answer,
        changed: { ...answer.changed, groups: [], unseen: 0 },
      })),
    invalidates: ['goals.home'],
  })
  return (
    <section aria-labelledby="changed" className="flex min-w-0 max-w-3xl flex-col gap-3">
      <div className="flex min-h-8 items-center gap-2">
        <h2 id="changed" className="text-lg font-semibold">
          {words.changed}
        </h2>
        {changed.unseen > 0 && <Badge tone="accent">{words.unseen(changed.unseen)}</Badge>}
        {changed.unseen > 0 && (
          <Button
            kind="quiet"
            size="s"
            className="-mr-2 ml-auto"
            onClick={() => seen.run({ upTo: changed.upTo })}
          >
            {words.markSeen}
          </Button>
        )}
      </div>
      {changed.groups.length === 0 && (
        <div className="text-base">
          <p className="font-medium">{words.changedEmpty}</p>
          <p className="text-ink-soft">{words.changedEmptyText}</p>
        </div>
      )}
      {changed.groups.length > 0 && (
        <Suspense fallback={<Skeleton lines={4} />}>
          {isDrawn ? <ChangedGroups groups={changed.groups} /> : <Skeleton lines={4} />}
        </Suspense>
      )}
    </section>
  )
}
