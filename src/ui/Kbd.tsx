const apple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)
const signs: Record<string, string> = {
  Mod: apple ? '⌘' : 'Ctrl',
  Shift: apple ? '⇧' : 'Shift',
  Alt: apple ? '⌥' : 'Alt',
  Enter: '↵',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
}

export type KbdProps = {
  /** Keys joined by `+`, e.g. `Mod+K`; steps one after another by a space, e.g. `G H`. */
  keys: string
}

export function Kbd({ keys }: KbdProps) {
  return (
    <span className="inline-flex gap-1 text-xs text-ink-faint">
      {keys.split(/[ +]/).map((key, place) => (
        <kbd
          // biome-ignore lint/suspicious/noArrayIndexKey: the same key may be pressed twice
          key={place}
          className="min-w-4.5 rounded-s border border-line-strong bg-surface px-1 text-center font-sans leading-4"
        >
          {signs[key] ?? key}
        </kbd>
      ))}
    </span>
  )
}
