import { type KeyboardEvent, useRef } from 'react'
import { cx } from './cx.ts'
import { useMessages } from './i18n.tsx'

const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

export type ConfidencePickerProps = {
  value: number | null
  onChange: (value: number) => void
  label?: string | undefined
  autoFocus?: boolean
  disabled?: boolean
}

const steps: Record<string, number> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }

/** What a key makes of a confidence 1–10: arrows step, digits set, 0 stands for 10, Home and End. */
export const confidenceAfterKey = (key: string, value: number | null): number | null => {
  if (key === 'Home') return 1
  if (key === 'End') return 10
  if (/^\d$/.test(key)) return key === '0' ? 10 : Number(key)
  const step = steps[key]
  return step === undefined ? null : Math.min(10, Math.max(1, (value ?? 5) + step))
}

/** Confidence 1–10 as ten places in a row: one press, one digit, or arrows. */
export function ConfidencePicker({
  value,
  onChange,
  label,
  autoFocus = false,
  disabled = false,
}: ConfidencePickerProps) {
  const words = useMessages('ui').confidence
  const row = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return
    const next = confidenceAfterKey(event.key, value)
    if (next === null) return
    event.preventDefault()
    event.stopPropagation()
    onChange(next)
    row.current?.querySelector<HTMLElement>(`[data-value="${next}"]`)?.focus()
  }
  return (
    <div className="max-w-80">
      <div
        ref={row}
        role="radiogroup"
        aria-label={label ?? words.label}
        onKeyDown={onKeyDown}
        className="grid grid-cols-10 overflow-hidden rounded-m border border-control bg-raised has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-focus"
      >
        {values.map((place) => (
          // biome-ignore lint/a11y/useSemanticElements: digits and Home/End need more than radio inputs give
          <button
            key={place}
            type="button"
            role="radio"
            data-value={place}
            aria-checked={place === value}
            aria-label={words.value(place)}
            disabled={disabled}
            // biome-ignore lint/a11y/noAutofocus: the caller opens a check-in on purpose
            autoFocus={autoFocus && place === (value ?? 5)}
            data-focus-first={(autoFocus && place === (value ?? 5)) || undefined}
            tabIndex={place === (value ?? 5) ? 0 : -1}
            onClick={() => onChange(place)}
            className={cx(
              'tabular h-8 border-l border-line text-sm outline-none first:border-l-0 focus-visible:underline focus-visible:underline-offset-4 pointer-coarse:h-11',
              place === value
                ? 'bg-accent-solid font-semibold text-on-accent forced-colors:outline-2'
                : 'text-ink-soft hover:bg-hover',
            )}
          >
            {place}
          </button>
        ))}
      </div>
      <div aria-hidden="true" className="mt-1 flex justify-between text-xs text-ink-faint">
        <span>{words.low}</span>
        <span>{words.high}</span>
      </div>
    </div>
  )
}
