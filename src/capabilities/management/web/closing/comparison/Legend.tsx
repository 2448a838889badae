import { useMessages } from '#ui/i18n.tsx'
import { bands } from './figure.ts'
import { BandMark } from './ScoreBar.tsx'

/** What the parts of the bars mean. */
export function Legend() {
  const words = useMessages('management').closing.compared
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-soft">
      {[...bands, 'open' as const].map((band) => (
        <li key={band} className="flex items-center gap-1.5">
          <BandMark band={band} />
          {words.bands[band]}
        </li>
      ))}
    </ul>
  )
}
