import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx.ts'
import { controlClass, useField } from './Field.tsx'

export type TextFieldProps = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'size'> & {
  value: string
  onChange: (value: string) => void
  /** Drawn inside, before the words. */
  icon?: ReactNode
}

/** One line of text; inside a Field it takes label, hint and error from there. */
export function TextField({ value, onChange, icon, className, ...rest }: TextFieldProps) {
  const wiring = useField()
  const input = (
    <input
      {...wiring}
      {...rest}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={cx(controlClass, 'h-8 pointer-coarse:h-10', Boolean(icon) && 'pl-8', className)}
    />
  )
  if (!icon) return input
  return (
    <span className="relative block min-w-0">
      <span className="pointer-events-none absolute inset-y-0 left-2.5 flex items-center text-ink-faint">
        {icon}
      </span>
      {input}
    </span>
  )
}
