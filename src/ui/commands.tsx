import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
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
  subscribe: (changed: () => void) => () => void
}

const makeRegistry = (): Registry => {
  const sources = new Map<symbol, readonly Command[]>()
  const watchers = new Set<() => void>()
  let all: readonly Command[] = []
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

const sequencePause = 1_000

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

export function CommandProvider({ children }: { children: ReactNode }) {
  const registry = useMemo(makeRegistry, [])
  useEffect(() => {
    let pressed: string[] = []
    let forget: ReturnType<typeof setTimeout> | undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return
      const press = pressName(event)
      const withMod = press.includes('Mod+')
      if (!withMod && (isTyping(event) || isCovered())) return
      clearTimeout(forget)
      pressed = [...pressed, press]
      const states = registry
        .commands()
        .map((command) => ({ command, state: sequenceState(command.keys ?? '', pressed) }))
      const run = states.findLast(({ state }) => state === 'run')
      if (!run && states.some(({ state }) => state === 'wait')) {
        forget = setTimeout(() => {
          pressed = []
        }, sequencePause)
        return
      }
      pressed = []
      if (!run) return
      event.preventDefault()
      run.command.run()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => {
      clearTimeout(forget)
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [registry])
  return <RegistryContext value={registry}>{children}</RegistryContext>
}
