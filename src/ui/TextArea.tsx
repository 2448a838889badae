import { type ComponentProps, useLayoutEffect, useRef } from 'react'
import { cx } from './cx.ts'
import { controlClass, useField } from './Field.tsx'

export type TextAreaProps = Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'ref'> & {
  value: string
  onChange: (value: string) => void
  /** Mod+Enter. */
  onSubmit?: (() => void) | undefined
  maxRows?: number
}

/** Several lines of text; it grows with what is written, up to `maxRows`. */
export function TextArea({
  value,
  onChange,
  onSubmit,
  rows = 2,
  maxRows = 14,
  className,
  onKeyDown,
  ...rest
}: TextAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const wiring = useField()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the words
  useLayoutEffect(() => {
    const box = area.current
    if (!box || CSS.supports('field-sizing', 'content')) return
    box.style.height = 'auto'
    box.style.height = `${box.scrollHeight + 2}px`
  }, [value])
  return (
    <textarea
      {...wiring}
      {...rest}
      ref={area}
      rows={rows}
      value={value}
      style={{ maxHeight: `${maxRows * 1.5 + 1}rem`, minHeight: `${rows * 1.5 + 0.75}rem` }}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        onKeyDown?.(event)
        if (onSubmit && event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
          event.preventDefault()
          onSubmit()
        }
      }}
      className={cx(controlClass, 'field-sizing-content resize-none py-1.5 leading-6', className)}
    />
  )
}
