import ChevronRight from 'lucide-react/icons/chevron-right'
import Unlink from 'lucide-react/icons/unlink'
import { memo } from 'react'
import { Link } from 'wouter'
import { ExplainedProgress } from '#capabilities/goals/web/goal/ExplainedProgress.tsx'
import { ExplainedStatus } from '#capabilities/goals/web/goal/ExplainedStatus.tsx'
import { ownerText } from '#capabilities/goals/web/goal/owner-text.ts'
import { Badge } from '#ui/Badge.tsx'
import { cx } from '#ui/cx.ts'
import { useMessages } from '#ui/i18n.tsx'
import type { MapRow } from '../../contract.ts'
import { useJourneyText } from '../use-journey-text.ts'
import type { Placed } from './layout.ts'
import { hrefOf } from './MapList.tsx'

export type BoxHandle = {
  onFocus: (key: string) => void
  onFold: (box: Placed, open: boolean) => void
  onWhole: (box: Placed) => void
}

type MapBoxProps = {
  box: Placed
  active: boolean
  /** Seen from so far that only the title can be read. */
  far: boolean
  handle: BoxHandle
}

function Box({ box, active, far, handle }: MapBoxProps) {
  const words = useMessages('strategy').map
  const { row, more, key, isOpen } = box
  const place = {
    transform: `translate(${box.x}px, ${box.y}px)`,
    width: box.width,
    height: box.height,
  }
  const isTop = row.kind === 'direction' || row.kind === 'unaligned'
  if (more !== null) {
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the map around it handles the keys
      <div
        role="treeitem"
        aria-selected={false}
        id={`map-${key}`}
        tabIndex={active ? 0 : -1}
        aria-level={row.depth + 2}
        onFocus={() => handle.onFocus(key)}
        onClick={() => handle.onWhole(box)}
        style={place}
        className="absolute top-0 left-0 flex cursor-pointer items-center rounded-m border border-dashed border-line-strong px-3 text-sm text-ink-soft hover:border-control hover:text-ink"
      >
        {words.more(more)}
      </div>
    )
  }
  return (
    <div
      role="treeitem"
      aria-selected={false}
      id={`map-${key}`}
      tabIndex={active ? 0 : -1}
      aria-level={row.depth + 1}
      aria-expanded={isOpen ?? undefined}
      onFocus={() => handle.onFocus(key)}
      style={place}
      className={cx(
        'absolute top-0 left-0 rounded-m border text-sm',
        row.kind === 'unaligned'
          ? 'border-dashed border-control bg-surface'
          : 'bg-raised shadow-raised',
        isTop && row.kind !== 'unaligned' && 'border-accent-line',
        !isTop && 'border-line-strong',
        row.kind === 'key-result' && 'bg-surface shadow-none',
      )}
    >
      <div
        className={cx(
          'flex h-full flex-col justify-center gap-1 pl-3',
          isOpen === null ? 'pr-3' : 'pr-12',
        )}
      >
        <Title row={row} far={far} isTop={isTop} />
        {!far && <Second row={row} />}
      </div>
      {isOpen !== null && (
        <button
          type="button"
          tabIndex={-1}
          aria-label={isOpen ? words.fold : words.open(row.children)}
          onClick={() => handle.onFold(box, !isOpen)}
          className="absolute inset-y-0 right-1 my-auto flex h-7 min-w-7 items-center justify-center rounded-s px-0.5 text-xs font-medium text-ink-faint hover:bg-pressed hover:text-ink"
        >
          {!isOpen && <span className="tabular">{row.children}</span>}
          <ChevronRight
            size={13}
            aria-hidden="true"
            className={cx('transition-transform', isOpen && 'rotate-180')}
          />
        </button>
      )}
    </div>
  )
}

function Title({ row, far, isTop }: { row: MapRow; far: boolean; isTop: boolean }) {
  const words = useMessages('strategy').map
  const href = hrefOf(row)
  const title = row.kind === 'unaligned' ? words.unaligned : row.title
  const look = cx(
    'rounded-s break-words',
    'line-clamp-2',
    far && 'text-lg',
    isTop && 'font-semibold',
    isTop && !far && 'text-base',
  )
  if (!href) return <span className={look}>{title}</span>
  return (
    <Link
      href={href}
      tabIndex={-1}
      draggable={false}
      title={title}
      className={cx(look, 'hover:underline')}
    >
      {title}
    </Link>
  )
}

/** Who carries it and where it stands. */
function Second({ row }: { row: MapRow }) {
  const { map: words, page } = useMessages('strategy')
  const journeyText = useJourneyText()
  if (row.kind === 'unaligned') {
    return <span className="text-xs text-ink-soft">{words.unalignedCount(row.serving ?? 0)}</span>
  }
  if (row.kind === 'direction') {
    const status = row.direction?.status ?? 'active'
    return (
      <span className="flex min-w-0 items-center gap-1.5 text-xs text-ink-soft">
        {status !== 'active' && <Badge tone="outline">{page.status[status]}</Badge>}
        {row.isServed === false ? (
          <Badge tone="warn">{words.unserved}</Badge>
        ) : (
          <span className="truncate">{words.serving(row.serving ?? 0)}</span>
        )}
      </span>
    )
  }
  const owner = row.owner && ownerText(row.owner)
  const goal = row.status && { ...row, status: row.status }
  return (
    <span className="flex min-w-0 items-center gap-2 text-xs text-ink-soft">
      {goal && <ExplainedStatus goal={goal} kind="mark" tabIndex={-1} />}
      {row.isServed === false && (
        <Unlink
          size={13}
          role="img"
          aria-label={words.nobodyServes}
          className="shrink-0 text-at-risk-fill"
        />
      )}
      <span className="min-w-0 flex-1 truncate">
        {[owner, row.journey && journeyText(row.journey)].filter(Boolean).join(' · ')}
      </span>
      {goal && <ExplainedProgress goal={goal} tabIndex={-1} className="block w-22 shrink-0" />}
    </span>
  )
}

/** Drawn again only when something of its own changed. */
export const MapBox = memo(Box)
