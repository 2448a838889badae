import { type ReactNode, useId } from 'react'
import { cx } from './cx.ts'

export type Option<Value extends string = string> = {
  value: Value
  label: string
  hint?: string
  icon?: ReactNode
  disabled?: boolean
}

type GroupProps<Value extends string> = {
  /** Names the group for readers of the screen. */
  label: string
  value: Value | null
  options: readonly Option<Value>[]
  onChange: (value: Value) => void
  className?: string
}

/** One of a few, each with room for a word of explanation. */
export function RadioGroup<Value extends string>({
  label,
  value,
  options,
  onChange,
  className,
}: GroupProps<Value>) {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} className={cx('flex flex-col gap-2', className)}>
      {options.map((option) => (
        <label key={option.value} className="flex items-start gap-2 text-base">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
            className="mt-[calc((1lh-1rem)/2)] size-4 shrink-0 appearance-none rounded-full border border-control bg-raised transition-[border-width] checked:border-5 checked:border-accent-solid disabled:opacity-50 forced-colors:appearance-auto"
          />
          <span className="min-w-0">
            {option.label}
            {option.hint && <span className="block text-xs text-ink-faint">{option.hint}</span>}
          </span>
        </label>
      ))}
    </div>
  )
}

/** One of two to five short words, side by side; arrows move, as between radio buttons. */
export function SegmentedControl<Value extends string>({
  label,
  value,
  options,
  onChange,
  className,
  size = 'm',
  hiddenWords = false,
}: GroupProps<Value> & { size?: 's' | 'm'; hiddenWords?: boolean }) {
  const name = useId()
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={cx(
        'inline-flex max-w-full gap-px rounded-m border border-line bg-sunken p-px',
        className,
      )}
    >
      {options.map((option) => (
        <label
          key={option.value}
          title={hiddenWords ? option.label : undefined}
          className={cx(
            'relative inline-flex min-w-0 items-center justify-center gap-1.5 rounded-s px-2.5 text-sm font-medium text-ink-soft transition-colors select-none has-checked:bg-raised has-checked:text-ink has-checked:shadow-raised has-disabled:text-ink-faint has-focus-visible:outline-2 has-focus-visible:outline-focus hover:text-ink forced-colors:has-checked:outline-1',
            size === 's' ? 'h-6 pointer-coarse:h-8' : 'h-7 pointer-coarse:h-9',
          )}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
          {option.icon}
          <span className={hiddenWords ? 'sr-only' : 'truncate'}>{option.label}</span>
        </label>
      ))}
    </div>
  )
}
