import { useMemo } from 'react'
import { dayOf, scaleOf, ticksOf } from './chart-scale.ts'
import type { HistoryChartProps } from './history-props.ts'

/** Pixels of the values' part; the confidence strip stands below it. */
export const height = 220
export const strip = 44
export const room = { left: 8, right: 56, top: 12, bottom: 24 }

/** Where days, values and confidence stand in a drawing of that width. */
export const useGeometry = ({
  points,
  from,
  to,
  target,
  pace,
  levels,
  width,
}: HistoryChartProps & { width: number }) =>
  useMemo(() => {
    const values = points.flatMap((point) => (point.value === null ? [] : [point.value]))
    const all = [
      ...values,
      ...(target == null ? [] : [target]),
      ...(pace ?? []).map((p) => p.value),
      ...(levels ?? []).map((level) => level.value),
    ]
    const ticks = ticksOf(all)
    const first = ticks[0] ?? 0
    const last = ticks.at(-1) ?? 1
    const x = scaleOf([dayOf(from), dayOf(to)], [room.left, width - room.right])
    const y = scaleOf([first, last], [height - room.bottom, room.top])
    const confidence = scaleOf([1, 10], [height + strip - 8, height + 8])
    return { ticks, x: (date: string) => x(dayOf(date)), y, confidence }
  }, [points, from, to, target, pace, levels, width])
