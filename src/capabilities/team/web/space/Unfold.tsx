import { type ReactNode, useId } from 'react'

type UnfoldProps = {
  label: string
  isOpen: boolean
  onToggle: (isOpen: boolean) => void
  children: ReactNode
}

/** Something more, behind its name. */
export function Unfold({ label, isOpen, onToggle, children }: UnfoldProps) {
  const id = useId()
  return (
    <div className={isOpen ? 'w-full' : ''}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => onToggle(!isOpen)}
        className="rounded-s text-sm text-accent hover:underline pointer-coarse:py-2"
      >
        {label}
      </button>
      <div id={id} className="pt-2" hidden={!isOpen}>
        {isOpen && children}
      </div>
    </div>
  )
}
