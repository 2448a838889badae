import { Link } from 'wouter'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import { ActivityLine } from '../activity/ActivityLine.tsx'
import { ExplainedStatus } from '../goal/ExplainedStatus.tsx'
import { useMemberName } from '../goal/use-members.ts'
import type { HomeAnswer } from './answer.ts'

type Groups = HomeAnswer['changed']['groups']

/** The news of each goal, line by line. */
export default function ChangedGroups({ groups }: { groups: Groups }) {
  return (
    <ul className="flex flex-col gap-5">
      {groups.map((group) => (
        <Group key={group.objective.id} group={group} />
      ))}
    </ul>
  )
}

function Group({ group }: { group: Groups[number] }) {
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
