import type { CycleSeen } from '#capabilities/goals/index.ts'
import { administers } from '#kernel/actor.ts'
import type { PhaseItem, Rhythm } from '../contract.ts'
import { mayRunRhythm } from '../policy.ts'
import {
  currentPhase,
  listed,
  type PhaseDays,
  phaseFaults,
  phaseState,
  phasesOf,
  plannedPhases,
  type Span,
  spanOf,
} from '../rules/phases.ts'
import type { RhythmFacts } from './rhythm-facts.ts'
import { stepItems } from './steps.ts'

/** Everything the page of one cycle shows. */
export function rhythmOf(facts: RhythmFacts): Rhythm {
  const { actor, today, cycle, plan, standing } = facts
  const span = spanOf(cycle)
  const planned = plannedPhases(plan.phases, span)
  const phases = listed(planned)
  const current = currentPhase(phases, today)
  const named = facts.around.map((one) => ({ ...one, ...namedIn(facts, one) }))
  const { id, name, version, startsOn, endsOn, publishedAt, closedAt } = cycle
  const heads = (standing?.headedUnitIds.size ?? 0) > 0
  return {
    cycle: {
      ...{ id, name, version, startsOn, endsOn, publishedAt, closedAt },
      objectives: facts.objectives.length,
    },
    today,
    phases: phaseItems(phases, span, today),
    noPhases: typeof planned === 'string' ? planned : null,
    faults: plan.phases ? phaseFaults(plan.phases, span) : [],
    current,
    planVersion: plan.version,
    steps: stepItems({ ...facts, phases }),
    around: named.find((one) => one.id === cycle.parentId) ?? null,
    inside: named.filter(({ parentId }) => parentId === id),
    next: nextOf(facts),
    may: {
      run: mayRunRhythm(actor) && closedAt === null,
      takeStock: (administers(actor) || heads) && closedAt === null,
    },
  }
}

function phaseItems(phases: readonly PhaseDays[], span: Span, today: string): PhaseItem[] {
  const derived = listed(phasesOf(span))
  return phases.map((one) => {
    const usual = derived.find(({ phase }) => phase === one.phase)
    const isUsual = usual?.startsOn === one.startsOn && usual.endsOn === one.endsOn
    return { ...one, state: phaseState(one, today), isAdjusted: !isUsual }
  })
}

function namedIn({ plans, today }: RhythmFacts, cycle: CycleSeen) {
  const { id, name, startsOn, endsOn } = cycle
  const plan = plans.find(({ cycleId }) => cycleId === id)
  const phases = listed(plannedPhases(plan?.phases ?? null, spanOf(cycle)))
  return { id, name, startsOn, endsOn, phase: currentPhase(phases, today) }
}

/** The first to begin after this one has ended, in the same cycle around them. */
function nextOf(facts: RhythmFacts): Rhythm['next'] {
  const { goals, cycle } = facts
  const [next] = goals
    .cycles()
    .filter(({ startsOn, parentId }) => {
      const isAfter = startsOn !== null && cycle.endsOn !== null && startsOn > cycle.endsOn
      return isAfter && parentId === cycle.parentId
    })
    .sort((a, b) => ((a.startsOn ?? '') < (b.startsOn ?? '') ? -1 : 1))
  return next ? namedIn(facts, next) : null
}
