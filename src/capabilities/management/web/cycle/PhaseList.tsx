import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import type { PhaseItem, Rhythm, StepItem } from '../../contract.ts'
import { AddStep } from './AddStep.tsx'
import { StepLine } from './StepLine.tsx'

type Props = { rhythm: Rhythm }

/** What this phase asks for, what is still open from before, and what comes next. */
export function PhaseList({ rhythm }: Props) {
  const words = useMessages('management').cycle
  const [isAll, setAll] = useState(false)
  const { phases } = rhythm
  const stepsOf = ({ phase }: PhaseItem) => rhythm.steps.filter((step) => step.phase === phase)
  const now = phases.find(({ state }) => state === 'now')
  const next = phases.find(({ state }) => state === 'ahead')
  const open = phases
    .filter(({ state }) => state === 'over')
    .flatMap(stepsOf)
    .filter(({ isDone }) => !isDone)
  return (
    <div className="flex flex-col gap-8">
      {now ? (
        <Phase rhythm={rhythm} phase={now} steps={stepsOf(now)} isNow />
      ) : (
        <Between {...{ rhythm }} />
      )}
      {open.length > 0 && (
        <section className="flex flex-col gap-2" aria-labelledby="behind">
          <h2 id="behind" className="text-lg font-semibold">
            {words.behind(open.length)}
          </h2>
          <p className="text-base text-ink-soft">{words.behindText}</p>
          <Steps rhythm={rhythm} steps={open} areBehind />
        </section>
      )}
      {next && !isAll && <Phase rhythm={rhythm} phase={next} steps={stepsOf(next)} isNext />}
      {isAll && (
        <section className="flex flex-col gap-6">
          <h2 className="text-lg font-semibold">{words.allPhases}</h2>
          {phases.map((phase) => (
            <Phase key={phase.phase} rhythm={rhythm} phase={phase} steps={stepsOf(phase)} />
          ))}
        </section>
      )}
      <Button kind="quiet" className="-ml-3 self-start" onClick={() => setAll(!isAll)}>
        {isAll ? words.hideAll : words.showAll}
      </Button>
    </div>
  )
}

function Between({ rhythm }: Props) {
  const words = useMessages('management')
  const format = useFormat()
  const [first] = rhythm.phases
  const next = rhythm.phases.find(({ state }) => state === 'ahead')
  const isBefore = next !== undefined && next === first
  return (
    <section className="flex flex-col gap-1">
      <h2 className="text-lg font-semibold">{next ? words.cycle.between : words.cycle.after}</h2>
      <p className="text-base text-ink-soft">
        {next &&
          (isBefore
            ? words.cycle.before(format.date(next.startsOn, 'long'))
            : words.cycle.betweenText(
                words.phases[next.phase],
                format.date(next.startsOn, 'long'),
              ))}
        {!next && rhythm.cycle.closedAt === null && words.cycle.afterText}
      </p>
    </section>
  )
}

type PhaseProps = Props & {
  phase: PhaseItem
  steps: readonly StepItem[]
  isNow?: boolean
  isNext?: boolean
}

function Phase({ rhythm, phase, steps, isNow = false, isNext = false }: PhaseProps) {
  const words = useMessages('management')
  const format = useFormat()
  const name = words.phases[phase.phase]
  const isTitled = isNow || isNext
  const Title = isTitled ? 'h2' : 'h3'
  const when = isNow
    ? words.cycle.until(format.date(phase.endsOn, 'long'))
    : isNext
      ? words.cycle.from(format.date(phase.startsOn, 'long'))
      : format.dateRange(phase.startsOn, phase.endsOn)
  const done = steps.filter(({ isDone }) => isDone).length
  return (
    <section className="flex flex-col gap-2">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Title className={isTitled ? 'text-lg font-semibold' : 'text-base font-semibold'}>
          {isNow ? words.cycle.now(name) : isNext ? words.cycle.ahead(name) : name}
        </Title>
        <span className="tabular text-sm text-ink-soft">
          {when}
          {phase.isAdjusted && ` · ${words.cycle.adjusted}`}
        </span>
        <span className="tabular ml-auto text-sm text-ink-faint">
          {words.cycle.doneOf(done, steps.length)}
        </span>
      </div>
      <p className="max-w-[70ch] text-base text-ink-soft">
        {isNow && done === steps.length ? words.cycle.allDone : words.phaseTexts[phase.phase]}
      </p>
      <Steps rhythm={rhythm} steps={steps} />
      {isNow && rhythm.may.run && <AddStep cycleId={rhythm.cycle.id} phase={phase.phase} />}
    </section>
  )
}

type StepsProps = Props & { steps: readonly StepItem[]; areBehind?: boolean }

function Steps({ rhythm, steps, areBehind = false }: StepsProps) {
  return (
    <ul className="flex flex-col border-t border-line">
      {steps.map((step) => (
        <StepLine key={step.id} rhythm={rhythm} step={step} isBehind={areBehind} />
      ))}
    </ul>
  )
}
