import { read } from '#platform/web/api.ts'
import type { PaletteItem } from '#ui/CommandPalette.tsx'
import type { search } from '../contract.ts'

// The palette asks outside of any page, so these words stand here and not in the catalogue, which is
// not at hand.
const groups: Record<string, string> = { en: 'Strategy', 'zh-CN': '战略' }

type Found = PaletteItem & { href: string }

/** Finds directions and core capabilities by their words, for the palette. */
export const findStrategy = async (
  workspace: string,
  text: string,
  signal: AbortSignal,
): Promise<readonly Found[]> => {
  const group = groups[document.documentElement.lang] ?? 'Strategy'
  const input = { text, limit: 8 }
  const { directions, capabilities } = await read<typeof search>(
    workspace,
    'strategy.search',
    input,
    signal,
  )
  return [
    ...directions.map(({ id, title }) => ({
      id: `direction-${id}`,
      label: title,
      group,
      href: `/strategy?at=${id}`,
    })),
    ...capabilities.map(({ id, title }) => ({
      id: `capability-${id}`,
      label: title,
      group,
      href: '/strategy?at=capabilities',
    })),
  ]
}
