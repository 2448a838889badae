import { cx } from './cx.ts'
import { Kbd } from './Kbd.tsx'
import type { PaletteItem } from './palette-item.ts'

/** One thing to go to or do, below its group's name where it is the first of it. */
export function PaletteLine({
  id,
  item,
  first,
  current,
  onPoint,
  onChoose,
}: {
  id: string
  item: PaletteItem
  first: boolean
  current: boolean
  onPoint: () => void
  onChoose: () => void
}) {
  return (
    <>
      {first && (
        <div aria-hidden="true" className="px-3 pt-2.5 pb-1 text-xs font-medium text-ink-faint">
          {item.group}
        </div>
      )}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and names this line */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the input chooses it */}
      <div
        id={id}
        role="option"
        aria-selected={current}
        onPointerMove={onPoint}
        onClick={onChoose}
        className={cx(
          'flex h-9 cursor-pointer items-center gap-3 rounded-m px-3 pointer-coarse:h-11 forced-colors:aria-selected:outline-2',
          current && 'bg-hover',
        )}
      >
        <span className="flex w-4 shrink-0 justify-center text-ink-faint">{item.icon}</span>
        <span className="min-w-0 flex-1 truncate">{item.label}</span>
        {item.detail && (
          <span className="max-w-48 truncate text-sm text-ink-faint">{item.detail}</span>
        )}
        {item.keys && <Kbd keys={item.keys} />}
      </div>
    </>
  )
}
