import { read } from '#platform/web/api.ts'
import type { PaletteItem } from '#ui/CommandPalette.tsx'
import type { search } from '../contract.ts'
import { goalHref } from './goal/goal-href.ts'
import { ownerText } from './goal/owner-text.ts'

// The palette asks outside of any page, so these two words stand here and not in the catalogue,
// which is not at hand.
const groups: Record<string, { objective: string; 'key-result': string }> = {
  en: { objective: 'Objectives', 'key-result': 'Key results' },
  'zh-CN': { objective: '目标', 'key-result': '关键结果' },
}

type Found = PaletteItem & { href: string }

/** Finds objectives and key results by their words, for the palette. */
export const findGoals = async (
  workspace: string,
  text: string,
  signal: AbortSignal,
): Promise<readonly Found[]> => {
  const names = groups[document.documentElement.lang] ?? groups['en']
  const input = { text, limit: 12 }
  const { goals } = await read<typeof search>(workspace, 'goals.search', input, signal)
  return goals.map((goal) => ({
    id: `goal-${goal.id}`,
    label: goal.title,
    group: names?.[goal.kind] ?? '',
    detail: ownerText(goal.owner) ?? undefined,
    href: goalHref(goal),
  }))
}
