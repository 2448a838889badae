import { cx } from '#ui/cx.ts'
import { type Figures, partsOf } from './figure.ts'

const strength = { high: 1, middle: 0.6, low: 0.3, open: 1 }
type Part = keyof typeof strength

const fillOf = (band: Part): string => (band === 'open' ? 'hatched' : 'bg-accent-solid')

/** How the scores spread over the three bands; what nobody scored is hatched. */
export function ScoreBar({ figures, className }: { figures: Figures; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cx('flex h-1.5 overflow-hidden rounded-full bg-sunken', className)}
    >
      {partsOf(figures).map(({ band, count }) => (
        <span
          key={band}
          className={cx('forced-fill', fillOf(band))}
          style={{ flexGrow: count, opacity: strength[band] }}
        />
      ))}
    </span>
  )
}

/** A sample of a band, for the words that explain it. */
export function BandMark({ band }: { band: Part }) {
  return (
    <span
      aria-hidden="true"
      className="flex h-2.5 w-4 overflow-hidden rounded-s border border-line-strong"
    >
      <span className={cx('flex-1', fillOf(band))} style={{ opacity: strength[band] }} />
    </span>
  )
}
