import { Link } from 'wouter'
import { useWrite } from '#platform/web/use-write.ts'
import { Badge } from '#ui/Badge.tsx'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { home, markSeen } from '../../contract.ts'
import { ActivityLine } from '../activity/ActivityLine.tsx'
import { ExplainedStatus } from '../goal/ExplainedStatus.tsx'
import { useMemberName } from '../goal/use-members.ts'
import type { HomeAnswer } from './answer.ts'

/** What others moved since I last looked, goal by goal. */
export function Changed({ changed }: { changed: HomeAnswer['changed'] }) {
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
      <ul className="flex flex-col gap-5">
        {changed.groups.map((group) => (
          <Group key={group.objective.id} group={group} />
        ))}
      </ul>
    </section>
  )
}

function Group({ group }: { group: HomeAnswer['changed']['groups'][number] }) {
  const words = useMessages('goals').home
  const nameOf = useMemberName()
  const { objective, entries, more } = group
  return (
    <li>
      <p className="flex items-baseline gap-2">
        <ExplainedStatus goal={objective} kind="mark" />
        <Link
          href={`/goals/${objective.id}?tab=activity`}
          className={linkClass('quiet', 'line-clamp-2 min-w-0 font-medium break-words')}
        >
          {objective.title}
        </Link>
      </p>
      <ul className="pl-5">
        {entries.map((entry) => (
          <ActivityLine key={entry.feedId} entry={entry} name={nameOf(entry.memberId)} />
        ))}
      </ul>
      {more > 0 && <p className="pl-5 text-xs text-ink-faint">{words.moreEntries(more)}</p>}
    </li>
  )
}
