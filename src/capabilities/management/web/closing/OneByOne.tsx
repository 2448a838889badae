import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { useCommands } from '#ui/commands.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { ClosingPage } from '../../contract.ts'
import { GoalEnd } from './GoalEnd.tsx'
import { useDecide } from './use-decide.ts'

/** One goal at a time, large enough to be read from the other end of a table. */
export function OneByOne({ page }: { page: ClosingPage }) {
  const words = useMessages('management').closing
  const [query, setQuery] = useSearchParams()
  const [dropping, setDropping] = useState(false)
  const decide = useDecide(page)
  const { objectives } = page
  const asked = objectives.findIndex(({ goal }) => goal.id === query.get('goal'))
  const at = Math.max(0, asked)
  const end = objectives[at]
  const go = (to: number) => {
    const id = objectives[to]?.goal.id
    if (!id) return
    setDropping(false)
    setQuery(
      (now) => {
        now.set('goal', id)
        return now
      },
      { replace: true },
    )
  }
  const group = words.modes.one
  const may = end?.mayDecide ?? false
  useCommands([
    { id: 'end-next', label: words.next, group, keys: 'J', run: () => go(at + 1) },
    { id: 'end-previous', label: words.previous, group, keys: 'K', run: () => go(at - 1) },
    ...(end && may
      ? [
          {
            id: 'end-carry',
            label: words.decisions['carry-over'],
            group,
            keys: 'C',
            run: () => decide(end, 'carry-over'),
          },
          {
            id: 'end-archive',
            label: words.decisions.archive,
            group,
            keys: 'A',
            run: () => decide(end, 'archive'),
          },
          {
            id: 'end-drop',
            label: words.decisions.drop,
            group,
            keys: 'D',
            run: () => setDropping(true),
          },
        ]
      : []),
  ])
  if (!end) return null
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-6 px-4 py-6 md:px-8">
      <div className="flex items-center gap-2">
        <IconButton
          label={words.previous}
          icon={<ChevronLeft size={18} aria-hidden="true" />}
          disabled={at === 0}
          onClick={() => go(at - 1)}
        />
        <span className="tabular text-sm text-ink-soft">
          {words.place(at + 1, objectives.length)}
        </span>
        <IconButton
          label={words.next}
          icon={<ChevronRight size={18} aria-hidden="true" />}
          disabled={at >= objectives.length - 1}
          onClick={() => go(at + 1)}
        />
        {may && <span className="ml-auto text-xs text-ink-faint max-md:hidden">{words.keys}</span>}
      </div>
      <GoalEnd
        key={end.goal.id}
        end={end}
        dropping={dropping}
        onDropping={setDropping}
        onDecide={(decision, reason) => decide(end, decision, reason)}
      />
    </div>
  )
}
