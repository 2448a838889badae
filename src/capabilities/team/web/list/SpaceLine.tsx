import { Link } from 'wouter'
import { Badge } from '#ui/Badge.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { SpaceItem } from '../../contract.ts'

/** One space: of whom, for when, and how far it is. */
export function SpaceLine({ space }: { space: SpaceItem }) {
  const words = useMessages('team')
  const format = useFormat()
  const { id, name, unit, cycle, stage, written, finishedAt } = space
  return (
    <li className="flex flex-col gap-0.5 border-b border-line py-2.5">
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Link
          href={`/drafting/${id}`}
          className={linkClass('quiet', 'min-w-0 font-medium break-words')}
        >
          {name}
        </Link>
        <Badge tone={stage === 'done' ? 'plain' : 'accent'}>{words.stages[stage]}</Badge>
      </span>
      <span className="text-sm break-words text-ink-soft">
        {words.list.of(unit.name ?? '', cycle.name)}
        {stage === 'write' && ` · ${words.list.inWriting(written.cards, written.people)}`}
        {finishedAt && ` · ${words.finish.on(format.instant(finishedAt))}`}
      </span>
    </li>
  )
}
