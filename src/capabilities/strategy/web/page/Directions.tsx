import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { DirectionItem, orderDirections, StrategyPageAnswer } from '../../contract.ts'
import { useChange } from '../use-strategy.ts'
import { Direction } from './Direction.tsx'

type DirectionsProps = { answer: StrategyPageAnswer; may: boolean; onAdd: () => void }

/** The choices, those that have ended folded away at the end. */
export function Directions({ answer: { directions }, may, onAdd }: DirectionsProps) {
  const words = useMessages('strategy').page
  const order = useChange<typeof orderDirections>('strategy.orderDirections', {
    done: words.saved,
  })
  const pursued = directions.filter(({ status }) => status !== 'retired')
  const ended = directions.filter(({ status }) => status === 'retired')
  const move = (at: number, by: 1 | -1) => {
    const next = pursued.map(({ id, version }) => ({ id, version }))
    const [one] = next.splice(at, 1)
    if (one) next.splice(at + by, 0, one)
    order.run({ directions: next })
  }
  const movesOf = (at: number) => ({
    up: at > 0 ? () => move(at, -1) : undefined,
    down: at < pursued.length - 1 ? () => move(at, 1) : undefined,
  })
  return (
    <section aria-labelledby="directions" className="flex flex-col">
      <h2 id="directions" className="text-lg font-semibold">
        {words.directions}
      </h2>
      {pursued.length === 0 && (
        <div className="flex flex-col items-start gap-3 pt-2">
          <p className="text-md text-ink-soft">{words.directionsLead}</p>
          {may && <Button onClick={onAdd}>{words.addDirection}</Button>}
        </div>
      )}
      {pursued.map((one, at) => (
        <Direction
          key={one.id}
          direction={one}
          all={directions}
          may={may}
          number={at + 1}
          moves={movesOf(at)}
        />
      ))}
      {ended.length > 0 && <Ended ended={ended} all={directions} may={may} />}
    </section>
  )
}

type EndedProps = { ended: readonly DirectionItem[]; all: readonly DirectionItem[]; may: boolean }

function Ended({ ended, all, may }: EndedProps) {
  const words = useMessages('strategy').page
  return (
    <details className="border-t border-line pt-4">
      <summary className="w-fit rounded-s text-sm text-ink-soft hover:text-ink">
        {words.retired(ended.length)}
      </summary>
      {ended.map((one) => (
        <Direction key={one.id} direction={one} all={all} may={may} moves={{}} />
      ))}
    </details>
  )
}
