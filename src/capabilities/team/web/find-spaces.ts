import { read } from '#platform/web/api.ts'
import type { PaletteItem } from '#ui/CommandPalette.tsx'
import { foldText } from '#ui/palette-match.ts'
import type { listSpaces } from '../contract.ts'

// The palette asks outside of any page, so these words stand here and not in the catalogue, which is
// not at hand.
const groups: Record<string, string> = { en: 'Drafting spaces', 'zh-CN': '目标共创' }

type Found = PaletteItem & { href: string }

/** Finds drafting spaces by name, or all of them by what they are called together. */
export const findSpaces = async (
  workspace: string,
  text: string,
  signal: AbortSignal,
): Promise<readonly Found[]> => {
  const group = groups[document.documentElement.lang] ?? 'Drafting spaces'
  const wanted = foldText(text)
  const { spaces } = await read<typeof listSpaces>(workspace, 'team.listSpaces', {}, signal)
  const found = spaces
    .filter(({ name }) => foldText(name).includes(wanted))
    .slice(0, 8)
    .map(({ id, name }) => ({ id: `drafting-${id}`, label: name, group, href: `/drafting/${id}` }))
  const isAsked = foldText(group).includes(wanted)
  const page = { id: 'drafting', label: group, group, href: '/drafting' }
  return isAsked ? [page, ...found] : found
}
