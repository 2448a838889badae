import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { Button } from './Button.tsx'
import { dayOf, monthsBetween, scaleOf, ticksOf } from './chart-scale.ts'
import { HistoryTable } from './HistoryTable.tsx'
import { useFormat, useMessages } from './i18n.tsx'
import { useWidth } from './use-width.ts'

export type HistoryPoint = {
  /** `YYYY-MM-DD`. */
  date: string
  value: number | null
  /** 1–10. */
  confidence?: number | null | undefined
  /** Who and what, for the reading of one point. */
  note?: string | undefined
}

export type HistoryChartProps = {
  /** What the line shows, in words. */
  label: string
  /** In the order of their dates. */
  points: readonly HistoryPoint[]
  /** First and last day of the chart. */
  from: string
  to: string
  target?: number | null | undefined
  /** The pace expected, as a line of two or more points. */
  pace?: readonly { date: string; value: number }[] | undefined
  /** Today, drawn as a hair line. */
  today?: string | undefined
  formatValue: (value: number) => string
}

const height = 220
const strip = 44
const room = { left: 8, right: 56, top: 12, bottom: 24 }

/** Values over time against target and pace, confidence below; points by arrow keys; a table on request. */
export function HistoryChart(props: HistoryChartProps) {
  const words = useMessages('ui').chart
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const [asTable, setAsTable] = useState(false)
  const given = props.points.some((point) => point.value !== null || point.confidence)
  return (
    <figure className="flex flex-col gap-2">
      <div ref={box} className="min-w-0">
        {!given && (
          <p className="flex h-32 items-center justify-center rounded-m border border-line px-4 text-center text-sm text-ink-faint">
            {words.empty}
          </p>
        )}
        {given && asTable && <HistoryTable {...props} />}
        {given && !asTable && width > 0 && <Drawing {...props} width={width} />}
      </div>
      {given && (
        <figcaption className="flex flex-wrap items-center justify-between gap-2 text-xs text-ink-faint">
          <Legend target={props.target != null} pace={Boolean(props.pace)} />
          <Button kind="quiet" size="s" onClick={() => setAsTable(!asTable)}>
            {asTable ? words.asChart : words.asTable}
          </Button>
        </figcaption>
      )}
    </figure>
  )
}

function Legend({ target, pace }: { target: boolean; pace: boolean }) {
  const words = useMessages('ui').chart
  const sign = (path: string, look: string, word: string) => (
    <span className="inline-flex items-center gap-1.5">
      <svg width="18" height="8" aria-hidden="true" className={look}>
        <path d={path} />
      </svg>
      {word}
    </span>
  )
  return (
    <span className="flex flex-wrap gap-x-4 gap-y-1">
      {sign('M0 4H18', 'fill-none stroke-accent stroke-2', words.value)}
      {target && sign('M0 4H18', 'fill-none stroke-ink stroke-1', words.target)}
      {pace &&
        sign('M0 4H18', 'fill-none stroke-control stroke-1 [stroke-dasharray:3_3]', words.pace)}
      {sign('M5 4a3.5 3.5 0 1 0 7 0 3.5 3.5 0 1 0-7 0', 'fill-ink-soft', words.confidence)}
    </span>
  )
}

const useGeometry = ({
  points,
  from,
  to,
  target,
  pace,
  width,
}: HistoryChartProps & { width: number }) =>
  useMemo(() => {
    const values = points.flatMap((point) => (point.value === null ? [] : [point.value]))
    const all = [
      ...values,
      ...(target == null ? [] : [target]),
      ...(pace ?? []).map((p) => p.value),
    ]
    const ticks = ticksOf(all)
    const first = ticks[0] ?? 0
    const last = ticks.at(-1) ?? 1
    const x = scaleOf([dayOf(from), dayOf(to)], [room.left, width - room.right])
    const y = scaleOf([first, last], [height - room.bottom, room.top])
    const confidence = scaleOf([1, 10], [height + strip - 8, height + 8])
    return { ticks, x: (date: string) => x(dayOf(date)), y, confidence }
  }, [points, from, to, target, pace, width])

function Drawing(props: HistoryChartProps & { width: number }) {
  const { points, from, to, target, pace, today, width, formatValue } = props
  const format = useFormat()
  const words = useMessages('ui').chart
  const { ticks, x, y, confidence } = useGeometry(props)
  const [at, setAt] = useState<number | null>(null)
  const drawing = useRef<SVGSVGElement>(null)
  const edge = width - room.right
  const line = points
    .filter((point) => point.value !== null)
    .map((point, place) => `${place ? 'L' : 'M'}${x(point.date)} ${y(point.value ?? 0)}`)
    .join('')
  const paceLine = (pace ?? [])
    .map((point, place) => `${place ? 'L' : 'M'}${x(point.date)} ${y(point.value)}`)
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
        height={height + strip}
        onKeyDown={onKeyDown}
        onPointerLeave={() => setAt(null)}
        className="block overflow-visible text-[0.6875rem] [&_text]:fill-ink-faint"
      >
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={room.left} x2={edge} y1={y(tick)} y2={y(tick)} className="stroke-line" />
            <text x={edge + 8} y={y(tick) + 4} className="tabular">
              {formatValue(tick)}
            </text>
          </g>
        ))}
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
        <path d={paceLine} className="fill-none stroke-control [stroke-dasharray:4_4]" />
        <path d={line} className="fill-none stroke-accent stroke-2 [stroke-linejoin:round]" />
        {[1, 10].map((value) => (
          <g key={value}>
            <line
              x1={room.left}
              x2={edge}
              y1={confidence(value)}
              y2={confidence(value)}
              className="stroke-line"
            />
            <text x={edge + 8} y={confidence(value) + 4} className="tabular">
              {value}
            </text>
          </g>
        ))}
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
            <rect
              x={x(point.date) - 8}
              y={room.top}
              width="16"
              height={height + strip - room.top}
              fill="transparent"
            />
            {point.value !== null && (
              <circle
                cx={x(point.date)}
                cy={y(point.value)}
                r={place === at ? 5 : 3.5}
                className="fill-accent stroke-surface stroke-1 group-focus-visible:stroke-focus"
              />
            )}
            {point.confidence && (
              <circle
                cx={x(point.date)}
                cy={confidence(point.confidence)}
                r={place === at ? 4.5 : 3}
                className={
                  point.confidence <= 4
                    ? 'fill-at-risk-fill group-focus-visible:stroke-focus'
                    : 'fill-ink-soft group-focus-visible:stroke-focus'
                }
              />
            )}
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
