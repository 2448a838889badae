import { cx } from '#ui/cx.ts'
import { type Figures, partsOf } from './figure.ts'

const fills = {
  high: 'bg-accent-solid',
  middle: 'bg-accent-solid/50',
  low: 'bg-accent-solid/20',
  open: 'hatched',
}

/** How the scores spread over the three bands; what nobody scored is hatched. */
export function ScoreBar({ figures, className }: { figures: Figures; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cx('flex h-1.5 overflow-hidden rounded-full bg-sunken', className)}
    >
      {partsOf(figures).map(({ band, count }) => (
        <span key={band} className={cx('forced-fill', fills[band])} style={{ flexGrow: count }} />
      ))}
    </span>
  )
}

/** A sample of a band, for the words that explain it. */
export function BandMark({ band }: { band: keyof typeof fills }) {
  return (
    <span
      aria-hidden="true"
      className={cx('inline-block h-2.5 w-4 rounded-s border border-line-strong', fills[band])}
    />
  )
}
