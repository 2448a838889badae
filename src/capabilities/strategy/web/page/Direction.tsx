import { useState } from 'react'
import { ownerText } from '#capabilities/goals/web/goal/owner-text.ts'
import { Badge } from '#ui/Badge.tsx'
import { type Format, useFormat, useMessages } from '#ui/i18n.tsx'
import type { DirectionItem } from '../../contract.ts'
import type { Messages } from '../messages/en.ts'
import { DirectionDialog } from './DirectionDialog.tsx'
import { type AskedOfDirection, DirectionMenu, type Moves } from './DirectionMenu.tsx'
import { Evidence } from './Evidence.tsx'
import { HistorySheet } from './HistorySheet.tsx'
import { RemoveDirection } from './RemoveDirection.tsx'
import { RetireDialog } from './RetireDialog.tsx'
import { Served } from './Served.tsx'

type DirectionProps = {
  direction: DirectionItem
  all: readonly DirectionItem[]
  may: boolean
  /** Its place among those that are pursued. */
  number?: number
  moves: Moves
}

const horizonText = (
  { startsOn, endsOn }: DirectionItem,
  words: Messages['page'],
  format: Format,
): string | null => {
  if (startsOn && endsOn) return format.dateRange(startsOn, endsOn)
  if (startsOn) return words.horizonFrom(format.date(startsOn))
  return endsOn ? words.horizonTo(format.date(endsOn)) : null
}

/** One choice: what it is, who carries it, why it was made, and what serves it. */
export function Direction({ direction, all, may, number, moves }: DirectionProps) {
  const words = useMessages('strategy').page
  const format = useFormat()
  const [asked, setAsked] = useState<AskedOfDirection>(null)
  const close = () => setAsked(null)
  const { id, title, status, kind } = direction
  const isUnserved = status === 'active' && direction.counts.serving === 0
  const facts = [
    words.kind[kind],
    ownerText(direction.owner) ?? words.nobody,
    horizonText(direction, words, format),
  ]
  return (
    <section
      id={`direction-${id}`}
      aria-labelledby={`direction-${id}-title`}
      className="flex scroll-mt-4 flex-col gap-4 border-t border-line py-7 first-of-type:border-t-0 first-of-type:pt-4"
    >
      <div>
        <div className="flex items-start justify-between gap-3">
          <h3
            id={`direction-${id}-title`}
            className="min-w-0 flex-1 text-xl font-semibold break-words"
          >
            {number !== undefined && (
              <span className="tabular pr-2.5 font-normal text-ink-faint">{number}</span>
            )}
            {title}
          </h3>
          <DirectionMenu direction={direction} may={may} moves={moves} onAsk={setAsked} />
        </div>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 pt-1 text-sm text-ink-soft">
          <span>{facts.filter(Boolean).join(' · ')}</span>
          {status !== 'active' && <Badge tone="outline">{words.status[status]}</Badge>}
          {isUnserved && <Badge tone="warn">{words.unserved}</Badge>}
        </p>
      </div>
      {direction.statement && (
        <p className="max-w-[64ch] text-md break-words whitespace-pre-line">
          {direction.statement}
        </p>
      )}
      <Evidence direction={direction} may={may} />
      <Served direction={direction} isUnserved={isUnserved} />
      {asked === 'edit' && <DirectionDialog direction={direction} onClose={close} />}
      {asked === 'retire' && <RetireDialog direction={direction} all={all} onClose={close} />}
      {asked === 'remove' && <RemoveDirection direction={direction} onClose={close} />}
      {asked === 'history' && (
        <HistorySheet subjectId={id} title={title} mayUndo={may} onClose={close} />
      )}
    </section>
  )
}
