import { type KeyboardEvent, useRef, useState } from 'react'
import { monthsBetween } from './chart-scale.ts'
import { HistoryMark } from './HistoryMark.tsx'
import { height, room, strip, useGeometry } from './history-geometry.ts'
import type { HistoryChartProps, HistoryPoint } from './history-props.ts'
import { useFormat, useMessages } from './i18n.tsx'

/** The line against target and pace; one point at a time has the keyboard. */
export function HistoryDrawing(props: HistoryChartProps & { width: number }) {
  const { points, from, to, target, pace, today, width, formatValue } = props
  const below = props.withoutConfidence ? 0 : strip
  const format = useFormat()
  const words = useMessages('ui').chart
  const { ticks, x, y, confidence } = useGeometry(props)
  const [at, setAt] = useState<number | null>(null)
  const drawing = useRef<SVGSVGElement>(null)
  const edge = width - room.right
  const pathOf = (line: readonly { date: string; value: number | null }[]) =>
    line
      .filter((point) => point.value !== null)
      .map((point, place) => `${place ? 'L' : 'M'}${x(point.date)} ${y(point.value ?? 0)}`)
      .join('')
  const onKeyDown = (event: KeyboardEvent) => {
    const to = {
      ArrowRight: (at ?? -1) + 1,
      ArrowLeft: (at ?? 1) - 1,
      Home: 0,
      End: points.length - 1,
    }
    const next = to[event.key as keyof typeof to]
    if (next === undefined) return
    event.preventDefault()
    const bounded = Math.max(0, Math.min(points.length - 1, next))
    drawing.current?.querySelector<SVGElement>(`[data-point="${bounded}"]`)?.focus()
  }
  const said = (point: HistoryPoint) =>
    [
      format.date(point.date),
      point.value === null ? '' : formatValue(point.value),
      point.confidence ? `${words.confidence} ${point.confidence}` : '',
      point.note ?? '',
    ]
      .filter(Boolean)
      .join(' · ')
  const current = at === null ? undefined : points[at]
  return (
    <div className="relative">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing, not a group of fields */}
      <svg
        ref={drawing}
        role="group"
        aria-label={props.label}
        width={width}
        height={height + below}
        onKeyDown={onKeyDown}
        onPointerLeave={() => setAt(null)}
        className="block overflow-visible text-[0.6875rem] [&_text]:fill-ink-faint"
      >
        <Levels values={ticks} y={y} edge={edge} write={formatValue} />
        {monthsBetween(from, to).map((month) => (
          <text key={month} x={x(month)} y={height - 6}>
            {format.date(month, 'month')}
          </text>
        ))}
        {today && today >= from && today <= to && (
          <line
            x1={x(today)}
            x2={x(today)}
            y1={room.top}
            y2={height - room.bottom}
            className="stroke-line-strong"
          />
        )}
        {target != null && (
          <line x1={room.left} x2={edge} y1={y(target)} y2={y(target)} className="stroke-ink" />
        )}
        <Marked levels={props.levels ?? []} y={y} edge={edge} />
        <path d={pathOf(pace ?? [])} className="fill-none stroke-control [stroke-dasharray:4_4]" />
        <path
          d={pathOf(points)}
          className="fill-none stroke-accent stroke-2 [stroke-linejoin:round]"
        />
        {below > 0 && <Levels values={[1, 10]} y={confidence} edge={edge} write={String} />}
        {points.map((point, place) => (
          // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: each point is a picture that can be read by keyboard
          <g
            // biome-ignore lint/suspicious/noArrayIndexKey: one day may hold several points
            key={`${point.date}-${place}`}
            data-point={place}
            role="img"
            aria-label={said(point)}
            tabIndex={place === (at ?? points.length - 1) ? 0 : -1}
            onFocus={() => setAt(place)}
            onBlur={() => setAt(null)}
            onPointerEnter={() => setAt(place)}
            className="group outline-none"
          >
            <HistoryMark
              point={point}
              x={x(point.date)}
              y={y}
              confidence={confidence}
              current={place === at}
            />
          </g>
        ))}
      </svg>
      {current && (
        <p
          aria-hidden="true"
          style={{ left: Math.min(Math.max(0, x(current.date) - 90), Math.max(0, width - 240)) }}
          className="pointer-events-none absolute -top-5 max-w-60 rounded-m bg-ink px-2 py-1 text-xs text-ink-inverse shadow-floating"
        >
          {said(current)}
        </p>
      )}
    </div>
  )
}

type LevelsProps = {
  values: readonly number[]
  y: (value: number) => number
  edge: number
  write: (value: number) => string
}

/** Hair lines across the drawing with their figure at the right. */
function Levels({ values, y, edge, write }: LevelsProps) {
  return values.map((value) => (
    <g key={value}>
      <line x1={room.left} x2={edge} y1={y(value)} y2={y(value)} className="stroke-line" />
      <text x={edge + 8} y={y(value) + 4} className="tabular">
        {write(value)}
      </text>
    </g>
  ))
}

type MarkedProps = Required<Pick<HistoryChartProps, 'levels'>> & Pick<LevelsProps, 'y' | 'edge'>

/** Dashed lines with their word on them; those at one height share it. */
function Marked({ levels = [], y, edge }: MarkedProps) {
  const byValue = Map.groupBy(levels, ({ value }) => value)
  return [...byValue].map(([value, same]) => (
    <g key={value}>
      <line
        x1={room.left}
        x2={edge}
        y1={y(value)}
        y2={y(value)}
        className="stroke-ink-soft [stroke-dasharray:6_3]"
      />
      <text x={room.left} y={y(value) - 4} className="[paint-order:stroke] stroke-surface stroke-4">
        {same.map(({ label }) => label).join(' · ')}
      </text>
    </g>
  ))
}
