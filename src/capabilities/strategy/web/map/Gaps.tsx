import Unlink from 'lucide-react/icons/unlink'
import { useMessages } from '#ui/i18n.tsx'
import type { MapAnswer } from '../../contract.ts'

/** What nobody carries, in three numbers. Those of which there are none are left out. */
export function Gaps({ counts }: { counts: MapAnswer['counts'] }) {
  const { gap, gaps } = useMessages('strategy').map
  const lines = [
    { count: counts.unservedDirections, all: counts.directions, say: gap.directions },
    { count: counts.unalignedObjectives, all: counts.objectives, say: gap.objectives },
    { count: counts.unservedKeyResults, all: counts.keyResults, say: gap.keyResults },
  ].filter(({ count }) => count > 0)
  if (lines.length === 0) return null
  return (
    <ul
      aria-label={gaps}
      className="tabular flex shrink-0 flex-wrap gap-x-6 gap-y-1 border-b border-line px-4 py-2 text-sm text-ink-soft md:px-8"
    >
      {lines.map(({ count, all, say }) => (
        <li key={say(count, all)} className="flex items-center gap-1.5">
          <Unlink size={13} aria-hidden="true" className="shrink-0 text-at-risk-fill" />
          {say(count, all)}
        </li>
      ))}
    </ul>
  )
}
