import { Link } from 'wouter'
import { Badge } from '#ui/Badge.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { ClusterItem } from '../../contract.ts'
import { Comments } from './Comments.tsx'
import { byDots, Cards } from './Refine.tsx'
import type { StageProps } from './stage-props.ts'
import { clusterLabel } from './use-board.ts'
import { Wordings } from './Wordings.tsx'

/** What came of it: objectives, candidates, and what was not taken up and is kept. */
export function Done({ page }: StageProps) {
  const words = useMessages('team').finish
  const format = useFormat()
  const all = byDots(page.clusters)
  const of = (outcome: ClusterItem['outcome']) => all.filter((one) => one.outcome === outcome)
  return (
    <div className="flex max-w-3xl min-w-0 flex-col gap-8">
      {page.space.finishedAt && (
        <p className="text-ink-soft">{words.on(format.instant(page.space.finishedAt))}</p>
      )}
      <Part title={words.became} clusters={of('objective')} />
      <Part title={words.candidates} clusters={of('candidate')} />
      <Part title={words.notTaken} text={words.notTakenText} clusters={of(null)} />
    </div>
  )
}

type PartProps = { title: string; text?: string; clusters: readonly ClusterItem[] }

function Part({ title, text, clusters }: PartProps) {
  if (clusters.length === 0) return null
  return (
    <section>
      <h2 className="text-lg font-semibold">{title}</h2>
      {text && <p className="text-sm text-ink-soft">{text}</p>}
      <ul className="pt-2">
        {clusters.map((cluster) => (
          <li key={cluster.id} className="flex flex-col gap-2 border-t border-line py-4">
            <Outcome cluster={cluster} />
            {(cluster.wording || cluster.cards.length > 1 || cluster.goal) && (
              <Cards cards={cluster.cards} />
            )}
            <div className="flex flex-wrap gap-x-5 gap-y-2">
              <Wordings cluster={cluster} mayWord={false} />
              <Comments cluster={cluster} mayComment={false} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Outcome({ cluster }: { cluster: ClusterItem }) {
  const words = useMessages('team')
  const { goal, outcome, isTakenBack, dots } = cluster
  const label = cluster.wording?.text ?? clusterLabel(cluster)
  return (
    <p className="flex flex-wrap items-center gap-2 text-md">
      {goal ? (
        <Link href={`/goals/${goal.id}`} className={linkClass('text', 'font-medium break-words')}>
          {goal.title}
        </Link>
      ) : (
        <span className="font-medium break-words">{label}</span>
      )}
      {isTakenBack && <Badge tone="warn">{words.finish.takenBack}</Badge>}
      {outcome && !goal && !isTakenBack && <Badge tone="outline">{words.finish.hidden}</Badge>}
      {dots !== null && dots > 0 && <Badge>{words.refine.dots(dots)}</Badge>}
    </p>
  )
}
