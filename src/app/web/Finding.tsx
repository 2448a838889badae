import { useIsFetching } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { type Command, useAllCommands, useCommands, useCommandsComplete } from '#ui/commands.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { KeyLine } from '#ui/KeyHelp.tsx'
import { places } from './navigation.ts'
import { setLocale, setTheme } from './preferences.ts'

/**
 * Nobody needs them for the first look at a page: they come when all it asked for has
 * been there for a moment. Held here
 * rather than by `lazy`, so that they open at once and the first letter typed is not lost.
 */
const loadOverlays = async () => {
  const [palette, help, found] = await Promise.all([
    import('#ui/CommandPalette.tsx'),
    import('#ui/KeyHelp.tsx'),
    import('./finders.ts'),
  ])
  return { CommandPalette: palette.CommandPalette, KeyHelp: help.KeyHelp, finders: found.finders }
}

const moment = 700

const useOverlays = (wanted: boolean) => {
  const [overlays, setOverlays] = useState<Awaited<ReturnType<typeof loadOverlays>> | null>(null)
  const resting = useIsFetching() === 0
  useEffect(() => {
    if (!resting && !wanted) return
    const load = () => void loadOverlays().then(setOverlays, () => undefined)
    const timer = setTimeout(load, wanted ? 0 : moment)
    return () => clearTimeout(timer)
  }, [wanted, resting])
  return overlays
}

const useFrameCommands = (openPalette: () => void, openHelp: () => void): void => {
  const words = useMessages('shell')
  const [, navigate] = useLocation()
  const go = places.map(
    (place): Command => ({
      id: `go-${place.id}`,
      label: words.goTo(words.nav[place.id]),
      group: words.groups.go,
      keys: place.keys,
      icon: <place.icon size={16} aria-hidden="true" />,
      run: () => navigate(place.path),
    }),
  )
  const wording = (['gallery', 'writing'] as const).map(
    (page): Command => ({
      id: `open-${page}`,
      label: words.goTo(words.wording[page]),
      group: words.groups.go,
      run: () => navigate(`/${page}`),
    }),
  )
  const checkIn: Command = {
    id: 'check-in',
    label: words.checkIn,
    group: words.groups.go,
    keys: 'G W',
    run: () => navigate('/check-in'),
  }
  const settings = (['system', 'light', 'dark'] as const).map(
    (theme): Command => ({
      id: `theme-${theme}`,
      label: `${words.theme.label}: ${words.theme[theme]}`,
      group: words.groups.all,
      run: () => setTheme(theme),
    }),
  )
  const languages = (['en', 'zh-CN'] as const).map(
    (locale): Command => ({
      id: `language-${locale}`,
      label: `${words.language.label}: ${words.language[locale]}`,
      group: words.groups.all,
      run: () => setLocale(locale),
    }),
  )
  const all = words.groups.all
  useCommands([
    ...go,
    checkIn,
    {
      id: 'palette',
      label: words.keys.palette,
      group: all,
      keys: 'Mod+K',
      hidden: true,
      run: openPalette,
    },
    { id: 'help', label: words.keys.help, group: all, keys: '?', run: openHelp },
    ...wording,
    ...settings,
    ...languages,
  ])
  useCommandsComplete()
}

/** What the page itself offers, then the places, then the rest. */
const pageFirst = (
  commands: readonly Command[],
  groups: { go: string; all: string },
): readonly Command[] => {
  const rank = (command: Command) => [groups.go, groups.all].indexOf(command.group)
  return commands.toSorted((a, b) => rank(a) - rank(b))
}

/** The palette and the list of keys, over any page. */
export function Finding({
  workspace,
  open,
  onOpenChange,
}: {
  workspace: string
  open: boolean
  onOpenChange: (open: boolean) => void
}) {
  const words = useMessages('shell')
  const [, navigate] = useLocation()
  const [help, setHelp] = useState(false)
  useFrameCommands(
    () => onOpenChange(true),
    () => setHelp(true),
  )
  const overlays = useOverlays(open || help)
  const commands = useAllCommands()
  const items = useMemo(
    () =>
      pageFirst(
        commands.filter((command) => !command.hidden),
        words.groups,
      ),
    [commands, words],
  )
  const search = useCallback(
    async (text: string, signal: AbortSignal) =>
      (
        await Promise.all(overlays?.finders.map((find) => find(workspace, text, signal)) ?? [])
      ).flat(),
    [workspace, overlays],
  )
  const lines = useMemo<KeyLine[]>(() => {
    const list = words.groups.list
    return [
      ...commands.flatMap(({ keys, label, group }) => (keys ? [{ keys, label, group }] : [])),
      { keys: 'J|K', label: words.keys.move, group: list },
      { keys: 'Enter', label: words.keys.open, group: list },
      { keys: 'Space', label: words.keys.peek, group: list },
      { keys: 'X', label: words.keys.select, group: list },
      { keys: 'ArrowLeft|ArrowRight', label: words.keys.fold, group: list },
    ]
  }, [commands, words])
  if (!overlays) return null
  return (
    <>
      {open && (
        <overlays.CommandPalette
          open
          onClose={() => onOpenChange(false)}
          items={items}
          search={search}
          onSelect={(item) => {
            const command = commands.find((one) => one.id === item.id)
            if (command) command.run()
            else if ('href' in item && typeof item.href === 'string') navigate(item.href)
          }}
        />
      )}
      {help && <overlays.KeyHelp open onClose={() => setHelp(false)} lines={lines} />}
    </>
  )
}
