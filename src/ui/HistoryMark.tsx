import { height, room, strip } from './history-geometry.ts'
import type { HistoryPoint } from './history-props.ts'

type HistoryMarkProps = {
  point: HistoryPoint
  /** Pixels from the left. */
  x: number
  y: (value: number) => number
  confidence: (value: number) => number
  /** Under the pointer or the keyboard. */
  current: boolean
}

/** One day: its value, its confidence below, and the ground that takes the pointer. */
export function HistoryMark({ point, x, y, confidence, current }: HistoryMarkProps) {
  return (
    <>
      <rect
        x={x - 8}
        y={room.top}
        width="16"
        height={height + strip - room.top}
        fill="transparent"
      />
      {point.value !== null && (
        <circle
          cx={x}
          cy={y(point.value)}
          r={current ? 5 : 3.5}
          className="fill-accent stroke-surface stroke-1 group-focus-visible:stroke-focus"
        />
      )}
      {point.confidence && (
        <circle
          cx={x}
          cy={confidence(point.confidence)}
          r={current ? 4.5 : 3}
          className={
            point.confidence <= 4
              ? 'fill-at-risk-fill group-focus-visible:stroke-focus'
              : 'fill-ink-soft group-focus-visible:stroke-focus'
          }
        />
      )}
    </>
  )
}
