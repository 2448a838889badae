import Maximize from 'lucide-react/icons/maximize'
import X from 'lucide-react/icons/x'
import { type ReactNode, useEffect, useRef } from 'react'
import { IconButton } from './IconButton.tsx'
import { useMessages } from './i18n.tsx'
import { useAlone } from './use-alone.ts'

type WholeWindowProps = {
  title: string
  /** What it is about, after the title. */
  of: string
  /** Beside the title, e.g. a clock; on a phone below it. */
  tools?: ReactNode
  /** Names the way out: what is ended or left. */
  leave: string
  onLeave: () => void
  children: ReactNode
}

const toggle = (box: HTMLElement | null): void => {
  if (document.fullscreenElement) void document.exitFullscreen()
  else void box?.requestFullscreen()
}

/** A page that takes the whole window, for a projector as for a phone: nothing but what is shown. */
export function WholeWindow({ title, of, tools, leave, onLeave, children }: WholeWindowProps) {
  const words = useMessages('ui')
  const box = useRef<HTMLDivElement>(null)
  useAlone(box)
  useEffect(() => {
    document.title = `${title} · ${of}`
  }, [title, of])
  return (
    <div ref={box} className="fixed inset-0 z-40 flex flex-col overflow-y-auto bg-surface">
      <header className="sticky top-0 z-10 flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-surface px-4 py-2 md:px-8">
        <h1 className="min-w-0 text-base font-semibold">
          {title} <span className="font-normal text-ink-soft">{of}</span>
        </h1>
        <div className="ml-auto flex flex-wrap items-center gap-2">
          {tools}
          <IconButton
            label={words.fullScreen}
            className="max-sm:hidden"
            icon={<Maximize size={16} aria-hidden="true" />}
            onClick={() => toggle(box.current)}
          />
          <IconButton
            label={leave}
            icon={<X size={16} aria-hidden="true" />}
            onClick={() => {
              if (document.fullscreenElement) void document.exitFullscreen()
              onLeave()
            }}
          />
        </div>
      </header>
      {children}
    </div>
  )
}
