import { Link } from 'wouter'
import { useWrite } from '#platform/web/use-write.ts'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import { RelativeTime } from '#ui/RelativeTime.tsx'
import type { acknowledgeChange, home } from '../../contract.ts'
import { useMemberName } from '../goal/use-members.ts'
import type { HomeAnswer } from './answer.ts'

type Change = HomeAnswer['owed']['changes'][number]

/** Published goals that mine build on and that others changed: told until I take note. */
export function OwedChanges({ changes }: { changes: readonly Change[] }) {
  if (changes.length === 0) return null
  return (
    <ul className="flex flex-col">
      {changes.map((change) => (
        <OwedChange key={change.entry.feedId} change={change} />
      ))}
    </ul>
  )
}

function OwedChange({ change: { entry, title, what } }: { change: Change }) {
  const words = useMessages('goals')
  const nameOf = useMemberName()
  const { feedId, objectiveId, reason, at, memberId } = entry
  const note = useWrite<typeof acknowledgeChange>('goals.acknowledgeChange', {
    optimistic: (cache) =>
      cache.update<typeof home>('goals.home', (answer) => ({
        ...answer,
        owed: {
          ...answer.owed,
          changes: answer.owed.changes.filter((one) => one.entry.feedId !== feedId),
          total: answer.owed.total - 1,
        },
      })),
    invalidates: ['goals.home', 'goals.listActivity'],
  })
  const isThere = what !== 'dropped' && objectiveId !== null
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2 last:border-b-0">
      <div className="min-w-0 flex-1 basis-60">
        {isThere ? (
          <Link
            href={`/goals/${objectiveId}?tab=activity`}
            className={linkClass('quiet', 'font-medium')}
          >
            {title}
          </Link>
        ) : (
          <span className="font-medium">{title}</span>
        )}
        <p className="text-sm text-ink-soft">
          {words.home.promise[what](nameOf(memberId))}
          {reason && `: ${words.goal.because(reason)}`}{' '}
          <RelativeTime at={at} className="text-ink-faint" />
        </p>
      </div>
      <Button size="s" onClick={() => note.run({ feedId })}>
        {words.home.note}
      </Button>
    </li>
  )
}
