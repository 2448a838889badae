import Search from 'lucide-react/icons/search'
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import { cx } from './cx.ts'
import { useMessages } from './i18n.tsx'
import { Kbd } from './Kbd.tsx'
import { bestMatches, foldText } from './palette-match.ts'
import { useModal } from './use-modal.ts'

export type PaletteItem = {
  id: string
  label: string
  group: string
  /** A word about it, at the right. */
  detail?: string | undefined
  icon?: ReactNode
  keys?: string | undefined
  /** Another language's or everyday words that lead here too. */
  also?: string | undefined
}

export type CommandPaletteProps = {
  open: boolean
  onClose: () => void
  items: readonly PaletteItem[]
  onSelect: (item: PaletteItem) => void
  /** Things that are not on the page, asked while typing. */
  search?: ((text: string, signal: AbortSignal) => Promise<readonly PaletteItem[]>) | undefined
}

const most = 40
const pause = 90

/** Everything reachable by typing. Arrows move, Enter opens, Escape closes. */
export function CommandPalette({ open, ...rest }: CommandPaletteProps) {
  return open ? <Opened {...rest} /> : null
}

const useFound = (
  text: string,
  search: CommandPaletteProps['search'],
): { found: readonly PaletteItem[]; searching: boolean } => {
  const [found, setFound] = useState<readonly PaletteItem[]>([])
  const [searching, setSearching] = useState(false)
  useEffect(() => {
    if (!search || text.trim() === '') {
      setFound([])
      setSearching(false)
      return
    }
    const aborter = new AbortController()
    setSearching(true)
    const timer = setTimeout(async () => {
      const answer = await search(text.trim(), aborter.signal).catch(() => [])
      if (aborter.signal.aborted) return
      setFound(answer)
      setSearching(false)
    }, pause)
    return () => {
      clearTimeout(timer)
      aborter.abort()
    }
  }, [text, search])
  return { found, searching }
}

function Opened({ onClose, items, onSelect, search }: Omit<CommandPaletteProps, 'open'>) {
  const id = useId()
  const words = useMessages('ui').palette
  const box = useRef<HTMLDialogElement>(null)
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const { found, searching } = useFound(text, search)
  const folded = useMemo(
    () => items.map((item) => ({ item, text: foldText(`${item.label} ${item.also ?? ''}`) })),
    [items],
  )
  const shown = useMemo(() => {
    const own = bestMatches(folded, (one) => one.text, text, most).map((one) => one.item)
    return inGroups([...own, ...found].slice(0, most))
  }, [folded, text, found])
  useModal(box, true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed list starts from its top
  useEffect(() => setAt(0), [text, found])
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, at])
  const choose = (item: PaletteItem | undefined) => {
    if (!item) return
    onClose()
    onSelect(item)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && shown.length > 0) setAt((at + step + shown.length) % shown.length)
    else if (event.key === 'Enter') choose(shown[at])
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it by the platform's own cancel event
    <dialog
      ref={box}
      aria-label={words.placeholder}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === box.current) onClose()
      }}
      className="rise mx-auto mt-[12dvh] mb-auto max-h-[70dvh] w-full max-w-xl overflow-hidden rounded-l border-0 bg-raised p-0 text-ink shadow-floating open:flex open:flex-col max-sm:mt-0 max-sm:h-dvh max-sm:max-h-none max-sm:max-w-none max-sm:rounded-none"
    >
      <div className="flex items-center gap-3 border-b border-line px-4">
        <Search size={16} aria-hidden="true" className="shrink-0 text-ink-faint" />
        <input
          role="combobox"
          aria-expanded={shown.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={shown.length > 0 ? `${id}-${at}` : undefined}
          aria-label={words.placeholder}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          value={text}
          placeholder={words.placeholder}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
          className="h-12 min-w-0 flex-1 bg-transparent text-md outline-none pointer-coarse:text-[1rem]"
        />
        <Kbd keys="Escape" />
      </div>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={words.results(shown.length)}
        className="min-h-0 flex-1 overflow-y-auto p-1.5"
      >
        {shown.map((item, place) => (
          <Line
            key={item.id}
            id={`${id}-${place}`}
            item={item}
            first={item.group !== shown[place - 1]?.group}
            current={place === at}
            onPoint={() => setAt(place)}
            onChoose={() => choose(item)}
          />
        ))}
      </div>
      {shown.length === 0 && (
        <p role="status" className="px-4 pb-5 text-ink-faint">
          {searching ? words.searching : words.empty}
        </p>
      )}
    </dialog>
  )
}

/** Items of one group stand together, groups in the order of their best item. */
const inGroups = (items: readonly PaletteItem[]): PaletteItem[] => {
  const groups = new Map<string, PaletteItem[]>()
  const seen = new Set<string>()
  for (const item of items) {
    if (seen.has(item.id)) continue
    seen.add(item.id)
    groups.set(item.group, [...(groups.get(item.group) ?? []), item])
  }
  return [...groups.values()].flat()
}

function Line({
  id,
  item,
  first,
  current,
  onPoint,
  onChoose,
}: {
  id: string
  item: PaletteItem
  first: boolean
  current: boolean
  onPoint: () => void
  onChoose: () => void
}) {
  return (
    <>
      {first && (
        <div aria-hidden="true" className="px-3 pt-2.5 pb-1 text-xs font-medium text-ink-faint">
          {item.group}
        </div>
      )}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and names this line */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the input chooses it */}
      <div
        id={id}
        role="option"
        aria-selected={current}
        onPointerMove={onPoint}
        onClick={onChoose}
        className={cx(
          'flex h-9 cursor-pointer items-center gap-3 rounded-m px-3 pointer-coarse:h-11 forced-colors:aria-selected:outline-2',
          current && 'bg-hover',
        )}
      >
        <span className="flex w-4 shrink-0 justify-center text-ink-faint">{item.icon}</span>
        <span className="min-w-0 flex-1 truncate">{item.label}</span>
        {item.detail && (
          <span className="max-w-48 truncate text-sm text-ink-faint">{item.detail}</span>
        )}
        {item.keys && <Kbd keys={item.keys} />}
      </div>
    </>
  )
}
