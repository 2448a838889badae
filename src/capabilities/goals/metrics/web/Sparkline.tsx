type Point = { day: string; value: number }
type SparklineProps = { label: string; points: readonly Point[] }

const [width, height, edge] = [96, 24, 3]

/** The latest values as one small line; the last one is marked. */
export function Sparkline({ label, points }: SparklineProps) {
  const days = points.map(({ day }) => Date.parse(day))
  const values = points.map(({ value }) => value)
  const place = (all: readonly number[], from: number, to: number) => {
    const [least, most] = [Math.min(...all), Math.max(...all)]
    return (one: number) =>
      most === least ? (from + to) / 2 : from + ((one - least) / (most - least)) * (to - from)
  }
  const x = place(days, edge, width - edge)
  const y = place(values, height - edge, edge)
  const at = points.map(({ value }, index) => `${x(days[index] ?? 0)} ${y(value)}`)
  const last = points.at(-1)
  return (
    <svg role="img" aria-label={label} width={width} height={height} className="block shrink-0">
      <path
        d={at.map((one, index) => `${index ? 'L' : 'M'}${one}`).join('')}
        className="fill-none stroke-ink-faint stroke-[1.5] [stroke-linejoin:round]"
      />
      {last && (
        <circle cx={x(days.at(-1) ?? 0)} cy={y(last.value)} r="2.5" className="fill-accent" />
      )}
    </svg>
  )
}
