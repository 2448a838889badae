import { type ReactNode, useEffect, useState } from 'react'
import { cx } from './cx.ts'
import { controlClass, useField } from './Field.tsx'
import { useFormat } from './i18n.tsx'
import { parseNumber } from './parse-number.ts'

export type NumberFieldProps = {
  value: number | null
  /** Called with each complete number, with `null` when emptied; half-typed text is kept, not sent. */
  onChange: (value: number | null) => void
  /** Called with whether the text stands for a number. */
  onValid?: ((valid: boolean) => void) | undefined
  unit?: ReactNode
  min?: number | undefined
  max?: number | undefined
  step?: number | undefined
  placeholder?: string | undefined
  disabled?: boolean | undefined
  autoFocus?: boolean | undefined
  className?: string | undefined
  'aria-label'?: string | undefined
}

const clamp = (value: number, min = -Infinity, max = Infinity) =>
  Math.min(max, Math.max(min, value))

/** A number typed in the reader's own way; arrows step, the wheel does nothing. */
export function NumberField({
  value,
  onChange,
  onValid,
  unit,
  min,
  max,
  step = 1,
  className,
  ...rest
}: NumberFieldProps) {
  const wiring = useField()
  const { locale, number } = useFormat()
  const shown = (next: number | null) =>
    next === null ? '' : number(next, { useGrouping: false, maximumFractionDigits: 10 })
  const [text, setText] = useState(() => shown(value))
  const [invalid, setInvalid] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a value from outside rewrites the text
  useEffect(() => {
    if (parseNumber(text, locale) !== value) setText(shown(value))
  }, [value])
  const read = (typed: string) => {
    setText(typed)
    const next = parseNumber(typed, locale)
    const bad = next === undefined || (next !== null && next !== clamp(next, min, max))
    setInvalid(bad)
    onValid?.(!bad)
    if (!bad) onChange(next)
  }
  const stepBy = (by: number) => {
    const next = clamp(Number(((value ?? 0) + by).toPrecision(12)), min, max)
    setText(shown(next))
    setInvalid(false)
    onChange(next)
  }
  return (
    <span className={cx('relative block min-w-0', className)}>
      <input
        {...wiring}
        {...rest}
        aria-invalid={invalid || wiring['aria-invalid']}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        onChange={(event) => read(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
          event.preventDefault()
          stepBy((event.key === 'ArrowUp' ? 1 : -1) * step * (event.shiftKey ? 10 : 1))
        }}
        className={cx(controlClass, 'tabular h-8 pointer-coarse:h-10', Boolean(unit) && 'pr-14')}
      />
      {unit && (
        <span className="pointer-events-none absolute inset-y-0 right-2.5 flex max-w-11 items-center truncate text-sm text-ink-faint">
          {unit}
        </span>
      )}
    </span>
  )
}
