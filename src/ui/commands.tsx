import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react'
import { pressName, sequenceState } from './key-match.ts'

export type Command = {
  id: string
  /** A verb and its object. */
  label: string
  group: string
  icon?: ReactNode
  /** e.g. `N`, `Mod+K`, `G H`. Works anywhere except while typing or in a dialog. */
  keys?: string
  /** Only by key and in the list of keys, not in the palette. */
  hidden?: boolean
  run: () => void
}

type Registry = {
  commands: () => readonly Command[]
  add: (source: symbol, commands: readonly Command[]) => void
  remove: (source: symbol) => void
  /** Whether the commands that come after the first drawing are there. */
  isComplete: () => boolean
  complete: () => void
  subscribe: (changed: () => void) => () => void
}

const makeRegistry = (): Registry => {
  const sources = new Map<symbol, readonly Command[]>()
  const watchers = new Set<() => void>()
  let all: readonly Command[] = []
  let isComplete = false
  const changed = () => {
    all = [...sources.values()].flat()
    for (const tell of watchers) tell()
  }
  return {
    commands: () => all,
    add: (source, commands) => {
      sources.set(source, commands)
      changed()
    },
    remove: (source) => {
      sources.delete(source)
      changed()
    },
    isComplete: () => isComplete,
    complete: () => {
      isComplete = true
      changed()
    },
    subscribe: (tell) => {
      watchers.add(tell)
      return () => watchers.delete(tell)
    },
  }
}

const RegistryContext = createContext<Registry | null>(null)

const useRegistry = (): Registry => {
  const registry = useContext(RegistryContext)
  if (!registry) throw new Error('This part of the page stands outside CommandProvider')
  return registry
}

/** Adds what this page can do to the palette, the keys, and the list of keys, while it is shown. */
export const useCommands = (commands: readonly Command[]): void => {
  const registry = useRegistry()
  const source = useMemo(() => Symbol('commands'), [])
  const latest = useRef(commands)
  latest.current = commands
  const shape = commands.map(({ id, label, keys }) => `${id}|${label}|${keys ?? ''}`).join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: registered anew only when something shows differently
  useEffect(() => {
    registry.add(
      source,
      latest.current.map((command) => ({
        ...command,
        run: () => latest.current.find(({ id }) => id === command.id)?.run(),
      })),
    )
    return () => registry.remove(source)
  }, [registry, source, shape])
}

/** All commands of the moment, for the palette and the list of keys. */
export const useAllCommands = (): readonly Command[] => {
  const registry = useRegistry()
  return useSyncExternalStore(registry.subscribe, registry.commands, registry.commands)
}

/** Said by whoever adds the commands of every page: from here on a press that fits none does nothing. */
export const useCommandsComplete = (): void => {
  const registry = useRegistry()
  useEffect(() => registry.complete(), [registry])
}

const sequencePause = 1_000

/** A press older than this was not meant for what is there by now. */
const earlyPatience = 5_000

const isTyping = (event: KeyboardEvent): boolean => {
  const target = event.target
  if (!(target instanceof Element)) return false
  return (
    target.closest(
      'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]',
    ) !== null
  )
}

const isCovered = (): boolean =>
  document.querySelector('dialog:modal, [role="menu"]:popover-open') !== null

/** A letter, a sign, or the palette: what a command may be bound to and no reader of a page needs. */
const mayBeEarly = (press: string): boolean => press.length === 1 || press === 'Mod+K'

/** Follows presses into sequences and runs what they name; answers whether a press ran something. */
const makeKeyboard = (registry: Registry) => {
  let pressed: string[] = []
  let forget: ReturnType<typeof setTimeout> | undefined
  const press = (name: string): boolean => {
    clearTimeout(forget)
    pressed = [...pressed, name]
    const states = registry
      .commands()
      .map((command) => ({ command, state: sequenceState(command.keys ?? '', pressed) }))
    const run = states.findLast(({ state }) => state === 'run')
    if (!run && states.some(({ state }) => state === 'wait')) {
      forget = setTimeout(() => {
        pressed = []
      }, sequencePause)
      return false
    }
    pressed = []
    run?.command.run()
    return run !== undefined
  }
  return { press, stop: () => clearTimeout(forget) }
}

/** Hears the keys from the first drawing on; what is pressed before all commands are there waits for them. */
const listen = (registry: Registry): (() => void) => {
  const keyboard = makeKeyboard(registry)
  let early: { name: string; at: number }[] = []
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.repeat) return
    const name = pressName(event)
    const withMod = name.includes('Mod+')
    if (!withMod && (isTyping(event) || isCovered())) return
    if (!registry.isComplete() && mayBeEarly(name)) {
      early.push({ name, at: event.timeStamp })
      event.preventDefault()
    } else if (keyboard.press(name)) event.preventDefault()
  }
  const stopWatching = registry.subscribe(() => {
    if (!registry.isComplete() || early.length === 0) return
    const waiting = early.filter(({ at }) => performance.now() - at < earlyPatience)
    early = []
    for (const { name } of waiting) keyboard.press(name)
  })
  window.addEventListener('keydown', onKeyDown)
  return () => {
    keyboard.stop()
    stopWatching()
    window.removeEventListener('keydown', onKeyDown)
  }
}

export function CommandProvider({ children }: { children: ReactNode }) {
  const registry = useMemo(makeRegistry, [])
  // Before the page is painted: from then on a person may press a key.
  useLayoutEffect(() => listen(registry), [registry])
  return <RegistryContext value={registry}>{children}</RegistryContext>
}
