import X from 'lucide-react/icons/x'
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { cx } from './cx.ts'
import { useMessages } from './i18n.tsx'

export type Toast = {
  text: string
  /** More words, smaller. */
  detail?: string | undefined
  tone?: 'plain' | 'bad'
  /** Usually undo. */
  action?: { label: string; onSelect: () => void } | undefined
  /** Milliseconds; errors and toasts with an action stay longer. */
  stay?: number
}

type Shown = Toast & { id: number }

const ToastContext = createContext<((toast: Toast) => void) | null>(null)

/** `const toast = useToast(); toast({ text, action: { label, onSelect } })` */
export const useToast = (): ((toast: Toast) => void) => {
  const show = useContext(ToastContext)
  if (!show) throw new Error('This part of the page stands outside ToastProvider')
  return show
}

const most = 3

export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown[]>([])
  const next = useRef(0)
  const region = useRef<HTMLElement>(null)
  const words = useMessages('ui')
  const show = useCallback((toast: Toast) => {
    next.current += 1
    const id = next.current
    setShown((now) => [...now, { ...toast, id }].slice(-most))
  }, [])
  const remove = useCallback(
    (id: number) => setShown((now) => now.filter((toast) => toast.id !== id)),
    [],
  )
  // A modal dialog covers everything below the top layer: the region goes above it each time.
  useEffect(() => {
    const box = region.current
    if (!box || shown.length === 0) return
    if (box.matches(':popover-open')) box.hidePopover()
    box.showPopover()
  }, [shown.length])
  const list = useMemo(
    () => shown.map((toast) => <Line key={toast.id} toast={toast} remove={remove} />),
    [shown, remove],
  )
  return (
    <ToastContext value={show}>
      {children}
      <section
        ref={region}
        popover="manual"
        aria-label={words.notifications}
        aria-live="polite"
        className="pointer-events-none fixed inset-auto bottom-4 left-1/2 m-0 flex w-[min(28rem,calc(100vw-2rem))] -translate-x-1/2 flex-col gap-2 overflow-visible border-0 bg-transparent p-0 max-md:bottom-18"
      >
        {list}
      </section>
    </ToastContext>
  )
}

function Line({ toast, remove }: { toast: Shown; remove: (id: number) => void }) {
  const words = useMessages('ui')
  const [held, setHeld] = useState(false)
  const stay = toast.stay ?? (toast.action || toast.tone === 'bad' ? 10_000 : 5_000)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => remove(toast.id), stay)
    return () => clearTimeout(timer)
  }, [held, stay, toast.id, remove])
  const bad = toast.tone === 'bad'
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: being looked at keeps it from leaving
    <div
      role={bad ? 'alert' : undefined}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className={cx(
        'rise pointer-events-auto flex items-center gap-3 rounded-l py-2 pr-2 pl-4 text-base shadow-floating forced-colors:border',
        bad ? 'bg-danger-solid text-on-danger' : 'bg-ink text-ink-inverse',
      )}
    >
      <span className="min-w-0 flex-1">
        {toast.text}
        {toast.detail && <span className="block text-sm opacity-90">{toast.detail}</span>}
      </span>
      {toast.action && (
        <button
          type="button"
          className="h-7 shrink-0 rounded-m px-2 text-sm font-semibold underline decoration-current/50 underline-offset-4 hover:decoration-current"
          onClick={() => {
            toast.action?.onSelect()
            remove(toast.id)
          }}
        >
          {toast.action.label}
        </button>
      )}
      <button
        type="button"
        aria-label={words.dismiss}
        onClick={() => remove(toast.id)}
        className="inline-flex size-6 shrink-0 items-center justify-center rounded-m opacity-80 hover:opacity-100 pointer-coarse:size-9"
      >
        <X size={14} aria-hidden="true" />
      </button>
    </div>
  )
}
