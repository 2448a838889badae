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
  /** Lines that matter besides, each with its word: a floor, somebody's target. */
  levels?: readonly { value: number; label: string }[] | undefined
  /** Nobody says how sure they are of these values: there is no strip for it. */
  withoutConfidence?: boolean | undefined
  /** Today, drawn as a hair line. */
  today?: string | undefined
  formatValue: (value: number) => string
}
