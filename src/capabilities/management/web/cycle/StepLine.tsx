import Circle from 'lucide-react/icons/circle'
import CircleCheck from 'lucide-react/icons/circle-check'
import { useState } from 'react'
import { Link } from 'wouter'
import { ExplainedStatus } from '#capabilities/goals/web/goal/ExplainedStatus.tsx'
import { goalHref } from '#capabilities/goals/web/goal/goal-href.ts'
import { useMemberName } from '#capabilities/goals/web/goal/use-members.ts'
import { Badge } from '#ui/Badge.tsx'
import { Checkbox } from '#ui/Checkbox.tsx'
import { cx } from '#ui/cx.ts'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { getRhythm, Rhythm, StepItem, tickStep } from '../../contract.ts'
import { StepAction } from './StepAction.tsx'
import { StepMenu } from './StepMenu.tsx'
import { useRhythmWrite } from './use-rhythm.ts'
import { useStepName } from './use-step-name.ts'

type Props = {
  rhythm: Rhythm
  step: StepItem
  /** Of a phase that is over: said in one line until somebody asks. */
  isBehind?: boolean
}

/** One step: whether it is done, what is left of it, whose turn it is, and the one thing to do. */
export function StepLine({ rhythm, step, isBehind = false }: Props) {
  const words = useMessages('management')
  const [isOpen, setOpen] = useState(!isBehind && (step.left?.mine ?? 0) > 0)
  const hasGoals = !step.isDone && (step.left?.goals.length ?? 0) > 0
  const name = useStepName()(step)
  return (
    <li className="grid grid-cols-[1.5rem_minmax(0,1fr)_auto] items-start gap-x-2 gap-y-1 border-b border-line py-2.5">
      <span className="flex h-6 items-center">
        <Tick rhythm={rhythm} step={step} name={name} />
      </span>
      <div className="flex min-w-0 flex-col gap-0.5">
        <span className="flex min-h-6 flex-wrap items-center gap-x-2 gap-y-1">
          <span className={cx('text-base font-medium', step.isDone && 'text-ink-soft')}>
            {name}
          </span>
          {step.isMyTurn && !isBehind && <Badge tone="accent">{words.yourTurn}</Badge>}
        </span>
        <p className="text-sm text-ink-soft">
          <Facts step={step} />
          {hasGoals && (
            <button
              type="button"
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
              className="ml-2 rounded-s text-accent hover:underline pointer-coarse:py-1"
            >
              {isOpen ? words.hideGoals : words.showGoals}
            </button>
          )}
        </p>
        {hasGoals && isOpen && <GoalsLeft step={step} />}
      </div>
      <span className="flex items-center gap-1">
        {!step.isDone && (
          <span className="max-sm:hidden">
            <StepAction rhythm={rhythm} step={step} isQuiet={isBehind} />
          </span>
        )}
        {rhythm.may.run && <StepMenu rhythm={rhythm} step={step} />}
      </span>
      {!step.isDone && (
        <span className="col-start-2 empty:hidden sm:hidden">
          <StepAction rhythm={rhythm} step={step} isQuiet={isBehind} />
        </span>
      )}
    </li>
  )
}

function Tick({ rhythm, step, name }: Props & { name: string }) {
  const words = useMessages('management')
  const tick = useRhythmWrite<typeof tickStep>('management.tickStep', {
    optimistic: (cache, input) =>
      cache.update<typeof getRhythm>('management.getRhythm', (answer) => ({
        ...answer,
        steps: answer.steps.map((one) =>
          one.id === input.id ? { ...one, isDone: input.done || one.tickedAt === null } : one,
        ),
      })),
  })
  const isByItself = step.isDone && step.tickedAt === null
  if (!step.mayTick || isByItself)
    return step.isDone ? (
      <CircleCheck size={17} aria-label={words.doneByItself} className="text-on-track" />
    ) : (
      <Circle size={17} aria-hidden="true" className="text-ink-faint" />
    )
  return (
    <Checkbox
      hiddenLabel
      label={words.tick(name)}
      checked={step.isDone}
      onChange={(done) =>
        tick.run({ cycleId: rhythm.cycle.id, id: step.id, version: step.version, done })
      }
    />
  )
}

function Facts({ step }: { step: StepItem }) {
  const words = useMessages('management')
  const format = useFormat()
  const nameOf = useMemberName()
  const { left, seesTo, by, tickedAt, dueOn } = step
  const facts: string[] = []
  if (left) {
    if (left.of === 0) facts.push(words.leftNothing)
    else if (left.total === 0) facts.push(words.leftNone(left.of))
    else facts.push(words.left(left.total))
    if (left.mine > 0) facts.push(words.leftMine(left.mine))
  }
  const named = seesTo?.memberId
    ? nameOf(seesTo.memberId)
    : (seesTo?.holders[0]?.name ?? seesTo?.role?.title)
  if (named) facts.push(words.seesTo(named))
  else if (by) facts.push(words.by[by])
  if (dueOn && !step.isDone) facts.push(words.dueOn(format.date(dueOn)))
  if (tickedAt) facts.push(words.ticked(nameOf(step.tickedBy), format.instant(tickedAt)))
  return <>{facts.join(' · ')}</>
}

/** The first goals that wait, the reader's own before others. */
function GoalsLeft({ step }: { step: StepItem }) {
  const words = useMessages('management')
  const { left } = step
  if (!left) return null
  const more = left.total - left.goals.length
  return (
    <ul className="flex flex-col pt-1 text-sm">
      {left.goals.map((goal) => (
        <li key={goal.id} className="flex min-w-0 items-baseline gap-2 py-0.5">
          <ExplainedStatus goal={goal} kind="mark" />
          <Link href={goalHref(goal)} className={linkClass('quiet', 'min-w-0 truncate')}>
            {goal.title}
          </Link>
        </li>
      ))}
      {more > 0 && <li className="pl-5 text-ink-faint">{words.moreGoals(more)}</li>}
    </ul>
  )
}
