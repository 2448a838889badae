import FolderInput from 'lucide-react/icons/folder-input'
import { type DragEvent, useState } from 'react'
import { cx } from '#ui/cx.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { InlineEdit } from '#ui/InlineEdit.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Menu, type MenuItem } from '#ui/Menu.tsx'
import type { CardItem, ClusterItem, nameCluster, SpacePage } from '../../contract.ts'
import { useTeamWrite } from '../use-team.ts'
import { Dots } from './Dots.tsx'
import { SaidBeside } from './SaidBeside.tsx'
import { clusterLabel } from './use-board.ts'

type ClusterProps = {
  page: SpacePage
  cluster: ClusterItem
  isOnScreen: boolean
  onMove: (cards: readonly CardItem[], clusterId: string | null) => void
}

/** What a card is dragged as; other things that are dropped are none of ours. */
const type = 'application/x-steadfast-card'

/** Cards that say the same: where one is dropped it joins. */
export function Cluster({ page, cluster, isOnScreen, onMove }: ClusterProps) {
  const words = useMessages('team').board
  const [isOver, setOver] = useState(false)
  const { may } = page
  const isSeveral = cluster.cards.length > 1
  const onDrop = (event: DragEvent) => {
    setOver(false)
    const id = event.dataTransfer.getData(type)
    const card = page.clusters.flatMap(({ cards }) => cards).find((one) => one.id === id)
    if (!card) return
    event.preventDefault()
    if (!cluster.cards.some((one) => one.id === id)) onMove([card], cluster.id)
  }
  return (
    <li
      aria-label={words.cluster(clusterLabel(cluster))}
      onDragOver={(event) => {
        if (!may.arrange || !event.dataTransfer.types.includes(type)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      className={cx(
        'flex min-w-0 flex-col gap-2 rounded-l p-2',
        isSeveral || cluster.name !== null ? 'bg-sunken' : 'bg-transparent',
        isOver && 'outline-2 outline-accent',
      )}
    >
      {(isSeveral || cluster.name !== null) && <Name cluster={cluster} may={may.arrange} />}
      <ul className="flex flex-col gap-2">
        {cluster.cards.map((card) => (
          <li
            key={card.id}
            draggable={may.arrange}
            onDragStart={(event) => event.dataTransfer.setData(type, card.id)}
            className={cx(
              'flex items-start gap-1 rounded-l border border-line bg-raised py-2 pr-1.5 pl-3 shadow-raised',
              may.arrange && 'cursor-grab',
            )}
          >
            <div className="min-w-0 flex-1">
              <SaidBeside card={card} isBig={isOnScreen} />
            </div>
            {may.arrange && <MoveMenu page={page} cluster={cluster} card={card} onMove={onMove} />}
          </li>
        ))}
      </ul>
      <Dots page={page} cluster={cluster} />
    </li>
  )
}

function Name({ cluster, may }: { cluster: ClusterItem; may: boolean }) {
  const words = useMessages('team').board
  const name = useTeamWrite<typeof nameCluster>('team.nameCluster')
  const { id, version } = cluster
  if (!may && cluster.name === null) return null
  return (
    <h2 className="px-1.5 text-base font-semibold">
      <InlineEdit
        value={cluster.name ?? ''}
        label={words.name}
        placeholder={words.namePlaceholder}
        readOnly={!may}
        onSave={(text) => name.run({ id, version, name: text.trim() || null })}
      />
    </h2>
  )
}

type MoveMenuProps = Omit<ClusterProps, 'isOnScreen'> & { card: CardItem }

/** Of the button that moves a card, by which the focus finds it where it went. */
export const moveId = (cardId: string): string => `move-${cardId}`

/** The same as dragging, for the keyboard and for fingers. */
function MoveMenu({ page, cluster, card, onMove }: MoveMenuProps) {
  const words = useMessages('team').board
  const others = page.clusters.filter(({ id }) => id !== cluster.id)
  const items: MenuItem[] = [
    { kind: 'heading', id: 'heading', label: words.moveTo },
    ...others.map((one) => ({
      id: one.id,
      label: words.with(clusterLabel(one)),
      onSelect: () => onMove([card], one.id),
    })),
  ]
  if (cluster.cards.length > 1)
    items.push(
      { kind: 'line', id: 'line' },
      { id: 'apart', label: words.apart, onSelect: () => onMove([card], null) },
    )
  if (items.length === 1) return null
  return (
    <Menu
      label={words.move(card.text)}
      align="end"
      trigger={
        <IconButton
          id={moveId(card.id)}
          label={words.move(card.text)}
          tooltip={false}
          icon={<FolderInput size={15} aria-hidden="true" />}
        />
      }
      items={items}
    />
  )
}
