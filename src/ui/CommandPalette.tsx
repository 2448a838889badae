import Search from 'lucide-react/icons/search'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useMessages } from './i18n.tsx'
import { Kbd } from './Kbd.tsx'
import { PaletteLine } from './PaletteLine.tsx'
import type { PaletteItem, PaletteSearch } from './palette-item.ts'
import { useModal } from './use-modal.ts'
import { usePaletteItems } from './use-palette-items.ts'

export type { PaletteItem } from './palette-item.ts'

export type CommandPaletteProps = {
  open: boolean
  onClose: () => void
  items: readonly PaletteItem[]
  onSelect: (item: PaletteItem) => void
  search?: PaletteSearch | undefined
}

/** Everything reachable by typing. Arrows move, Enter opens, Escape closes. */
export function CommandPalette({ open, ...rest }: CommandPaletteProps) {
  return open ? <Opened {...rest} /> : null
}

function Opened({ onClose, items, onSelect, search }: Omit<CommandPaletteProps, 'open'>) {
  const id = useId()
  const words = useMessages('ui').palette
  const box = useRef<HTMLDialogElement>(null)
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const { shown, found, searching } = usePaletteItems(items, text, search)
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
          <PaletteLine
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
