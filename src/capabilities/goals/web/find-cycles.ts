import { read } from '#platform/web/api.ts'
import type { PaletteItem } from '#ui/CommandPalette.tsx'
import { foldText } from '#ui/palette-match.ts'
import type { listCycles } from '../contract.ts'

// The palette asks outside of any page, so these words stand here and not in the catalogue, which is
// not at hand.
const groups: Record<string, string> = { en: 'Cycles', 'zh-CN': '周期' }

type Found = PaletteItem & { href: string }

const most = 8

/** Finds cycles by name, each with its own page. */
export const findCycles = async (
  workspace: string,
  text: string,
  signal: AbortSignal,
): Promise<readonly Found[]> => {
  const group = groups[document.documentElement.lang] ?? 'Cycles'
  const wanted = foldText(text)
  const { cycles } = await read<typeof listCycles>(workspace, 'goals.listCycles', {}, signal)
  return cycles
    .filter(({ name }) => foldText(name).includes(wanted))
    .slice(0, most)
    .map(({ id, name }) => ({ id: `cycle-${id}`, label: name, group, href: `/cycles/${id}` }))
}
