import { cx } from './cx.ts'
import { useMessages } from './i18n.tsx'

const widths = ['92%', '74%', '83%', '61%', '88%', '70%']

/** Lines where text will be. Nothing shows for the first 300 ms. */
export function Skeleton({ lines = 3, className }: { lines?: number; className?: string }) {
  const words = useMessages('ui')
  return (
    <div role="status" className={cx('after-300 flex flex-col gap-3', className)}>
      <span className="sr-only">{words.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity
          key={line}
          className="block h-3 rounded-s bg-pressed"
          style={{ width: widths[line % widths.length] }}
        />
      ))}
    </div>
  )
}
