import X from 'lucide-react/icons/x'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { useRead } from '#platform/web/use-api.tsx'
import { Button } from '#ui/Button.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { GoalBeside, Suggestion, suggestAlignment } from '../../../contract.ts'
import { goalHref } from '../../../web/goal/goal-href.ts'
import { ownerText } from '../../../web/goal/owner-text.ts'

type LikelyGoalsProps = {
  title: string
  cycleId: string
  /** Of whoever would carry it. */
  unitId: string | null
  /** What it serves already. */
  serves: { title: string } | null
  /** No other field of the form says so. */
  showsServed: boolean
  onServe: (goal: GoalBeside | null) => void
}

/** Whoever stops typing for so long has come to an end, or is thinking. */
const pause = 600
/** Fewer words, or pairs of characters, say nothing. */
const leastToGoBy = 4

const useSettled = (text: string): string => {
  const [settled, setSettled] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

/**
 * What an objective that is being written may serve, and what says the same already. Said once
 * somebody pauses, taken with a press, and silent for the rest of the form once it was put away.
 */
export default function LikelyGoals(props: LikelyGoalsProps) {
  const { title, cycleId, unitId, serves, showsServed, onServe } = props
  const words = useMessages('alignment').suggest
  const [away, setAway] = useState(false)
  const text = useSettled(title.trim())
  const isEnough = text.length >= leastToGoBy && !away
  const { data } = useRead<typeof suggestAlignment>(
    'goals.suggestAlignment',
    { text: text.slice(0, 500), cycleId, limit: 2, ...(unitId !== null && { unitId }) },
    { enabled: isEnough, keep: true },
  )
  const found = isEnough && title.trim() !== '' ? data : undefined
  const duplicates = found?.duplicates ?? []
  const same = new Set(duplicates.map(({ goal }) => goal.id))
  const parents = (serves ? [] : (found?.parents ?? [])).filter(({ goal }) => !same.has(goal.id))
  const isSaid = parents.length + duplicates.length > 0
  return (
    <section aria-label={words.label} aria-live="polite" className="-mt-1 text-sm empty:hidden">
      {serves && showsServed && <Served title={serves.title} onTakeBack={() => onServe(null)} />}
      {isSaid && (
        <div className="flex items-start gap-2 rounded-m bg-sunken px-3 py-2">
          <div className="flex min-w-0 flex-1 flex-col gap-2">
            {parents.length > 0 && <Parents suggestions={parents} onServe={onServe} />}
            {duplicates.length > 0 && <Duplicates suggestions={duplicates} />}
          </div>
          <IconButton
            size="s"
            label={words.putAway}
            icon={<X size={14} aria-hidden="true" />}
            onClick={() => setAway(true)}
          />
        </div>
      )}
    </section>
  )
}

type ParentsProps = { suggestions: readonly Suggestion[]; onServe: (goal: GoalBeside) => void }

function Parents({ suggestions, onServe }: ParentsProps) {
  const words = useMessages('alignment').suggest
  return (
    <div>
      <p className="text-ink-soft">{words.perhaps}</p>
      <ul>
        {suggestions.map(({ goal }) => (
          <li key={goal.id} className="flex flex-wrap items-baseline gap-x-2">
            <button
              type="button"
              className={linkClass('text', 'min-w-0 text-start break-words pointer-coarse:py-1')}
              onClick={() => onServe(goal)}
            >
              {goal.title}
            </button>
            <span className="text-xs text-ink-faint">{ownerText(goal.owner)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Duplicates({ suggestions }: { suggestions: readonly Suggestion[] }) {
  const words = useMessages('alignment').suggest
  return (
    <div>
      <p className="text-ink-soft">{words.alike}</p>
      <ul>
        {suggestions.map(({ goal }) => (
          <li key={goal.id} className="flex flex-wrap items-baseline gap-x-2">
            <Link
              href={goalHref(goal)}
              className={linkClass('text', 'min-w-0 break-words pointer-coarse:py-1')}
            >
              {goal.title}
            </Link>
            <span className="text-xs text-ink-faint">{ownerText(goal.owner)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Served({ title, onTakeBack }: { title: string; onTakeBack: () => void }) {
  const words = useMessages('alignment').suggest
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-ink-soft">
      <span className="min-w-0 break-words">{words.serves(title)}</span>
      <Button kind="quiet" size="s" onClick={onTakeBack}>
        {words.takeBack}
      </Button>
    </p>
  )
}
