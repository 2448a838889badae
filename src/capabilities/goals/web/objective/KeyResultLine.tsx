import ChevronRight from 'lucide-react/icons/chevron-right'
import { Button } from '#ui/Button.tsx'
import { cx } from '#ui/cx.ts'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { KeyResultDetail } from '../../contract.ts'
import { ExplainedProgress } from '../goal/ExplainedProgress.tsx'
import { ExplainedStatus } from '../goal/ExplainedStatus.tsx'
import { aimText } from '../goal/figure-text.ts'
import { ownerText } from '../goal/owner-text.ts'
import { KeyResultInside } from './KeyResultInside.tsx'
import { KeyResultMenu } from './KeyResultMenu.tsx'
import type { Ask, ObjectiveAnswer } from './types.ts'
import type { ObjectiveWrites } from './use-objective-writes.ts'

type KeyResultLineProps = {
  detail: KeyResultDetail
  answer: ObjectiveAnswer
  ask: Ask
  writes: ObjectiveWrites
  open: boolean
  onToggle: () => void
}

/** One key result: words, figures, where it stands; more on request. */
export function KeyResultLine(props: KeyResultLineProps) {
  const { detail, answer, ask, writes, open, onToggle } = props
  const words = useMessages('goals').objective
  const { row } = detail
  return (
    <li id={`kr-${row.id}`} className="border-b border-line">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5">
        <button
          type="button"
          aria-expanded={open}
          onClick={onToggle}
          className="group flex min-w-0 flex-1 basis-48 items-start gap-1.5 rounded-s text-left"
        >
          <ChevronRight
            size={14}
            aria-hidden="true"
            className={cx(
              'mt-1 shrink-0 text-ink-faint transition-transform group-hover:text-ink',
              open && 'rotate-90',
            )}
          />
          <span className="min-w-0">
            <span className="line-clamp-3 font-medium break-words">{row.title}</span>
            <Figures detail={detail} answer={answer} />
          </span>
        </button>
        <div className="flex items-center gap-3 max-sm:w-full max-sm:justify-between max-sm:pl-5">
          <div className="w-44">
            <ExplainedProgress goal={row} pace={row.pace} confidence={row.confidence} />
          </div>
          <div className="w-24">
            <ExplainedStatus goal={row} />
          </div>
        </div>
        <div className="flex items-center gap-1 max-sm:pl-4">
          {detail.may.checkIn && (
            <Button size="s" onClick={() => ask({ do: 'check-in', keyResult: detail })}>
              {words.checkIn}
            </Button>
          )}
          <KeyResultMenu detail={detail} answer={answer} ask={ask} writes={writes} />
        </div>
      </div>
      {detail.toMend.length > 0 && <Mend detail={detail} ask={ask} />}
      {open && <KeyResultInside detail={detail} answer={answer} ask={ask} writes={writes} />}
    </li>
  )
}

function Figures({ detail, answer }: { detail: KeyResultDetail; answer: ObjectiveAnswer }) {
  const words = useMessages('goals')
  const format = useFormat()
  const { row } = detail
  const current = row.figures?.current ?? null
  const owner = ownerText(row.owner)
  const uneven = answer.keyResults.some((one) => one.weight !== null)
  const said = [
    row.figures && aimText(row.figures, words.goal, format),
    current !== null && words.goal.now(format.measure(current, row.figures?.unitOfMeasure)),
    uneven && words.objective.weightOf(format.percent(detail.share)),
    row.dueOn && row.dueOn !== answer.cycle.endsOn && words.goal.dueOn(format.date(row.dueOn)),
    owner !== ownerText(answer.row.owner) && owner,
    row.score !== null && `${words.goal.score} ${format.number(row.score)}`,
  ].filter((one) => typeof one === 'string')
  return <span className="tabular block text-sm break-words text-ink-soft">{said.join(' · ')}</span>
}

function Mend({ detail, ask }: { detail: KeyResultDetail; ask: Ask }) {
  const words = useMessages('goals').objective
  const format = useFormat()
  const lacks = format.list(detail.toMend.map(({ field }) => words.lacks[field] ?? field))
  return (
    <p className="-mt-1.5 mb-2.5 ml-5 flex flex-wrap items-center gap-x-2 text-sm text-ink-soft">
      {detail.row.progress === null ? words.mendLead(lacks) : words.mendReported(lacks)}
      {detail.may.change && (
        <button
          type="button"
          aria-label={`${words.mend}: ${detail.row.title}`}
          onClick={() => ask({ do: 'mend-key-result', keyResult: detail })}
          className={linkClass('text', 'pointer-coarse:py-2')}
        >
          {words.mend}
        </button>
      )}
    </p>
  )
}
