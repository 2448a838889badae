import { useState } from 'react'
import { Link } from 'wouter'
import type { GoalBeside, listGaps } from '#capabilities/goals/contract.ts'
import { GoalPicker } from '#capabilities/goals/web/form/GoalPicker.tsx'
import { goalHref } from '#capabilities/goals/web/goal/goal-href.ts'
import { ownerText } from '#capabilities/goals/web/goal/owner-text.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import { Skeleton } from '#ui/Skeleton.tsx'
import type { alignObjective, getObjectiveStrategy } from '../../contract.ts'
import { useChange } from '../use-strategy.ts'
import { useNaming } from './use-naming.ts'

type MendDirectionProps = { directionId: string; cycleId: string }

/** Goals without a way up that one may let serve the direction; or any other goal of the cycle. */
export function MendDirection({ directionId, cycleId }: MendDirectionProps) {
  const words = useMessages('strategy').alignment
  const naming = useNaming()
  const [chosen, setChosen] = useState<GoalBeside | null>(null)
  const { data } = useRead<typeof listGaps>('goals.listGaps', {
    cycleId,
    kind: ['no-way-up', 'aligned-without-link'],
    limit: 20,
  })
  if (!data) return <Skeleton lines={3} />
  const loose = data.gaps.filter(({ may }) => may.change).slice(0, 5)
  return (
    <div className="flex flex-col gap-4">
      {loose.length > 0 && (
        <section>
          <h3 className="text-sm font-semibold">{words.loose}</h3>
          <ul>
            {loose.map(({ objective }) => (
              <li
                key={objective.id}
                className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-1.5 last:border-b-0"
              >
                <span className="min-w-0 flex-1 basis-60">
                  <Link href={goalHref(objective)} className={linkClass('quiet', 'break-words')}>
                    {objective.title}
                  </Link>
                  <span className="block text-sm text-ink-soft">{ownerText(objective.owner)}</span>
                </span>
                <Button
                  size="s"
                  busy={naming.busy}
                  aria-label={`${words.letServe}: ${objective.title}`}
                  onClick={() => naming.name(objective.id, directionId)}
                >
                  {words.letServe}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Field label={words.findGoal} className="max-w-md">
        <GoalPicker
          value={chosen}
          kinds={['objective']}
          cycleId={cycleId}
          onChange={(goal) => setChosen(goal)}
        />
      </Field>
      {chosen && <Chosen key={chosen.id} objectiveId={chosen.id} directionId={directionId} />}
    </div>
  )
}

/** It may name another direction already: that is said before it moves. */
function Chosen({ objectiveId, directionId }: { objectiveId: string; directionId: string }) {
  const words = useMessages('strategy').alignment
  const { data } = useRead<typeof getObjectiveStrategy>('strategy.getObjectiveStrategy', {
    objectiveId,
  })
  const align = useChange<typeof alignObjective>('strategy.alignObjective', { done: words.saved })
  if (!data) return <Skeleton lines={1} />
  if (!data.may.align) return <p className="text-sm text-ink-soft">{words.notYours}</p>
  const { named } = data
  return (
    <div className="flex flex-wrap items-center gap-3 text-sm">
      {named && <p className="min-w-0 break-words text-ink-soft">{words.namesNow(named.title)}</p>}
      <Button
        size="s"
        kind="primary"
        busy={align.busy}
        onClick={() =>
          align.run({ objectiveId, directionId, version: named?.alignmentVersion ?? null })
        }
      >
        {named ? words.move : words.letServe}
      </Button>
    </div>
  )
}
