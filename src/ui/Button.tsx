import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx.ts'

export type ButtonProps = ComponentProps<'button'> & {
  kind?: 'primary' | 'secondary' | 'quiet' | 'danger'
  size?: 's' | 'm' | 'l'
  icon?: ReactNode
  /** Work is under way: the button keeps its width, cannot be pressed again, and says so. */
  busy?: boolean
}

const kinds = {
  primary:
    'bg-accent-solid text-on-accent shadow-raised hover:bg-accent-solid-hover disabled:bg-pressed disabled:text-ink-faint',
  secondary:
    'bg-raised text-ink border border-line-strong shadow-raised hover:bg-hover active:bg-pressed disabled:text-ink-faint disabled:bg-transparent',
  quiet: 'text-ink-soft hover:bg-hover hover:text-ink active:bg-pressed disabled:text-ink-faint',
  danger:
    'bg-danger-solid text-on-danger shadow-raised hover:bg-danger-solid-hover disabled:bg-pressed disabled:text-ink-faint',
}

const sizes = {
  s: 'h-7 px-2 text-sm gap-1.5 pointer-coarse:h-9',
  m: 'h-8 px-3 text-sm gap-1.5 pointer-coarse:h-10',
  l: 'h-10 px-4 text-base gap-2 pointer-coarse:h-11',
}

/** Class names of a button, for a link that should look like one. */
export const buttonClass = (
  kind: keyof typeof kinds = 'secondary',
  size: keyof typeof sizes = 'm',
): string =>
  cx(
    'relative inline-flex shrink-0 items-center justify-center rounded-m font-medium whitespace-nowrap select-none transition-colors disabled:shadow-none forced-colors:border',
    kinds[kind],
    sizes[size],
  )

export function Button({
  kind = 'secondary',
  size = 'm',
  icon,
  busy = false,
  className,
  children,
  type = 'button',
  disabled,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      className={cx(buttonClass(kind, size), className)}
    >
      {icon}
      <span className={cx('truncate', busy && 'opacity-60')}>{children}</span>
      {busy && (
        <span className="absolute inset-x-2 bottom-1 h-px overflow-hidden rounded-full">
          <span className="busy-line block h-full w-1/3 bg-current" />
        </span>
      )}
    </button>
  )
}
