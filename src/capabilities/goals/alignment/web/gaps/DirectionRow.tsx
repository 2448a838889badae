import { type ComponentProps, useId } from 'react'
import { Link } from 'wouter'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import { ownerText } from '../../../web/goal/owner-text.ts'
import type { StrategyBeside, UnservedDirection } from '../strategy-beside.ts'
import type { GapRow } from './GapRow.tsx'

type DirectionRowProps = Pick<ComponentProps<typeof GapRow>, 'isOpen' | 'onOpen'> & {
  direction: UnservedDirection
  cycleId: string
  Mend: StrategyBeside['MendDirection']
}

/** A direction that no goal serves: whose it is, and on a press the goals that may name it. */
export function DirectionRow({ direction, cycleId, isOpen, onOpen, Mend }: DirectionRowProps) {
  const words = useMessages('alignment').gaps
  const id = useId()
  const { title, owner } = direction
  return (
    <li className="border-b border-line py-3 last:border-b-0">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-72">
          <Link
            href={`/strategy?at=${direction.id}`}
            className={linkClass('quiet', 'font-medium break-words')}
          >
            {title}
          </Link>
          <p className="text-sm text-ink-soft">{(owner && ownerText(owner)) ?? words.nobody}</p>
        </div>
        <Button
          size="s"
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={`${isOpen ? words.close : words.open}: ${title}`}
          onClick={() => onOpen(!isOpen)}
        >
          {isOpen ? words.close : words.open}
        </Button>
      </div>
      {isOpen && (
        <div id={id} className="mt-2 rounded-m bg-sunken px-3 py-3">
          <Mend directionId={direction.id} cycleId={cycleId} />
        </div>
      )}
    </li>
  )
}
