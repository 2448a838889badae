import { read } from '#platform/web/api.ts'
import type { PaletteItem } from '#ui/CommandPalette.tsx'
import { foldText } from '#ui/palette-match.ts'
import type { listRetrospectives } from '../../contract.ts'

// The palette asks outside of any page, so these words stand here and not in the catalogue, which is
// not at hand.
const groups: Record<string, string> = { en: 'Retrospectives', 'zh-CN': '复盘' }

type Found = PaletteItem & { href: string }

const most = 8

/** Finds retrospectives by title, or all of them by what they are called together. */
export const findRetrospectives = async (
  workspace: string,
  text: string,
  signal: AbortSignal,
): Promise<readonly Found[]> => {
  const group = groups[document.documentElement.lang] ?? 'Retrospectives'
  const wanted = foldText(text)
  const { retrospectives } = await read<typeof listRetrospectives>(
    workspace,
    'management.listRetrospectives',
    {},
    signal,
  )
  const found = retrospectives
    .filter(({ title }) => foldText(title).includes(wanted))
    .slice(0, most)
    .map(({ id, title }) => ({
      id: `retrospective-${id}`,
      label: title,
      group,
      href: `/retrospectives/${id}`,
    }))
  const page = { id: 'retrospectives', label: group, group, href: '/retrospectives' }
  return foldText(group).includes(wanted) ? [page, ...found] : found
}
