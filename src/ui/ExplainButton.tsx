import { type ReactNode, useState } from 'react'
import { Popover } from './Popover.tsx'

type ExplainButtonProps = {
  /** In a table, the id of what is explained: the panel closes when the row comes to show another. */
  about?: string
  /** What is explained, with its figure, read aloud. */
  label: string
  /** −1 inside a table row that does not have the keyboard. */
  tabIndex?: number | undefined
  className: string
  /** Asked only when opened. */
  explanation: () => ReactNode
  children: ReactNode
}

/** A figure or mark that opens what stands behind it, and keeps its own place in the tab order. */
export function ExplainButton(props: ExplainButtonProps) {
  const { about = '', label, tabIndex, className, explanation, children } = props
  const [opened, setOpened] = useState<string | null>(null)
  const open = opened === about
  if (opened !== null && !open) setOpened(null)
  return (
    <Popover
      open={open}
      onOpenChange={(on) => setOpened(on ? about : null)}
      label={label}
      className="w-[min(26rem,calc(100vw-1rem))]"
      trigger={
        <button
          type="button"
          aria-label={label}
          tabIndex={tabIndex}
          className={`min-w-0 rounded-s text-left aria-expanded:bg-hover ${className}`}
        >
          {children}
        </button>
      }
    >
      {open && explanation()}
    </Popover>
  )
}
