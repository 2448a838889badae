import { useState } from 'react'
import { Link } from 'wouter'
import { goalHref } from '#capabilities/goals/web/goal/goal-href.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { Button } from '#ui/Button.tsx'
import { Combobox } from '#ui/Combobox.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type {
  ObjectiveStrategy as Answer,
  alignObjective,
  getObjectiveStrategy,
} from '../../contract.ts'
import { useChange } from '../use-strategy.ts'
import { Stages } from './Stages.tsx'

type ObjectiveStrategyProps = {
  /** Of the objective. */
  id: string
  /** A past day is read: what is said here holds for today alone. */
  asOf: string | null
}

/** Which direction an objective serves; of an innovation, the stages it goes through. */
export function ObjectiveStrategy({ id: objectiveId, asOf }: ObjectiveStrategyProps) {
  const words = useMessages('strategy').objective
  const { data } = useRead<typeof getObjectiveStrategy>(
    'strategy.getObjectiveStrategy',
    { objectiveId },
    { keep: true, enabled: asOf === null },
  )
  // A part of another page: it must not stand in its way while it loads or cannot.
  if (!data || asOf !== null) return null
  const isInnovation = data.nature === 'innovation' || data.stages.length > 0
  return (
    <div className="flex min-w-0 flex-col gap-8">
      <section aria-labelledby="direction">
        <h2 id="direction" className="text-base font-semibold">
          {words.serves}
        </h2>
        <Named objectiveId={objectiveId} answer={data} />
      </section>
      {isInnovation && <Stages objectiveId={objectiveId} answer={data} />}
    </div>
  )
}

type NamedProps = { objectiveId: string; answer: Answer }

function Named({ objectiveId, answer }: NamedProps) {
  const words = useMessages('strategy').objective
  const [editing, setEditing] = useState(false)
  const { named, inherited, choices, may } = answer
  const align = useChange<typeof alignObjective>('strategy.alignObjective', {
    done: words.saved,
    onDone: () => setEditing(false),
  })
  const say = (directionId: string | null) =>
    align.run({ objectiveId, directionId, version: named?.alignmentVersion ?? null })
  if (choices.length === 0 && !named) {
    return (
      <p className="mt-2 text-sm text-ink-soft">
        {words.noDirections}{' '}
        {may.changeStrategy && (
          <Link href="/strategy" className={linkClass('text')}>
            {words.toStrategy}
          </Link>
        )}
      </p>
    )
  }
  return (
    <div className="mt-2 flex flex-col items-start gap-2 text-sm">
      {named && !editing && (
        <p className="break-words">
          <Link href={`/strategy?at=${named.id}`} className={linkClass('quiet', 'font-medium')}>
            {named.title}
          </Link>
          {named.status === 'retired' && <span className="text-ink-faint"> ({words.ended})</span>}
        </p>
      )}
      {!named && !editing && (
        <p className="text-ink-soft">{inherited.length > 0 ? words.none : words.nonePath}</p>
      )}
      {inherited.length > 0 && (
        <ul className="flex flex-col gap-1.5">
          {inherited.map(({ direction, through }) => (
            <li key={`${direction.id}-${through.id}`} className="break-words">
              <Link href={`/strategy?at=${direction.id}`} className={linkClass('quiet')}>
                {direction.title}
              </Link>{' '}
              <Link href={goalHref(through)} className={linkClass('faint')}>
                {words.through(through.title)}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {may.align && editing && (
        <div className="w-full">
          <Combobox
            label={words.choose}
            value={named && { id: named.id, label: named.title }}
            clearable
            placeholder={words.choose}
            choices={choices.map(({ id, title }) => ({ id, label: title }))}
            onChange={(choice) => say(choice?.id ?? null)}
          />
        </div>
      )}
      {may.align && (
        <Button kind="quiet" size="s" className="-ml-2" onClick={() => setEditing(!editing)}>
          {editing ? words.done : named ? words.change : words.choose}
        </Button>
      )}
    </div>
  )
}
