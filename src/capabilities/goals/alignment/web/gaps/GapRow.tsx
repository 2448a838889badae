import { useId } from 'react'
import { Link } from 'wouter'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { GapItem } from '../../../contract.ts'
import { goalHref } from '../../../web/goal/goal-href.ts'
import { ownerText } from '../../../web/goal/owner-text.ts'
import { MendCarrier } from '../carriers/MendCarrier.tsx'
import { useWhyNobody } from '../carriers/use-why-nobody.ts'
import { DependencyAnswer } from '../dependencies/DependencyAnswer.tsx'
import type { StrategyBeside } from '../strategy-beside.ts'
import { MendBeneficiary, MendValue } from './MendText.tsx'
import { MendUnserved } from './MendUnserved.tsx'
import { MendWayUp } from './MendWayUp.tsx'

type GapRowProps = {
  gap: GapItem
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
  NameDirection: StrategyBeside['NameDirection']
}

/** One gap: of what, whose, and on a press the step that mends it. */
export function GapRow({ gap, isOpen, onOpen, NameDirection }: GapRowProps) {
  const words = useMessages('alignment').gaps
  const whyNobody = useWhyNobody()
  const id = useId()
  const goal = gap.keyResult ?? gap.objective
  const isDependency = gap.kind === 'dependency-unanswered'
  return (
    <li className="border-b border-line py-3 last:border-b-0">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-72">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <Link
              href={goalHref(goal)}
              className={linkClass('quiet', 'min-w-0 font-medium break-words')}
            >
              {goal.title}
            </Link>
            {gap.keyResult && (
              <span className="min-w-0 text-sm break-words text-ink-faint">
                {words.of(gap.objective.title)}
              </span>
            )}
          </p>
          <p className="text-sm break-words text-ink-soft">
            {gap.uncarried
              ? whyNobody(goal.owner, gap.uncarried)
              : (ownerText(goal.owner) ?? words.nobody)}
          </p>
        </div>
        {!isDependency && (gap.may.change || gap.kind === 'no-way-up') && (
          <Button
            size="s"
            aria-expanded={isOpen}
            aria-controls={id}
            aria-label={`${isOpen ? words.close : words.open}: ${goal.title}`}
            onClick={() => onOpen(!isOpen)}
          >
            {isOpen ? words.close : words.open}
          </Button>
        )}
      </div>
      {isDependency && gap.dependency && (
        <div className="mt-2 rounded-m bg-sunken px-3 py-2">
          <DependencyAnswer dependency={gap.dependency} />
        </div>
      )}
      {isOpen && (
        <div id={id} className="mt-2 rounded-m bg-sunken px-3 py-3">
          <Mend gap={gap} NameDirection={NameDirection} />
        </div>
      )}
    </li>
  )
}

function Mend({ gap, NameDirection }: Pick<GapRowProps, 'gap' | 'NameDirection'>) {
  if (gap.uncarried)
    return <MendCarrier goal={gap.keyResult ?? gap.objective} uncarried={gap.uncarried} />
  switch (gap.kind) {
    case 'support-without-beneficiary':
      return <MendBeneficiary gap={gap} />
    case 'self-driven-without-value':
      return <MendValue gap={gap} />
    case 'key-result-unserved':
      return <MendUnserved gap={gap} />
    default:
      return (
        <div className="flex flex-col gap-4">
          <MendWayUp objectiveId={gap.objective.id} />
          <NameDirection objectiveId={gap.objective.id} />
        </div>
      )
  }
}
