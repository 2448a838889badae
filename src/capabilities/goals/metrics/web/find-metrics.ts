import { read } from '#platform/web/api.ts'
import type { PaletteItem } from '#ui/CommandPalette.tsx'
import type { listMetrics } from '../../contract.ts'

// The palette asks outside of any page, so these words stand here and not in the catalogue, which is
// not at hand.
const groups: Record<string, string> = { en: 'Metrics', 'zh-CN': '指标' }

type Found = PaletteItem & { href: string }

const most = 8

/** Finds metrics by the words of their name. */
export const findMetrics = async (
  workspace: string,
  text: string,
  signal: AbortSignal,
): Promise<readonly Found[]> => {
  const group = groups[document.documentElement.lang] ?? 'Metrics'
  const { metrics } = await read<typeof listMetrics>(
    workspace,
    'goals.listMetrics',
    { text },
    signal,
  )
  return metrics
    .slice(0, most)
    .map(({ id, name }) => ({ id: `metric-${id}`, label: name, group, href: `/metrics/${id}` }))
}
