import { useState } from 'react'
import { Badge } from '#ui/Badge.tsx'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { ClusterItem, SpacePage } from '../../contract.ts'
import { Comments } from './Comments.tsx'
import { SaidBeside } from './SaidBeside.tsx'
import type { StageProps } from './stage-props.ts'
import { clusterLabel } from './use-board.ts'
import { isWordingKept, WordingEditor } from './WordingEditor.tsx'
import { Wordings } from './Wordings.tsx'

/** Most dots first; among equals as on the board. */
export const byDots = (clusters: readonly ClusterItem[]): ClusterItem[] =>
  clusters.toSorted((a, b) => (b.dots ?? 0) - (a.dots ?? 0))

/** Each cluster becomes one sentence, worded together. */
export function Refine({ page, isOnScreen }: StageProps) {
  return (
    <ul className="flex max-w-3xl min-w-0 flex-col">
      {byDots(page.clusters).map((cluster) => (
        <Line key={cluster.id} page={page} cluster={cluster} isOnScreen={isOnScreen} />
      ))}
    </ul>
  )
}

type LineProps = { page: SpacePage; cluster: ClusterItem; isOnScreen: boolean }

function Line({ page, cluster, isOnScreen }: LineProps) {
  const words = useMessages('team')
  const [isEdited, setEdited] = useState(() => page.may.word && isWordingKept(cluster.id))
  const [wasEdited, setWasEdited] = useState(false)
  const { cards, wording, dots, name } = cluster
  const only = cards.length === 1 ? cards[0] : undefined
  const shown = wording ?? only
  return (
    <li
      aria-label={words.board.cluster(clusterLabel(cluster))}
      className="flex flex-col gap-3 border-t border-line py-5"
    >
      <div className="flex flex-wrap items-center gap-2 empty:hidden">
        {name && <h2 className="text-base font-semibold text-ink-soft">{name}</h2>}
        {dots !== null && dots > 0 && <Badge tone="accent">{words.refine.dots(dots)}</Badge>}
      </div>
      {isEdited ? (
        <WordingEditor
          cluster={cluster}
          onClose={() => {
            setEdited(false)
            // The focus was in what goes away.
            setWasEdited(true)
          }}
        />
      ) : (
        <div className="flex flex-wrap items-start justify-between gap-3">
          <div className="min-w-0 flex-1 basis-60">
            {!wording && (
              <p className="text-sm text-ink-faint">
                {only ? words.refine.one : words.refine.none}
              </p>
            )}
            {shown && (
              <SaidBeside
                card={{ ...shown, authorId: null }}
                isBig={isOnScreen || wording !== null}
              />
            )}
          </div>
          {page.may.word && (
            <Button autoFocus={wasEdited} onClick={() => setEdited(true)}>
              {wording ? words.refine.reword : words.refine.word}
            </Button>
          )}
        </div>
      )}
      {(wording || cards.length > 1) && <Cards cards={cards} />}
      <div className="flex flex-wrap gap-x-5 gap-y-2">
        <Wordings cluster={cluster} mayWord={page.may.word} />
        <Comments cluster={cluster} mayComment={page.may.comment} />
      </div>
    </li>
  )
}

/** What the wording stands on. */
export function Cards({ cards }: { cards: ClusterItem['cards'] }) {
  const words = useMessages('team').refine
  return (
    <div className="text-sm text-ink-soft">
      <p>{words.from(cards.length)}</p>
      <ul className="mt-1 flex flex-col gap-2 border-l-2 border-line pl-3">
        {cards.map((card) => (
          <li key={card.id}>
            <SaidBeside card={card} />
          </li>
        ))}
      </ul>
    </div>
  )
}
