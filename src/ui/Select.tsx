import ChevronsUpDown from 'lucide-react/icons/chevrons-up-down'
import type { ComponentProps } from 'react'
import { cx } from './cx.ts'
import { controlClass, useField } from './Field.tsx'

export type Choice<Value extends string = string> = {
  value: Value
  label: string
  disabled?: boolean
}

export type SelectProps<Value extends string> = Omit<
  ComponentProps<'select'>,
  'value' | 'onChange' | 'children' | 'size'
> & {
  value: Value | ''
  choices: readonly Choice<Value>[]
  onChange: (value: Value) => void
  /** First line while nothing is chosen. */
  placeholder?: string | undefined
  size?: 's' | 'm'
}

/** One of a short list. The platform's own control: right on phones and for every screen reader. */
export function Select<Value extends string>({
  value,
  choices,
  onChange,
  placeholder,
  size = 'm',
  className,
  ...rest
}: SelectProps<Value>) {
  const wiring = useField()
  return (
    <span className={cx('relative block min-w-0', className)}>
      <select
        {...wiring}
        {...rest}
        value={value}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.target.value)
          if (chosen) onChange(chosen.value)
        }}
        className={cx(
          controlClass,
          'appearance-none truncate pr-8',
          size === 's' ? 'h-7 text-sm pointer-coarse:h-9' : 'h-8 pointer-coarse:h-10',
        )}
      >
        {placeholder !== undefined && (
          <option value="" disabled>
            {placeholder}
          </option>
        )}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.disabled}>
            {choice.label}
          </option>
        ))}
      </select>
      <ChevronsUpDown
        size={14}
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 text-ink-faint"
      />
    </span>
  )
}
