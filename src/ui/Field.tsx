import { createContext, type ReactNode, useContext, useId, useMemo } from 'react'
import { cx } from './cx.ts'
import { useMessages } from './i18n.tsx'

type Wiring = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  required: boolean | undefined
}

const WiringContext = createContext<Wiring | null>(null)

/** Attributes that join a control with the label, hint and error of the Field around it. */
export const useField = (): Partial<Wiring> => useContext(WiringContext) ?? {}

export type FieldProps = {
  label: string
  hint?: ReactNode
  /** What is wrong and how to mend it. */
  error?: string | null | undefined
  required?: boolean | undefined
  /** The label is read aloud only: for a control whose purpose is plain to see. */
  hiddenLabel?: boolean | undefined
  /** For a group of controls (radios): the label names the group. */
  group?: boolean | undefined
  className?: string | undefined
  children: ReactNode
}

export function Field({
  label,
  hint,
  error,
  required = false,
  hiddenLabel = false,
  group = false,
  className,
  children,
}: FieldProps) {
  const id = useId()
  const words = useMessages('ui')
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  const wiring = useMemo<Wiring>(
    () => ({
      id,
      'aria-describedby': described || undefined,
      'aria-invalid': error ? true : undefined,
      required: required || undefined,
    }),
    [id, described, error, required],
  )
  const Label = group ? 'span' : 'label'
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: labelled only when it is a group
    <div
      className={cx('flex min-w-0 flex-col gap-1', className)}
      role={group ? 'group' : undefined}
      aria-labelledby={group ? `${id}-label` : undefined}
      aria-describedby={group ? described || undefined : undefined}
    >
      <Label
        id={`${id}-label`}
        htmlFor={group ? undefined : id}
        className={hiddenLabel ? 'sr-only' : 'text-sm font-medium text-ink'}
      >
        {label}
        {required && <span className="sr-only"> ({words.required})</span>}
        {required && (
          <span aria-hidden="true" className="text-ink-faint">
            {' *'}
          </span>
        )}
      </Label>
      <WiringContext value={wiring}>{children}</WiringContext>
      {hint && (
        <div id={`${id}-hint`} className="text-xs text-ink-faint">
          {hint}
        </div>
      )}
      {error && (
        <div id={`${id}-error`} className="text-xs text-danger">
          {error}
        </div>
      )}
    </div>
  )
}

/** The look that all text-like controls share. */
export const controlClass =
  'w-full min-w-0 rounded-m border border-control bg-raised px-2.5 text-base text-ink shadow-raised transition-colors hover:border-ink-soft focus-visible:border-focus focus-visible:outline-1 focus-visible:outline-offset-0 aria-invalid:border-danger disabled:bg-sunken disabled:text-ink-faint disabled:shadow-none pointer-coarse:text-[1rem]'
