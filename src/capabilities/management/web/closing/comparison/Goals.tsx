import { Link } from 'wouter'
import { ownerText } from '#capabilities/goals/web/goal/owner-text.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { listScored } from '../../../contract.ts'
import { useFigures } from '../../../scoring/web/figures.ts'
import { Asked as Answered } from '../../Asked.tsx'
import { type Asked, partsOf } from './figure.ts'
import { BandMark, ScoreBar } from './ScoreBar.tsx'

/** The goals behind one figure, the lowest score first. */
export function Goals({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const words = useMessages('management').closing.compared
  const { score } = useFigures()
  const { cycle, kind, figures, whose, scope } = asked
  const { mean, scored, objectives } = figures
  const answer = useRead<typeof listScored>('management.listScored', {
    cycleId: cycle.id,
    commitment: kind,
    ...scope,
  })
  return (
    <Dialog open title={words.dialogTitle(whose, words.kinds[kind], cycle.name)} onClose={onClose}>
      <div className="flex flex-col gap-2">
        <p className="tabular">
          <strong className="text-xl font-semibold">{score(mean)}</strong>{' '}
          <span className="text-ink-soft">{words.meanOf(scored, objectives)}</span>
        </p>
        <ScoreBar figures={figures} />
        <ul className="tabular flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft">
          {partsOf(figures)
            .filter(({ count }) => count > 0)
            .map(({ band, count }) => (
              <li key={band} className="flex items-center gap-1.5">
                <BandMark band={band} />
                {words.counted(count, words.bands[band])}
              </li>
            ))}
        </ul>
      </div>
      <Answered asked={answer}>
        {({ goals, total }) => (
          <ul className="flex flex-col border-t border-line pb-3">
            {goals.map(({ goal, score: own }) => (
              <li key={goal.id} className="flex items-start gap-3 border-b border-line py-2">
                <span className="min-w-0 flex-1">
                  <Link href={`/goals/${goal.id}`} className={linkClass('quiet', 'break-words')}>
                    {goal.title}
                  </Link>
                  <span className="block text-sm text-ink-faint">
                    {ownerText(goal.owner) ?? words.nobody}
                  </span>
                </span>
                <span className="tabular font-semibold">{score(own)}</span>
              </li>
            ))}
            {total > goals.length && (
              <li className="py-2 text-sm text-ink-soft">{words.rest(total - goals.length)}</li>
            )}
          </ul>
        )}
      </Answered>
    </Dialog>
  )
}
