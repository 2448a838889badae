import type { ReactNode } from 'react'
import { cx } from './cx.ts'

export type SwitchProps = {
  checked: boolean
  onChange: (checked: boolean) => void
  label: ReactNode
  hint?: ReactNode
  disabled?: boolean
  className?: string
}

/** A setting that takes effect at once. */
export function Switch({ checked, onChange, label, hint, disabled, className }: SwitchProps) {
  return (
    <label className={cx('flex items-start justify-between gap-4 text-base', className)}>
      <span className="min-w-0">
        {label}
        {hint && <span className="block text-xs text-ink-faint">{hint}</span>}
      </span>
      <span className="relative mt-px inline-flex h-5 w-8 shrink-0">
        <input
          type="checkbox"
          role="switch"
          aria-checked={checked}
          checked={checked}
          disabled={disabled}
          onChange={(event) => onChange(event.target.checked)}
          className="peer h-5 w-8 appearance-none rounded-full bg-control transition-colors checked:bg-accent-solid disabled:opacity-50 forced-colors:appearance-auto"
        />
        <span className="pointer-events-none absolute top-0.5 left-0.5 size-4 rounded-full bg-on-accent shadow-raised transition-transform peer-checked:translate-x-3 forced-colors:hidden" />
      </span>
    </label>
  )
}
