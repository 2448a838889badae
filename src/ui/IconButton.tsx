import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx.ts'
import { Tooltip } from './Tooltip.tsx'

export type IconButtonProps = Omit<ComponentProps<'button'>, 'children'> & {
  /** Read aloud, and shown as a tooltip. */
  label: string
  icon: ReactNode
  size?: 's' | 'm' | undefined
  /** Keys that do the same, shown in the tooltip. */
  keys?: string | undefined
  tooltip?: boolean | undefined
}

export function IconButton({
  label,
  icon,
  size = 'm',
  keys,
  tooltip = true,
  className,
  type = 'button',
  ...rest
}: IconButtonProps) {
  const button = (
    <button
      {...rest}
      type={type}
      aria-label={label}
      aria-keyshortcuts={keys}
      className={cx(
        'inline-flex shrink-0 items-center justify-center rounded-m text-ink-soft transition-colors hover:bg-hover hover:text-ink active:bg-pressed disabled:text-ink-faint disabled:hover:bg-transparent aria-pressed:bg-selected aria-pressed:text-accent aria-expanded:bg-pressed aria-expanded:text-ink',
        size === 's' ? 'size-6 pointer-coarse:size-9' : 'size-8 pointer-coarse:size-10',
        className,
      )}
    >
      {icon}
    </button>
  )
  return tooltip ? (
    <Tooltip text={label} keys={keys}>
      {button}
    </Tooltip>
  ) : (
    button
  )
}
