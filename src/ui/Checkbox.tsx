import Check from 'lucide-react/icons/check'
import Minus from 'lucide-react/icons/minus'
import { type ComponentProps, type ReactNode, useEffect, useRef } from 'react'
import { cx } from './cx.ts'

export type CheckboxProps = Omit<
  ComponentProps<'input'>,
  'checked' | 'onChange' | 'type' | 'ref'
> & {
  checked: boolean
  onChange: (checked: boolean) => void
  /** Some, not all. */
  mixed?: boolean
  label: ReactNode
  hint?: ReactNode
  hiddenLabel?: boolean
}

export function Checkbox({
  checked,
  onChange,
  mixed = false,
  label,
  hint,
  hiddenLabel = false,
  className,
  ...rest
}: CheckboxProps) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (input.current) input.current.indeterminate = mixed
  }, [mixed])
  const Sign = mixed ? Minus : Check
  return (
    <label className={cx('inline-flex items-start gap-2 text-base', className)}>
      <span className="inline-flex h-[1lh] shrink-0 items-center">
        <span className="relative inline-flex size-4">
          <input
            {...rest}
            ref={input}
            type="checkbox"
            checked={checked}
            onChange={(event) => onChange(event.target.checked)}
            className="peer size-4 appearance-none rounded-s border border-control bg-raised transition-colors checked:border-accent-solid checked:bg-accent-solid indeterminate:border-accent-solid indeterminate:bg-accent-solid disabled:opacity-50 forced-colors:appearance-auto"
          />
          <Sign
            size={12}
            strokeWidth={3}
            aria-hidden="true"
            className="pointer-events-none absolute top-0.5 left-0.5 text-on-accent opacity-0 peer-checked:opacity-100 peer-indeterminate:opacity-100 forced-colors:hidden"
          />
        </span>
      </span>
      <span className={hiddenLabel ? 'sr-only' : 'min-w-0'}>
        {label}
        {hint && <span className="block text-xs text-ink-faint">{hint}</span>}
      </span>
    </label>
  )
}
