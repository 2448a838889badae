import { useId, useState } from 'react'
import { Badge } from '#ui/Badge.tsx'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { GapItem } from '../../../contract.ts'
import { MendCarrier } from './MendCarrier.tsx'
import { useWhyNobody } from './use-why-nobody.ts'

/** On the page of a goal: that nobody carries it, why, and on a press who may take it on. */
export function LeftGoal({ gap }: { gap: GapItem }) {
  const words = useMessages('alignment').carriers
  const whyNobody = useWhyNobody()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const goal = gap.keyResult ?? gap.objective
  if (!gap.uncarried) return null
  return (
    <li>
      <Badge tone="warn">{words.mark}</Badge>{' '}
      <span className="text-ink-soft">
        {gap.keyResult && `${gap.keyResult.title}: `}
        {whyNobody(goal.owner, gap.uncarried)}
      </span>{' '}
      {gap.may.change && (
        <Button size="s" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          {words.handOn}
        </Button>
      )}
      {isOpen && (
        <div id={id} className="mt-2 rounded-m bg-sunken px-3 py-3">
          <MendCarrier goal={goal} uncarried={gap.uncarried} />
        </div>
      )}
    </li>
  )
}
