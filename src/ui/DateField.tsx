import type { ComponentProps } from 'react'
import { cx } from './cx.ts'
import { controlClass, useField } from './Field.tsx'

export type DateFieldProps = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type'> & {
  /** `YYYY-MM-DD`, or empty. */
  value: string
  onChange: (date: string) => void
}

/** A calendar date through the platform's own picker. */
export function DateField({ value, onChange, className, ...rest }: DateFieldProps) {
  const wiring = useField()
  return (
    <input
      {...wiring}
      {...rest}
      type="date"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={cx(controlClass, 'tabular h-8 pointer-coarse:h-10', className)}
    />
  )
}
